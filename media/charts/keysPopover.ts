import { element } from '../ui/dom';
import { createIconButton } from '../ui/iconButton';
import type { ChartStrings } from './chartStrings';
import { createIcon } from '../ui/icons';
import { placeUnder } from '../ui/menuButton';

/** Keys with what they do. */
export type KeyHelp = readonly [keys: readonly string[], does: string];

function rows(strings: ChartStrings, own: readonly KeyHelp[]): KeyHelp[] {
  return [
    [['←', '→'], strings.keyMove],
    [['Home', 'End'], strings.keyEnds],
    [['Shift+←', 'Shift+→'], strings.keyPan],
    [['+', '−'], strings.keyZoom],
    [['S'], strings.keyStretch],
    [['0', 'Esc'], strings.keyReset],
    [['N', 'P'], strings.keyMarks],
    ...own,
    [[strings.dragName], strings.dragHelp],
    [[strings.wheelName], strings.wheelHelp],
  ];
}

/** A button that unfolds the list of the charts' keys, those of a panel's `own` among them, and the list. */
export function createKeysPopover(
  strings: ChartStrings,
  own: readonly KeyHelp[],
): readonly [button: HTMLElement, popover: HTMLElement] {
  const list = element(
    'dl',
    {},
    ...rows(strings, own).map(([keys, does]) =>
      element('div', {}, element('dt', {}, ...keys.map((key) => element('kbd', {}, key))), element('dd', {}, does)),
    ),
  );
  const popover = element(
    'div',
    { id: 'chart-keys', class: 'keys', popover: '', role: 'dialog', 'aria-label': strings.keyboard, tabindex: '-1' },
    list,
  );
  popover.autofocus = true;
  const button = createIconButton(createIcon('keyboard'), strings.keyboard, () => {
    popover.togglePopover();
    placeUnder(popover, button);
  });
  button.id = 'keyboard-help';
  return [button, popover];
}
