import type { TimeRange } from '../../src/shared/series';
import { element } from '../ui/dom';
import { timeSpan } from './geometry';

/** The least width that is seen, px. */
const least = 4;

/** A stretch that is pointed at elsewhere, lit over what is drawn without drawing it again. */
export class LitStretch {
  /** Lies over the charts or the overview. */
  readonly element = element('div', { class: 'lit', 'aria-hidden': 'true' });
  #range: TimeRange | null = null;

  constructor() {
    this.element.hidden = true;
  }

  /** Lights another stretch, or none. */
  light(range: TimeRange | null): void {
    this.#range = range;
  }

  /** Puts it in its place where `shown` is in sight over `width` px. */
  place(shown: TimeRange, width: number): void {
    const { left, right } = timeSpan(width);
    const perMs = (right - left) / (shown.to - shown.from);
    const { from, to } = this.#range ?? { from: Infinity, to: -Infinity };
    this.element.hidden = from > shown.to || to < shown.from;
    if (!this.element.hidden) {
      const start = Math.max(left, left + (from - shown.from) * perMs);
      const end = Math.min(right, left + (to - shown.from) * perMs);
      const lit = Math.max(least, end - start);
      this.element.style.left = `${Math.min(right, Math.max(left + lit, (start + end + lit) / 2)) - lit}px`;
      this.element.style.width = `${lit}px`;
    }
  }
}
