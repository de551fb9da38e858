import { createPressCounter, pressWindow } from '../leave/presses.ts';

/**
 * Leaving a page that nobody should see the reader on. The script stands in the page itself: on a
 * slow line a file might not be there yet when it is needed.
 */
function guardPage(link: HTMLAnchorElement, status: HTMLElement): void {
  let hasLeft = false;
  let timer = 0;
  const presses = createPressCounter();

  function leave(): void {
    hasLeft = true;
    // The text is gone before anything is fetched, and stays gone should the page be shown again.
    document.body.replaceChildren(status);
    status.classList.add('vh');
    status.textContent = status.dataset['leaving'] ?? '';
    document.title = link.hostname;
    location.replace(link.href);
  }

  function say(text: string, then: () => void): void {
    clearTimeout(timer);
    status.textContent = text;
    if (text !== '') timer = window.setTimeout(then, pressWindow);
  }

  function stop(): void {
    if (presses.reset()) say(status.dataset['stopped'] ?? '', () => say('', stop));
  }

  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });

  // Shift together with another key writes a capital: only presses of Shift alone count.
  let isAlone = false;
  document.addEventListener('keydown', ({ key }) => {
    isAlone = key === 'Shift';
    if (!isAlone) stop();
  });
  document.addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift' || !isAlone || hasLeft) return;
    const missing = presses.press(timeStamp);
    if (missing === 0) leave();
    else say(status.dataset[`missing${missing}`] ?? '', stop);
  });

  // Links replace a sensitive page in the history, so that no way back leads to it. Others, such as a
  // picture book, can be turned back.
  const isSensitive = document.body.hasAttribute('data-sensitive');
  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!isSensitive || event.defaultPrevented) return;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const followed = target instanceof Element ? target.closest('a') : null;
    if (followed?.origin !== location.origin || !followed.pathname.endsWith('/')) return;
    event.preventDefault();
    location.replace(followed.href);
  });

  // A browser may have kept the page as it was when it was left.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hasLeft) location.replace(link.href);
  });
}

const link = document.querySelector<HTMLAnchorElement>('a[data-leave]');
const status = document.querySelector<HTMLElement>('[data-leave-status]');
if (link && status) guardPage(link, status);
