import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import type { MenuItem } from '../../ui/menuButton';
import { createTakeAway } from '../../ui/takeAway';
import { createButton } from '../../ui/toolkit';

/** What takes the evidence out of the panel. */
export interface TakeAway {
  readonly showEveryone: () => void;
  readonly copyMarkdown: () => void;
  readonly saveCsv: () => void;
  readonly saveJson: () => void;
  /** Null where there are no charts. */
  readonly picture: {
    readonly save: (colours: 'light' | 'shown') => void;
    readonly copy: () => void;
  } | null;
}

/** The button that copies the answer, and the menu of all that can be saved. */
export function createActions(strings: PanelStrings, take: TakeAway): HTMLElement {
  const { picture } = take;
  const pictures: readonly MenuItem[] =
    picture === null
      ? []
      : [
          {
            id: 'save-png',
            label: strings.savePictureLight,
            onChoose: () => {
              picture.save('light');
            },
          },
          {
            id: 'save-png-shown',
            label: strings.savePictureShown,
            onChoose: () => {
              picture.save('shown');
            },
          },
          { id: 'copy-picture', label: strings.copyPicture, onChoose: picture.copy },
        ];
  return createTakeAway(
    strings,
    { ...take, pictures },
    createButton(strings.showEveryone, { id: 'show-everyone', onClick: take.showEveryone }),
  );
}
