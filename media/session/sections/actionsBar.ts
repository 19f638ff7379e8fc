import type { SessionStrings } from '../../../src/shared/protocol/sessionStrings';
import { element } from '../../ui/dom';
import { createMenuButton } from '../../ui/menuButton';
import { createButton } from '../../ui/toolkit';

/** What takes the evidence out of the panel. */
export interface TakeAway {
  readonly copyMarkdown: () => void;
  readonly saveCsv: () => void;
  readonly saveJson: () => void;
  readonly savePng: () => void;
}

/** The button that copies the answer, and the menu of all that can be saved. */
export function createActions(strings: SessionStrings, take: TakeAway): HTMLElement {
  const items = [
    { id: 'save-png', label: strings.savePng, onChoose: take.savePng },
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
  );
}
