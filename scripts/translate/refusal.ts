/** Why the command did nothing, in one line for the person at the keyboard. */
export class TranslateRefusal extends Error {
  override readonly name = 'TranslateRefusal';
}
