import { element, fill } from '../ui/dom';
import { createIconButton } from '../ui/iconButton';
import { setAvailable } from '../ui/toolkit';
import { panStep, zoomStep } from './actions';
import type { ChartActions } from './actions';
import type { ChartStrings } from './chartStrings';
import { createIcon } from '../ui/icons';
import type { IconName } from '../ui/icons';
import { createKeysPopover } from './keysPopover';
import type { KeyHelp } from './keysPopover';
import { rove } from './roving';

/** What the toolbar shows of the charts. */
export interface ToolbarState {
  readonly isZoomed: boolean;
  /** The mark that the cursor is on, from 0; null when it is on none. */
  readonly mark: number | null;
  readonly canGo: Readonly<Record<'back' | 'on', boolean>>;
}

/** The buttons above the charts: one stop of the Tab key. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Makes available what can be done now; to be called once it is on the page. */
  readonly update: (state: ToolbarState) => void;
}

/** What a panel puts beside the buttons. */
export interface ToolbarExtras {
  /** The arrow keys reach them, too. */
  readonly checkboxes: readonly HTMLElement[];
  readonly legend: HTMLElement;
  readonly keys: readonly KeyHelp[];
  /** The stretch in sight, in words. */
  readonly shownRange: HTMLElement;
}

/** Makes the buttons above the charts, those for marks if there are any, with a panel's own things after them. */
export function createToolbar(
  strings: ChartStrings,
  actions: ChartActions,
  markCount: number,
  own: ToolbarExtras,
): Toolbar {
  const button = (icon: IconName, name: string, onClick: () => void): HTMLElement =>
    createIconButton(createIcon(icon), name, onClick);
  const zoomIn = button('zoomIn', strings.zoomIn, () => {
    actions.zoom(zoomStep);
  });
  const all = button('all', strings.resetZoom, () => {
    actions.resetZoom();
  });
  all.id = 'reset-zoom';
  const onlyZoomed = [
    button('zoomOut', strings.zoomOut, () => {
      actions.zoom(1 / zoomStep);
    }),
    button('earlier', strings.panEarlier, () => {
      actions.pan(-panStep);
    }),
    button('later', strings.panLater, () => {
      actions.pan(panStep);
    }),
    all,
  ];
  const previous = button('previous', strings.previousMark, () => {
    actions.goToMark(-1);
  });
  const next = button('next', strings.nextMark, () => {
    actions.goToMark(1);
  });
  previous.classList.add('apart');
  const position = element('span', { class: 'mark-position' });
  const marks = markCount === 0 ? [] : [previous, position, next];
  const [keys, popover] = createKeysPopover(strings, own.keys);
  keys.classList.add('apart');
  const buttons = element(
    'div',
    { class: 'chart-buttons', role: 'toolbar', 'aria-label': strings.chartToolbar },
    zoomIn,
    ...onlyZoomed,
    ...marks,
    keys,
    ...own.checkboxes,
  );
  const bar = element('div', { class: 'chart-bar' }, buttons, own.legend, own.shownRange, popover);
  const settle = rove(buttons, [
    zoomIn,
    ...onlyZoomed,
    ...(markCount === 0 ? [] : [previous, next]),
    keys,
    ...own.checkboxes,
  ]);
  return {
    element: bar,
    update: ({ isZoomed, mark, canGo }) => {
      for (const one of onlyZoomed) {
        setAvailable(one, isZoomed);
      }
      setAvailable(previous, canGo.back);
      setAvailable(next, canGo.on);
      own.shownRange.classList.toggle('whole', !isZoomed);
      position.textContent = fill(strings.markPosition, mark === null ? '–' : mark + 1, markCount);
      settle();
    },
  };
}
