import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import type { ChartActions } from './actions';
import { type ChartTheme, onThemeChange, readChartTheme } from './chartTheme';
import { columnMs } from './geometry';
import { listenToKeys } from './keyboard';
import { indexBeside, indexOfMark } from './markWalk';
import { listenToPointer } from './pointer';
import { onSizeChange } from './sizeChange';
import type { StackOptions } from './stackOptions';
import { createSurface, pictureParts, type StackPicture } from './stackParts';
import { StackPointers } from './stackPointers';
import { StretchChoice } from './stretchChoice';
import { cursorOrMiddle, fit, overlaps, panned, zoomed } from './viewport';

/** Tracks under each other on one time axis: one range, one cursor, one read-out and one stop of the Tab key for them all. */
export class ChartStack implements ChartActions {
  readonly element: HTMLElement;
  readonly #options: StackOptions;
  readonly #pointers: StackPointers;
  readonly #stretch = new StretchChoice();
  readonly #endings: (() => void)[] = [];
  #theme = readChartTheme();
  #range: TimeRange;
  /** How wide it was drawn last, px: to ask for it would lay out the page at each move. */
  #width = 0;
  #cursor: EpochMs | null = null;
  #pointerY: number | null = null;
  #selection: TimeRange | null = null;
  #mark: number | null = null;
  #frame = 0;

