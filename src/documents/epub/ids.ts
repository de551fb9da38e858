/** The ids of one file. */
export class FileIds {
  readonly #taken = new Set<string>();

  /** The id itself. Throws when the file has it already, or when no id may look like this. */
  claim(id: string): string {
    if (!/^[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_.-]*$/u.test(id))
      throw new Error(`"${id}" cannot be an id`);
    if (this.#taken.has(id)) throw new Error(`the id "${id}" stands twice in one chapter`);
    this.#taken.add(id);
    return id;
  }
}
