import { createButton } from './toolkit';

/** A button that shows an icon alone; `name` is its tooltip and its name for a screen reader. */
export function createIconButton(icon: Element, name: string, onClick: () => void): HTMLElement {
  const button = createButton('', { name, onClick });
  button.replaceChildren(icon);
  button.setAttribute('appearance', 'icon');
  return button;
}