  constructor(options: StackOptions) {
    const { frame, range } = options;
    this.#options = options;
    this.#range = this.#fitted(range !== null && overlaps(range, frame.full) ? range : frame.full);
    this.#pointers = new StackPointers(options);
    this.element = createSurface(options, this.#pointers.overlay);
    listenToKeys(this.element, this);
    listenToPointer(this.element, () => this.#range, this);
    this.#endings.push(
      onSizeChange(this.element, () => {
        this.#draw();
      }),
      onThemeChange(() => {
        this.#theme = readChartTheme();
        this.requestDraw();
      }),
    );
  }

  /** The stretch in sight. */
  get range(): TimeRange {
    return this.#range;
  }

  /** Whether something is out of sight. */
  get isZoomed(): boolean {
    const { full } = this.#options.frame;
    return this.#range.from > full.from || this.#range.to < full.to;
  }

  /** Where the cursor is; null when it is nowhere. */
  get cursor(): EpochMs | null {
    return this.#cursor;
  }

  /** The mark that the cursor is on, from 0; null when it is on none. */
  get mark(): number | null {
    return this.#mark;
  }

  pointAt(at: EpochMs | null, y?: number): void {
    // A stretch being chosen is not lost with the pointer.
    if (at !== null || !this.#stretch.isBegun) {
      this.#pointerY = y ?? null;
      this.#point(at, null);
    }
  }

  choose(at: EpochMs, y: number): void {
    this.#options.onChoose?.(at, y);
  }

  step(direction: 1 | -1): void {
    const interval = this.#options.frame.minSpan / 10;
    const from = this.#cursor ?? (direction > 0 ? this.#range.from - interval : this.#range.to + interval);
    this.#walkTo(from + direction * Math.max(this.#columnMs, interval));
  }

  stepToEnd(direction: 1 | -1): void {
    this.#walkTo(direction > 0 ? this.#range.to - this.#columnMs / 2 : this.#range.from);
  }

  select(range: TimeRange | null): void {
    this.#stretch.end(this.#cursor);
    this.#selection = range;
    this.#drawPointers(null);
  }

  beginStretch(): void {
    const at = cursorOrMiddle(this.#range, this.#cursor);
    this.#stretch.begin(at);
    this.#pointerY = null;
    this.#point(at, this.#options.strings.stretchBegins);
  }

  endStretch(isWanted: boolean): boolean {
    const chosen = this.#stretch.end(this.#cursor);
    if (chosen === null) {
      return false;
    }
    const isShown = isWanted && chosen.to > chosen.from;
    if (isShown) {
      this.show(chosen);
    }
    const { inWords, strings } = this.#options;
    this.#drawPointers(isShown ? inWords(this.#range) : strings.stretchGivenUp);
    return true;
  }

  show(range: TimeRange): void {
    this.#range = this.#fitted(range);
    this.#options.onRange(this.isZoomed ? this.#range : null);
    this.requestDraw();
  }

  zoom(factor: number, around?: EpochMs): void {
    this.show(zoomed(this.#range, factor, around ?? cursorOrMiddle(this.#range, this.#cursor)));
  }

  pan(share: number): void {
    this.show(panned(this.#range, share, this.#options.frame.full));
  }

  resetZoom(): void {
    this.show(this.#options.frame.full);
  }

  goToMark(direction: 1 | -1): void {
    const index = this.markBeside(direction);
    const mark = index === null ? undefined : this.#options.marks[index];
    if (mark !== undefined) {
      this.goTo(mark);
    }
  }

  /** The index of the next or previous mark, seen from the mark or the cursor; null at the ends. */
  markBeside(direction: 1 | -1): number | null {
    return indexBeside(this.#options.marks, this.#mark, this.#cursor, direction);
  }

  /** Brings a stretch into sight and puts the cursor on what matters most in it. */
  goTo(range: TimeRange): void {
    const { marks, read } = this.#options;
    const room = Math.max(15_000, (range.to - range.from) / 2);
    this.show({ from: range.from - room, to: range.to + room });
    const worst = read((range.from + range.to) / 2, range.to - range.from, this.#theme);
    const index = indexOfMark(marks, range);
    this.#pointerY = null;
    this.#point(Math.min(range.to, Math.max(range.from, worst.at)), marks[index]?.label ?? '');
    this.#mark = index < 0 ? null : index;
    this.requestDraw();
  }

  /** Says what is read at the cursor now to screen readers, after what was still to be said. */
  sayAgain(): void {
    const { read, readOut } = this.#options;
    if (this.#cursor !== null) {
      readOut.show(read(this.#cursor, this.#columnMs, this.#theme).values, readOut.unsaid ?? '');
    }
  }

  /** Draws at the next frame. */
  requestDraw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#draw();
    });
  }

  /** All tracks as they are in sight, each on a canvas of its own, in another theme or the one shown. */
  picture(theme: ChartTheme | null, ratio: number): StackPicture {
    const look = { range: this.#range, theme: theme ?? this.#theme };
    const parts = pictureParts(this.#options.tracks, look, this.#width, ratio);
    return { parts, theme: look.theme, width: this.#width };
  }

  /** Ends observers and timers and frees the canvases. */
  dispose(): void {
    cancelAnimationFrame(this.#frame);
    for (const end of this.#endings) {
      end();
    }
    this.#options.readOut.dispose();
    for (const track of this.#options.tracks) {
      track.dispose();
    }
  }

  /** Time that one pixel column covers, ms. */
  get #columnMs(): number {
    return columnMs(this.#range, this.#width);
  }

  #fitted(range: TimeRange): TimeRange {
    const { full, minSpan } = this.#options.frame;
    return fit(range, full, minSpan);
  }

  #walkTo(wanted: EpochMs): void {
    const { full } = this.#options.frame;
    const at = Math.min(full.to - 1, Math.max(full.from, wanted));
    if (at < this.#range.from || at > this.#range.to) {
      this.pan(at < this.#range.from ? -0.25 : 0.25);
    }
    this.#pointerY = null;
    this.#point(at, '');
  }

  /** Puts the cursor somewhere; what is said begins with `aloud`, null says nothing. */
  #point(at: EpochMs | null, aloud: string | null): void {
    this.#cursor = at;
    if (at !== null && this.#mark !== null) {
      this.#mark = null;
      this.requestDraw();
    }
    this.#drawPointers(aloud);
    this.#options.onCursor(at);
  }

  #drawPointers(aloud: string | null): void {
    const selection = this.#selection ?? this.#stretch.upTo(this.#cursor);
    const shown = { cursor: this.#cursor, selection, pointerY: this.#pointerY, columnMs: this.#columnMs };
    this.#pointers.draw(this.element, { range: this.#range, theme: this.#theme }, shown, aloud);
  }

  #draw(): void {
    this.#width = this.element.clientWidth;
    if (this.#width === 0) {
      return;
    }
    const look = { range: this.#range, theme: this.#theme };
    for (const track of this.#options.tracks) {
      track.draw(look, this.#width);
    }
    this.#options.onDrawn(look, this.#width);
    this.#drawPointers(null);
  }
}
