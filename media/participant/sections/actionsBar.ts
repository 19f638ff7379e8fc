import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { type Pictures, pictureItems } from '../../ui/pictures';
import { createTakeAway } from '../../ui/takeAway';
import { createButton } from '../../ui/toolkit';

/** What takes the evidence out of the panel. */
export interface TakeAway {
  readonly showEveryone: () => void;
  readonly copyMarkdown: () => void;
  readonly saveCsv: () => void;
  readonly saveJson: () => void;
  /** Null where there are no charts. */
  readonly picture: Pictures | null;
}

/** The button that copies the answer, and the menu of all that can be saved. */
export function createActions(strings: PanelStrings, take: TakeAway): HTMLElement {
  const pictures = take.picture === null ? [] : pictureItems(strings, take.picture);
  return createTakeAway(
    strings,
    { ...take, pictures },
    createButton(strings.everyone, { id: 'show-everyone', name: strings.showEveryone, onClick: take.showEveryone }),
  );
}
