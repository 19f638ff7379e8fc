import type { BarView, MeasureView, UsageStrings } from '../../../src/shared/protocol/usageView';
import type { ChartTheme } from '../../charts/chartTheme';
import { element, fill } from '../../ui/dom';
import { BarChart } from './barChart';

const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowLeft: (index) => Math.max(0, index - 1),
  ArrowRight: (index, count) => Math.min(count - 1, index + 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** What a card shows beside its bars. */
export interface BarCardOptions {
  readonly measure: MeasureView;
  /** The place of its values in each bar. */
  readonly place: number;
  readonly strings: UsageStrings;
  readonly locale: string;
  /** Says a bar to a screen reader. */
  readonly say: (text: string) => void;
}

/** One thing that is counted: its name, its sum, and its bars, which the arrow keys go through. */
export class BarCard {
  readonly element: HTMLElement;
  readonly #options: BarCardOptions;
  readonly #frame: HTMLElement;
  #canvas = element('canvas', { 'aria-hidden': 'true' });
  #chart: BarChart | undefined;
  #bars: readonly BarView[] = [];
  #index: number | null = null;

  constructor(options: BarCardOptions) {
    this.#options = options;
    const { measure, label, sum } = options.measure;
    this.#frame = element('div', {
      id: `bars-${measure}`,
      class: 'bars',
      role: 'img',
      tabindex: '0',
      'aria-describedby': 'bars-help',
    });
    this.#frame.addEventListener('keydown', (event) => {
      const move = moves[event.key];
      if (move !== undefined && this.#bars.length > 0) {
        event.preventDefault();
        this.#point(this.#index === null ? this.#bars.length - 1 : move(this.#index, this.#bars.length));
      } else if (event.key === 'Escape') {
        this.#point(null);
      }
    });
    this.#frame.addEventListener('blur', () => {
      this.#point(null);
    });
    this.element = element(
      'div',
      { class: 'card' },
      element('h3', {}, label, element('span', { class: 'sum' }, sum)),
      this.#frame,
    );
  }

  /** Draws these bars in place of the ones before. */
  show(bars: readonly BarView[], theme: ChartTheme): void {
    const { measure, place, strings, locale } = this.#options;
    this.destroy();
    this.#bars = bars;
    this.#index = null;
    // A canvas keeps the size of the chart that was on it.
    this.#canvas = element('canvas', { 'aria-hidden': 'true' });
    this.#frame.replaceChildren(this.#canvas);
    const most = bars.reduce<BarView | undefined>(
      (found, bar) => ((bar.values[place] ?? 0) > (found?.values[place] ?? 0) ? bar : found),
      bars[0],
    );
    const ends = [bars[0]?.label ?? '', bars.at(-1)?.label ?? ''] as const;
    const told = [most?.label ?? '', most?.texts[place] ?? ''] as const;
    this.#frame.setAttribute('aria-label', fill(strings.chartSentence, measure.label, ...ends, ...told, measure.sum));
    this.#chart = new BarChart(this.#canvas, { bars, place, label: measure.label, locale }, theme);
  }

  /** Frees what it draws with. */
  destroy(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  #point(index: number | null): void {
    const { place, say, measure } = this.#options;
    this.#index = index;
    this.#chart?.point(index);
    const bar = index === null ? undefined : this.#bars[index];
    if (bar !== undefined) {
      const note = bar.note === '' ? '' : ` (${bar.note})`;
      say(`${bar.label}: ${measure.label}: ${bar.texts[place] ?? ''}${note}`);
    }
  }
}
