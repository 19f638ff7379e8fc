import { element } from './dom';
import { createMenuButton, type MenuItem } from './menuButton';
import { createButton } from './toolkit';

/** What takes the evidence out of a panel. */
export interface TakeAway {
  readonly copyMarkdown: () => void;
  readonly saveCsv: () => void;
  readonly saveJson: () => void;
  /** What can be made of the charts, first in the menu. */
  readonly pictures: readonly MenuItem[];
}

/** The texts of {@link createTakeAway}. */
export type TakeAwayStrings = Readonly<Record<'copyForTicket' | 'save' | 'saveCsv' | 'saveJson', string>>;

/** The button that copies the answer, the menu of all that can be saved, and what a panel has beside them. */
export function createTakeAway(strings: TakeAwayStrings, take: TakeAway, ...more: Node[]): HTMLElement {
  const items = [
    ...take.pictures,
    { id: 'save-csv', label: strings.saveCsv, onChoose: take.saveCsv },
    { id: 'save-json', label: strings.saveJson, onChoose: take.saveJson },
  ];
  const [save, menu] = createMenuButton({ id: 'save', label: strings.save, items });
  return element(
    'div',
    { class: 'toolbar actions' },
    createButton(strings.copyForTicket, { id: 'copy-markdown', appearance: 'primary', onClick: take.copyMarkdown }),
    save,
    menu,
    ...more,
  );
}
