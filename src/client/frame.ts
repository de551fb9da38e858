/**
 * What every page does with scripts on; without them all of it still works, a little less smoothly.
 */

// The words of a search stay in the browser: they travel behind `#`, which no server sees.
const find = document.querySelector<HTMLFormElement>('form[data-fragment-search]');
find?.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = find.querySelector('input')?.value.trim() ?? '';
  const address =
    words === '' ? find.action : `${find.action}#${new URLSearchParams({ q: words })}`;
  // No way back may lead to a sensitive page.
  if (document.body.hasAttribute('data-sensitive')) location.replace(address);
  else location.assign(address);
});

// A browser without scripts has its own menu for paper.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// The same place of the page in another language: heading ids are the same in all of them.
document.querySelector('.languages')?.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link && location.hash !== '') link.hash = location.hash;
});
