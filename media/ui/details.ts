import { element } from './dom';

/** Keeps which sections are unfolded. */
export interface OpenSections {
  readonly isOpen: (id: string) => boolean;
  readonly onToggle: (id: string, open: boolean) => void;
}

/** A section that unfolds by its title and is found as it was left. */
export function createDetails(
  id: string,
  title: string | Node,
  { isOpen, onToggle }: OpenSections,
  ...content: Node[]
): HTMLDetailsElement {
  const details = element('details', { id }, element('summary', { id: `${id}-summary` }, title), ...content);
  details.open = isOpen(id);
  details.addEventListener('toggle', () => {
    onToggle(id, details.open);
  });
  return details;
}
