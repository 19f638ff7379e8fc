import type { ParticipantMessage } from '../../../src/shared/protocol/participant';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element } from '../../ui/dom';
import { createButton } from '../../ui/toolkit';

/** What takes the evidence out of the panel; without charts there is no picture to save. */
export function createActions(
  strings: PanelStrings,
  send: (message: ParticipantMessage) => void,
  savePng: (() => void) | null,
): HTMLElement {
  const button = (id: string, text: string, onClick: () => void): HTMLElement => createButton(text, { id, onClick });
  return element(
    'div',
    { class: 'toolbar actions', role: 'group', 'aria-label': strings.actions },
    createButton(strings.copyMarkdown, {
      id: 'copy-markdown',
      appearance: 'primary',
      onClick: () => {
        send({ type: 'copyMarkdown' });
      },
    }),
    ...(savePng === null ? [] : [button('save-png', strings.savePng, savePng)]),
    button('save-csv', strings.saveCsv, () => {
      send({ type: 'saveCsv' });
    }),
    button('save-json', strings.saveJson, () => {
      send({ type: 'saveJson' });
    }),
  );
}
