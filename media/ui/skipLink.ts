import { element } from './dom';

/** A link, seen only with the keyboard's focus, that goes past what comes before a place. */
export function createSkipLink(text: string, onFollow: () => void): HTMLElement {
  const link = element('a', { id: 'skip', class: 'skip', href: '#' }, text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    onFollow();
  });
  return link;
}
