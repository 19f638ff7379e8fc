import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';

/** What pointer, keys and buttons can do to all charts of a panel. */
export interface ChartActions {
  /** Puts the cursor on a moment, `y` px from the top of the charts; null takes it away. */
  pointAt(at: EpochMs | null, y?: number): void;
  /** A click on a moment, `y` px from the top of the charts. */
  choose(at: EpochMs, y: number): void;
  /** Moves the cursor by one pixel column or sample. */
  step(direction: 1 | -1): void;
  /** Moves the cursor to the first or last moment in sight. */
  stepToEnd(direction: 1 | -1): void;
  /** Shows the stretch being dragged over. */
  select(range: TimeRange | null): void;
  /** Begins to choose a stretch at the cursor, which it then follows. */
  beginStretch(): void;
  /** Shows the stretch being chosen, or gives it up; whether one was. */
  endStretch(isWanted: boolean): boolean;
  /** Brings a stretch into sight. */
  show(range: TimeRange): void;
  /** Multiplies the stretch in sight by `factor`, around a moment or else the cursor. */
  zoom(factor: number, around?: EpochMs): void;
  /** Moves the stretch in sight by a share of its length. */
  pan(share: number): void;
  /** Shows everything. */
  resetZoom(): void;
  /** Goes to the next or previous mark. */
  goToMark(direction: 1 | -1): void;
}

/** How much one step of a button or key zooms and pans. */
export const zoomStep = 0.5;
/** Share of the stretch in sight that one step pans. */
export const panStep = 0.25;
