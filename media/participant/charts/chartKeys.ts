import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import type { ParticipantView } from '../../../src/shared/protocol/participantView';
import type { KeyHelp } from '../../charts/keysPopover';

/** The keys of these charts beside those that all charts have. */
export function ownKeys({ momentAsked }: ParticipantView, strings: PanelStrings): readonly KeyHelp[] {
  return [
    ...(momentAsked === null ? [] : [[['Esc'], strings.keyHideMoment] as const]),
    [['Shift+↑', 'Shift+↓'], strings.keyResize],
  ];
}

/** Calls back for Escape in an element, unless that closes something that is unfolded. */
export function listenToEscape(surface: HTMLElement, onEscape: () => void): void {
  surface.addEventListener('keydown', ({ key, target }) => {
    const isInPopover = target instanceof Element && target.closest('[popover]') !== null;
    if (key === 'Escape' && !isInPopover) {
      onEscape();
    }
  });
}
