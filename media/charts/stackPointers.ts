import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import { element } from '../ui/dom';
import { headHeight, timeAxisHeight, timeSpan } from './geometry';
import { drawOverlay } from './overlay';
import type { Look } from './plotContent';
import type { StackOptions } from './stackOptions';
import { dotsOf } from './stackParts';

/** What lies over the tracks now. */
export interface ShownPointers {
  readonly cursor: EpochMs | null;
  readonly selection: TimeRange | null;
  /** Where the pointer is, px from the top; null when keys move the cursor. */
  readonly pointerY: number | null;
  /** Time that one pixel column covers, ms. */
  readonly columnMs: number;
}

/** Cursor, selection and read-out of a stack, over its tracks without drawing them again. */
export class StackPointers {
  /** What they are drawn on. */
  readonly overlay = element('canvas', { class: 'overlay', 'aria-hidden': 'true' });
  readonly #options: StackOptions;
  /** Whether nothing lies over the tracks. */
  #isBare = true;

  constructor(options: StackOptions) {
    this.#options = options;
  }

  /** Draws them over `surface`; what is said begins with `aloud`, null says nothing. */
  draw(surface: HTMLElement, { range, theme }: Look, shown: ShownPointers, aloud: string | null): void {
    const { cursor, selection, pointerY, columnMs } = shown;
    const isBare = cursor === null && selection === null;
    if (isBare && this.#isBare) {
      return;
    }
    this.#isBare = isBare;
    const { tracks, readOut, read } = this.#options;
    const width = surface.clientWidth;
    const height = surface.clientHeight;
    const reading = cursor === null ? null : read(cursor, columnMs, theme);
    readOut.show(reading?.values ?? null, aloud);
    const at = reading?.at ?? null;
    const size = { width, height, top: headHeight, bottom: height - timeAxisHeight };
    drawOverlay(this.overlay, range, theme, size, { cursor: at, selection, dots: dotsOf(reading) });
    if (at !== null) {
      const { left, right } = timeSpan(width);
      const x = left + ((at - range.from) / (range.to - range.from)) * (right - left);
      readOut.place(x, pointerY ?? (tracks[0]?.element.offsetTop ?? 0) + headHeight, width, height);
    }
  }
}
