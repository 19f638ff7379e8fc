import type { UsageStrings, UsageView } from '../../../src/shared/protocol/usageView';
import { type UsagePeriod, usagePeriods } from '../../../src/shared/usage';
import { onThemeChange, readChartTheme } from '../../charts/chartTheme';
import { element, fill } from '../../ui/dom';
import { createButton, setAvailable } from '../../ui/toolkit';
import { BarCard } from './barCard';
import { barColour, barFill } from './barLook';
import { barsThatFit, windowOf } from './barWindow';

/** How the charts are set up; it stays when the page is drawn again. */
export interface ChartsSetUp {
  readonly period: UsagePeriod;
  /** How many bars before the newest ones the charts end. */
  readonly later: number;
}

/** A chart of bars for each thing that is counted, all of the same days, weeks or months. */
export class ChartsSection {
  readonly element: HTMLElement;
  readonly #view: UsageView;
  readonly #strings: UsageStrings;
  readonly #onChange: (setUp: ChartsSetUp) => void;
  readonly #cards: readonly BarCard[];
  readonly #grid: HTMLElement;
  readonly #shown = element('p', { id: 'shown-bars', class: 'shown-bars' });
  readonly #key: HTMLElement;
  readonly #pattern = element('canvas', { width: '22', height: '12', 'aria-hidden': 'true' });
  readonly #earlier: HTMLElement;
  readonly #later: HTMLElement;
  readonly #said = element('p', { class: 'only-spoken', role: 'status' });
  readonly #endings: readonly (() => void)[];
  #setUp: ChartsSetUp;
  #fit = 0;

  constructor(view: UsageView, strings: UsageStrings, setUp: ChartsSetUp, onChange: (setUp: ChartsSetUp) => void) {
    this.#view = view;
    this.#strings = strings;
    this.#setUp = setUp;
    this.#onChange = onChange;
    this.#cards = view.measures.flatMap((measure, place) =>
      measure.isDrawn
        ? [
            new BarCard({
              measure,
              place,
              strings,
              locale: view.locale,
              say: (text) => {
                this.#said.textContent = text;
              },
            }),
          ]
        : [],
    );
    this.#grid = element('div', { class: 'cards' }, ...this.#cards.map((card) => card.element));
    this.#key = element('p', { class: 'key' }, this.#pattern, strings.mayGrow);
    const move = (bars: number) => (): void => {
      this.#change({ ...this.#setUp, later: this.#setUp.later + bars * this.#fit });
    };
    this.#earlier = createButton(strings.earlier, { id: 'earlier', onClick: move(1) });
    this.#later = createButton(strings.later, { id: 'later', onClick: move(-1) });
    this.element = this.#page();
    const sizes = new ResizeObserver(() => {
      this.#resize();
    });
    sizes.observe(this.#grid);
    this.#endings = [
      onThemeChange(() => {
        this.#draw();
      }),
      () => {
        sizes.disconnect();
      },
    ];
  }

  /** Frees what it draws with. */
  dispose(): void {
    this.#endings.forEach((end) => {
      end();
    });
    this.#cards.forEach((card) => {
      card.destroy();
    });
  }

  #page(): HTMLElement {
    const { charts, chartsHelp } = this.#strings;
    const { noneText } = this.#view;
    return element(
      'section',
      { 'aria-labelledby': 'charts' },
      element(
        'div',
        { class: 'controls' },
        element('h2', { id: 'charts' }, charts),
        this.#periods(),
        element('div', { class: 'toolbar' }, this.#earlier, this.#later),
        this.#shown,
        this.#key,
      ),
      this.#grid,
      ...(noneText === '' ? [] : [element('p', { class: 'none' }, noneText)]),
      element('p', { id: 'bars-help', class: 'only-spoken' }, chartsHelp),
      this.#said,
    );
  }

  #periods(): HTMLElement {
    const choices = usagePeriods.map((period) => {
      const input = element('input', { type: 'radio', name: 'period', id: `period-${period}`, value: period });
      input.checked = period === this.#setUp.period;
      input.addEventListener('change', () => {
        this.#change({ period, later: 0 });
      });
      return element('label', {}, input, this.#view.periods[period].label);
    });
    return element(
      'fieldset',
      { class: 'counted-by' },
      element('legend', { class: 'only-spoken' }, this.#strings.countedBy),
      ...choices,
    );
  }

  #change(setUp: ChartsSetUp): void {
    const { bars } = this.#view.periods[setUp.period];
    const { to } = windowOf(bars.length, this.#fit, setUp.later);
    this.#setUp = { ...setUp, later: bars.length - to };
    this.#draw();
    this.#onChange(this.#setUp);
  }

  /** The charts follow a change of width by themselves; only how many bars there is room for is ours. */
  #resize(): void {
    const card = this.#cards[0]?.element.clientWidth ?? 0;
    const fit = barsThatFit(card);
    if (card > 0 && fit !== this.#fit) {
      this.#fit = fit;
      this.#draw();
    }
  }

  #draw(): void {
    const { bars } = this.#view.periods[this.#setUp.period];
    if (this.#fit === 0) {
      return;
    }
    const { from, to } = windowOf(bars.length, this.#fit, this.#setUp.later);
    const shown = bars.slice(from, to);
    const theme = readChartTheme();
    const counts = [shown.length, bars.length].map((count) => count.toLocaleString(this.#view.locale));
    this.#shown.textContent = fill(
      this.#strings.shownBars,
      shown[0]?.label ?? '',
      shown.at(-1)?.label ?? '',
      counts[0] ?? '',
      counts[1] ?? '',
    );
    this.#earlier.hidden = this.#later.hidden = shown.length === bars.length;
    setAvailable(this.#earlier, from > 0);
    setAvailable(this.#later, to < bars.length);
    this.#key.hidden = !shown.some(({ mayGrow }) => mayGrow);
    this.element.style.setProperty('--bar', barColour(theme));
    const pattern = this.#pattern.getContext('2d');
    if (pattern !== null) {
      pattern.clearRect(0, 0, 22, 12);
      pattern.fillStyle = barFill({ mayGrow: true }, theme);
      pattern.fillRect(0, 0, 22, 12);
    }
    for (const card of this.#cards) {
      card.show(shown, theme);
    }
  }
}
