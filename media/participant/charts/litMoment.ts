import type { TimeRange } from '../../../src/shared/series';
import { LitStretch } from '../../charts/litStretch';
import type { Overview } from '../../charts/overview';
import type { ChartStack } from '../../charts/stack';

/** A moment that is pointed at in a list, lit over the charts where it is in sight, and always over the overview. */
export class LitMoment {
  readonly #stack: ChartStack;
  readonly #full: TimeRange;
  readonly #overCharts = new LitStretch();
  readonly #overOverview = new LitStretch();

  constructor(stack: ChartStack, overview: Overview, full: TimeRange) {
    this.#stack = stack;
    this.#full = full;
    stack.element.append(this.#overCharts.element);
    overview.element.append(this.#overOverview.element);
  }

  /** Lights another moment; null lights none. */
  light(range: TimeRange | null): void {
    this.#overCharts.light(range);
    this.#overOverview.light(range);
    this.place(this.#stack.element.clientWidth);
  }

  /** Puts it in its place over charts of that width, px. */
  place(width: number): void {
    this.#overCharts.place(this.#stack.range, width);
    this.#overOverview.place(this.#full, width);
  }
}
