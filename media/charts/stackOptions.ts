import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import type { ChartStrings } from './chartStrings';
import type { ChartTheme } from './chartTheme';
import type { Look } from './plotContent';
import type { ReadOut, ReadOutValues } from './readOut';
import type { TimeFrame } from './timeFrame';
import type { Track } from './track';

/** What is read at a moment. */
export interface StackReading {
  /** The moment of the sample that was read. */
  readonly at: EpochMs;
  readonly values: ReadOutValues;
  readonly dots: readonly { readonly track: Track; readonly value: number; readonly colour: string }[];
}

/** What can be gone to: a stretch with its name for a screen reader. */
export interface StackMark extends TimeRange {
  readonly label: string;
}

/** How a stack is put together. */
export interface StackOptions {
  readonly frame: TimeFrame;
  /** From top to bottom, the time axis last. */
  readonly tracks: readonly Track[];
  readonly marks: readonly StackMark[];
  readonly readOut: ReadOut;
  /** What is under a moment; of all within `columnMs` around it what matters most. */
  readonly read: (at: EpochMs, columnMs: number, theme: ChartTheme) => StackReading;
  readonly name: string;
  readonly strings: Pick<ChartStrings, 'chartRole' | 'stretchBegins' | 'stretchGivenUp'>;
  /** A stretch in sight, in words. */
  readonly inWords: (range: TimeRange) => string;
  /** The stretch to begin with; null for everything. */
  readonly range: TimeRange | null;
  /** Hears of each change of the stretch in sight; null is everything. */
  readonly onRange: (range: TimeRange | null) => void;
  /** Hears where the cursor is. */
  readonly onCursor: (at: EpochMs | null) => void;
  /** Hears of a click, `y` px from the top of the charts. */
  readonly onChoose?: (at: EpochMs, y: number) => void;
  /** Called after each drawing. */
  readonly onDrawn: (look: Look, width: number) => void;
}
