import { createSpeaker } from '../search/speak.ts';

/** Letters without accents and case, so that `cote` finds Côte d’Ivoire. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const speak = createSpeaker(document.documentElement.lang);
type Message = Parameters<typeof speak>[0];

const isMessage = (value: unknown): value is Message =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'other' in value);

/** Leaves only the countries in sight whose name has what was typed; without scripts all are there. */
function offerFilter(root: Element): void {
  const input = root.querySelector('input');
  const box = root.querySelector<HTMLElement>('.country-filter');
  const status = root.querySelector<HTMLElement>('[data-found]');
  if (!input || !box || !status) return;
  const message: unknown = JSON.parse(status.dataset['found'] ?? '""');
  const sections = [...root.querySelectorAll('section')].map((section) => ({
    section,
    items: [...section.querySelectorAll('li')].map((item) => ({
      item,
      name: fold(item.textContent ?? ''),
    })),
  }));
  input.addEventListener('input', () => {
    const words = fold(input.value.trim());
    let count = 0;
    for (const { section, items } of sections) {
      let isShown = false;
      for (const { item, name } of items) {
        item.hidden = !name.includes(words);
        if (!item.hidden) count += 1;
        isShown ||= !item.hidden;
      }
      section.hidden = !isShown;
    }
    status.textContent = isMessage(message) ? speak(message, { count }) : '';
  });
  box.hidden = false;
}

const root = document.querySelector('.countries');
if (root) offerFilter(root);
