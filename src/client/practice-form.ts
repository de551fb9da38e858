import {
  composeMail,
  composeText,
  isTooLong,
  nameFile,
  type PracticeField,
} from '../practice/compose.ts';
import type { PracticeSettings } from '../practice/settings.ts';
import { findPart } from './parts.ts';

/** Helps to write a practice down. Nothing is kept: closing the page forgets all of it. */
class PracticeFormElement extends HTMLElement {
  connectedCallback(): void {
    const settings: PracticeSettings = JSON.parse(this.dataset['settings'] ?? '{}');
    const form = findPart(this, 'form', HTMLFormElement);
    const preview = findPart(this, 'preview', HTMLPreElement);
    const mail = findPart(this, 'mail', HTMLAnchorElement);
    const file = findPart(this, 'file', HTMLAnchorElement);
    const note = findPart(this, 'note', HTMLElement);
    const status = findPart(this, 'status', HTMLElement);
    let url = '';

    const readFields = (): readonly PracticeField[] =>
      [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(
        (field) => ({
          name: field.name,
          label: field.labels?.[0]?.textContent?.trim() ?? field.name,
          value: field.value,
        }),
      );
    const show = (): void => {
      const fields = readFields();
      const title = fields[0]?.value.trim() ?? '';
      const text = composeText(fields);
      preview.textContent = text;
      mail.href = composeMail(
        settings.address,
        settings.subject.replace('{title}', () => title),
        text,
      );
      URL.revokeObjectURL(url);
      url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
      file.href = url;
      file.download = nameFile(title);
      note.textContent = isTooLong(mail.href) ? settings.tooLong : '';
      status.textContent = '';
    };

    form.addEventListener('input', show);
    form.addEventListener('submit', (event) => event.preventDefault());
    // Values come back to their start only after the event.
    form.addEventListener('reset', () => setTimeout(show));
    findPart(this, 'copy', HTMLButtonElement).addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(preview.textContent ?? '');
        status.textContent = settings.copied;
      } catch {
        status.textContent = settings.copyFailed;
        getSelection()?.selectAllChildren(preview);
      }
    });
    findPart(this, 'tool', HTMLElement).hidden = false;
    findPart(this, 'plain', HTMLElement).hidden = true;
    show();
  }
}

customElements.define('practice-form', PracticeFormElement);
