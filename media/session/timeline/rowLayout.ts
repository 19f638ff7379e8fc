import { plainGutters, setGutters } from '../../charts/geometry';
import { stripHeight } from './stripPaint';

/** Under this width of the charts the names stand over the strips, px. */
const wideFrom = 640;

/** Where the parts of a person's row lie, px. */
export interface RowLayout {
  readonly height: number;
  /** From the top of the row. */
  readonly strips: Readonly<Record<'send' | 'recv', number>>;
  /** How wide the names may be. */
  readonly labelWidth: number;
  readonly isWide: boolean;
}

/** Where the names stand over the strips: room for a number of people, and for half of the last time label. */
const narrowGutters = { left: 34, right: 20 };

/** Makes room for names left of the charts of this page where there is enough; else time takes what there is. */
export function makeRoomForNames(): void {
  setGutters((width) =>
    width < wideFrom
      ? narrowGutters
      : { ...plainGutters, left: Math.round(Math.min(300, Math.max(width < 760 ? 200 : 282, width * 0.2))) },
  );
}

/** The rows' layout in charts of that width, of which time takes `left` to `right`. */
export function rowLayout(width: number, left: number): RowLayout {
  const isWide = width >= wideFrom;
  const top = isWide ? 6 : 27;
  const recv = top + stripHeight + 3;
  return {
    height: recv + stripHeight + 6,
    strips: { send: top, recv },
    labelWidth: isWide ? left - 12 : width - 14,
    isWide,
  };
}
