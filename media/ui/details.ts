import { element } from './dom';

/** Keeps which sections are unfolded. */
export interface OpenSections {
  readonly isOpen: (id: string) => boolean;
  readonly onToggle: (id: string, open: boolean) => void;
}

/** Where a page keeps the ids of its unfolded sections. */
export interface SectionsKeeper {
  readonly preferences: { readonly open: readonly string[] };
  keepPreferences(change: { open: string[] }): void;
}

/** The unfolded sections of a page, kept among its preferences. */
export function keptSections(keeper: SectionsKeeper): OpenSections {
  return {
    isOpen: (id) => keeper.preferences.open.includes(id),
    onToggle: (id, open) => {
      const others = keeper.preferences.open.filter((other) => other !== id);
      keeper.keepPreferences({ open: open ? [...others, id] : others });
    },
  };
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
