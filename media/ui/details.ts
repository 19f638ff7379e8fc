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

/** A section that unfolds by its title and is found as it was left; a function makes its content when it is first unfolded. */
export function createDetails(
  id: string,
  title: string | Node,
  { isOpen, onToggle }: OpenSections,
  ...content: Node[] | [() => Node]
): HTMLDetailsElement {
  const summary = element('summary', { id: `${id}-summary` }, title);
  const details = element('details', { id }, summary);
  const fill = (): void => {
    details.append(...content.splice(0).map((one) => (typeof one === 'function' ? one() : one)));
  };
  details.open = isOpen(id);
  if (details.open || typeof content[0] !== 'function') {
    fill();
  }
  // The toggle comes after it, and alone when something else unfolds it.
  summary.addEventListener('click', fill);
  details.addEventListener('toggle', () => {
    fill();
    onToggle(id, details.open);
  });
  return details;
}
