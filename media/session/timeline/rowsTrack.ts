import type { SessionPersonView } from '../../../src/shared/protocol/sessionView';
import { timeSpan } from '../../charts/geometry';
import type { Look } from '../../charts/plotContent';
import { prepareCanvas } from '../../charts/track';
import type { Track } from '../../charts/track';
import { element } from '../../ui/dom';
import type { SessionState } from '../sessionState';
import { RowLabels } from './rowLabels';
import { rowLayout } from './rowLayout';
import type { RowLayout } from './rowLayout';
import { paintRow, writeName } from './rowPaint';
import type { RowBrush } from './rowPaint';
import type { Inks } from './stripPaint';
import { makeInks } from './stripPaint';
import { heightOfRows, scrollTo, visibleRows } from './visibleRows';

/** What the rows tell the timeline. */
export interface RowsOptions {
  readonly chosen: () => string | null;
  readonly current: () => number | null;
  /** Called after each drawing, also those of scrolling. */
  readonly onDrawn: (people: readonly number[]) => void;
  /** Called once the rows rest after they were scrolled. */
  readonly onScrolled: (top: number) => void;
}

/** How long the rows do not move before they rest, ms. */
const calmAfterMs = 150;

/** A row for each person that is shown, in a window that scrolls; only what is in sight is drawn. */
export class RowsTrack implements Track {
  readonly element: HTMLElement;
  readonly places = null;
  readonly title = '';
  readonly #state: SessionState;
  readonly #options: RowsOptions;
  readonly #labels: RowLabels;
  readonly #canvas = element('canvas', { 'aria-hidden': 'true' });
  readonly #layer: HTMLElement;
  readonly #spacer: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #nobody: HTMLElement;
  #look: Look | null = null;
  #inks: { readonly theme: Look['theme']; readonly inks: Inks } | null = null;
  #width = 0;
  #frame = 0;
  #timer: number | undefined;

  constructor(state: SessionState, options: RowsOptions) {
    this.#state = state;
    this.#options = options;
    this.#labels = new RowLabels(state);
    this.#layer = element('div', { class: 'layer' }, this.#canvas, this.#labels.element);
    this.#spacer = element('div', { class: 'spacer' }, this.#layer);
    this.#scroller = element(
      'div',
      { id: 'people-rows', class: 'scroller', tabindex: '0', role: 'group', 'aria-label': state.strings.rows },
      this.#spacer,
    );
    this.#nobody = element('p', { class: 'nobody' }, state.strings.nobodyShown);
    this.element = element('div', { id: 'chart-rows', class: 'track rows' }, this.#scroller, this.#nobody);
    this.#scroller.addEventListener('scroll', () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        options.onScrolled(this.top);
      }, calmAfterMs);
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => {
        this.#paint();
      });
    });
    // A scroll bar is dragged, not the time.
    this.#scroller.addEventListener('pointerdown', (event) => {
      if (event.target === this.#scroller && event.offsetX >= this.#scroller.clientWidth) {
        event.stopPropagation();
      }
    });
  }

  draw(look: Look, width: number): void {
    this.#look = look;
    this.#width = width;
    this.#paint();
  }

  picture(look: Look, width: number, ratio: number): HTMLCanvasElement | null {
    const canvas = document.createElement('canvas');
    const layout = this.#layoutIn(width);
    const { first, end } = this.#inSight(layout);
    const people = this.#peopleIn(first, end);
    const context = people.length === 0 ? null : prepareCanvas(canvas, width, people.length * layout.height, ratio);
    if (context === null) {
      return null;
    }
    const brush = { ...this.#brush(look, width, makeInks(look.theme)), current: null };
    people.forEach((person, row) => {
      paintRow(context, this.#state, person, brush, row * layout.height);
      writeName(context, person, brush, row * layout.height);
    });
    return canvas;
  }

  /** Writes what is read at the cursor into the rows in sight. */
  readAgain(): void {
    this.#labels.readAgain();
  }

  /** The person whose row is `y` px from the top of the track; null between them. */
  personAt(y: number): number | null {
    const row = Math.floor((y + this.#scroller.scrollTop) / this.#layoutIn(this.#width).height);
    return y < 0 || y > this.#scroller.clientHeight ? null : (this.#state.shown[row] ?? null);
  }

  /** Scrolls until a person's row is in sight. */
  reveal(person: number): void {
    const row = this.#state.shown.indexOf(person);
    if (row >= 0) {
      const { height } = this.#layoutIn(this.#width);
      const { scrollTop, clientHeight } = this.#scroller;
      this.#scroller.scrollTop = scrollTo(row, height, scrollTop, clientHeight);
      this.#paint();
    }
  }

  /** How far the rows are scrolled, px. */
  get top(): number {
    return Math.round(this.#scroller.scrollTop);
  }

  /** Scrolls the rows as far as they were. */
  scrollTo(top: number): void {
    this.#scroller.scrollTop = top;
    this.#paint();
  }

  /** How many whole rows are in sight at once. */
  get pageLength(): number {
    return Math.max(1, Math.floor(this.#scroller.clientHeight / this.#layoutIn(this.#width).height));
  }

  dispose(): void {
    window.clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  #layoutIn(width: number): RowLayout {
    return rowLayout(width, timeSpan(width).left);
  }

  #inSight(layout: RowLayout): { readonly first: number; readonly end: number } {
    const { scrollTop, clientHeight } = this.#scroller;
    return visibleRows(this.#state.shown.length, layout.height, scrollTop, clientHeight);
  }

  #peopleIn(first: number, end: number): SessionPersonView[] {
    return this.#state.shown.slice(first, end).flatMap((index) => this.#state.people[index] ?? []);
  }

  #brush(look: Look, width: number, inks: Inks): RowBrush {
    const { chosen, current } = this.#options;
    return { look, inks, layout: this.#layoutIn(width), width, chosen: chosen(), current: current() };
  }

  #paint(): void {
    const look = this.#look;
    if (look === null) {
      return;
    }
    const width = this.#width;
    const layout = this.#layoutIn(width);
    const count = this.#state.shown.length;
    const height = heightOfRows(count, layout.height, window.innerHeight);
    this.#nobody.hidden = count > 0;
    this.#scroller.hidden = count === 0;
    this.#scroller.style.height = this.#layer.style.height = `${height}px`;
    this.#spacer.style.height = `${count * layout.height}px`;
    if (this.#inks?.theme !== look.theme) {
      this.#inks = { theme: look.theme, inks: makeInks(look.theme) };
    }
    const { first, end } = this.#inSight(layout);
    const people = this.#peopleIn(first, end);
    const offset = first * layout.height - this.#scroller.scrollTop;
    const context = height === 0 ? null : prepareCanvas(this.#canvas, width, height, window.devicePixelRatio);
    if (context !== null) {
      const brush = this.#brush(look, width, this.#inks.inks);
      people.forEach((person, row) => {
        paintRow(context, this.#state, person, brush, offset + row * layout.height);
      });
    }
    this.#labels.show(people, layout, offset, this.#options.current());
    this.#options.onDrawn(people.map(({ index }) => index));
  }
}
