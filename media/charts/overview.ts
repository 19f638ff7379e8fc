import type { TimeRange } from '../../src/shared/series';
import { element } from '../ui/dom';
import { panStep, zoomStep } from './actions';
import type { ChartActions } from './actions';
import type { ChartTheme } from './chartTheme';
import { timeSpan } from './geometry';
import { prepareCanvas } from './track';

/** Height of the overview, px. */
const height = 36;
/** How near to an edge of the window a pointer takes hold of it, px. */
const reach = 7;

/** What an overview needs to know. */
export interface OverviewOptions {
  readonly name: string;
  readonly full: TimeRange;
  /** Draws everything there is, between `left` and `right` px. */
  readonly paint: (context: CanvasRenderingContext2D, theme: ChartTheme, width: number, height: number) => void;
  /** A stretch in words. */
  readonly inWords: (range: TimeRange) => string;
  readonly range: () => TimeRange;
}

type Hold = 'from' | 'to' | 'whole' | 'new';

/** The whole of the time on a strip, with the stretch in sight as a window to drag and resize by pointer and keys. */
export class Overview {
  readonly element: HTMLElement;
  readonly #canvas = element('canvas', { 'aria-hidden': 'true' });
  readonly #window = element('div', { class: 'window' });
  readonly #veils = [element('div', { class: 'veil' }), element('div', { class: 'veil' })] as const;
  readonly #options: OverviewOptions;
  readonly #actions: ChartActions;
  #painted = '';
  #theme: ChartTheme | null = null;

  constructor(options: OverviewOptions, actions: ChartActions) {
    this.#options = options;
    this.#actions = actions;
    this.element = element(
      'div',
      {
        id: 'chart-overview',
        class: 'overview',
        role: 'slider',
        tabindex: '0',
        'aria-label': options.name,
        'aria-orientation': 'horizontal',
        'aria-valuemin': '0',
        'aria-valuemax': '100',
      },
      this.#canvas,
      ...this.#veils,
      this.#window,
    );
    this.#listenToKeys();
    this.#listenToPointer();
  }

  /** Puts the window in its place; what is behind is drawn again when `key`, the theme or the width changed. */
  draw(theme: ChartTheme, width: number, key: string): void {
    const painted = `${width} ${window.devicePixelRatio} ${key}`;
    if (painted !== this.#painted || theme !== this.#theme) {
      const context = prepareCanvas(this.#canvas, width, height, window.devicePixelRatio);
      if (context !== null) {
        this.#options.paint(context, theme, width, height);
      }
      [this.#painted, this.#theme] = [painted, theme];
    }
    const { left, right } = timeSpan(width);
    const [start, end] = this.#edges(width);
    const [before, after] = this.#veils;
    const put = ({ style }: HTMLElement, from: number, to: number): void => {
      style.left = `${from}px`;
      style.width = `${Math.max(0, to - from)}px`;
    };
    put(this.#window, start, end);
    put(before, left, start);
    put(after, end, right);
    const { full, range, inWords } = this.#options;
    const middle = (range().from + range().to) / 2;
    this.element.setAttribute(
      'aria-valuenow',
      String(Math.round(((middle - full.from) / (full.to - full.from)) * 100)),
    );
    this.element.setAttribute('aria-valuetext', inWords(range()));
  }

  #edges(width: number): readonly [number, number] {
    const { left, right } = timeSpan(width);
    const { full, range } = this.#options;
    const x = (at: number): number => left + ((at - full.from) / (full.to - full.from)) * (right - left);
    return [x(range().from), x(range().to)];
  }

  #listenToKeys(): void {
    const { full, range } = this.#options;
    const resize = (factor: number): void => {
      const { from, to } = range();
      this.#actions.zoom(factor, (from + to) / 2);
    };
    const goTo = (side: 'from' | 'to'): void => {
      const { from, to } = range();
      const by = full[side] - range()[side];
      this.#actions.show({ from: from + by, to: to + by });
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => {
        this.#actions.pan(-panStep);
      },
      ArrowRight: () => {
        this.#actions.pan(panStep);
      },
      'Shift+ArrowUp': () => {
        resize(1 / zoomStep);
      },
      'Shift+ArrowDown': () => {
        resize(zoomStep);
      },
      '+': () => {
        resize(zoomStep);
      },
      '=': () => {
        resize(zoomStep);
      },
      '-': () => {
        resize(1 / zoomStep);
      },
      Home: () => {
        goTo('from');
      },
      End: () => {
        goTo('to');
      },
      '0': () => {
        this.#actions.resetZoom();
      },
      Escape: () => {
        this.#actions.resetZoom();
      },
    };
    this.element.addEventListener('keydown', (event) => {
      const name = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[name];
      if (act !== undefined) {
        event.preventDefault();
        act();
      }
    });
  }

  #holdAt(x: number): Hold {
    const [start, end] = this.#edges(this.element.clientWidth);
    const { full, range } = this.#options;
    const isAll = range().from <= full.from && range().to >= full.to;
    if (Math.abs(x - start) <= reach || Math.abs(x - end) <= reach) {
      return Math.abs(x - start) < Math.abs(x - end) ? 'from' : 'to';
    }
    return !isAll && x > start && x < end ? 'whole' : 'new';
  }

  #listenToPointer(): void {
    let held: { readonly hold: Hold; readonly x: number; readonly range: TimeRange } | null = null;
    const place = (event: PointerEvent): number => event.clientX - this.element.getBoundingClientRect().left;
    const { full } = this.#options;
    const perPixel = (): number => {
      const { left, right } = timeSpan(this.element.clientWidth);
      return (full.to - full.from) / (right - left);
    };
    const momentAt = (x: number): number => full.from + (x - timeSpan(this.element.clientWidth).left) * perPixel();
    const drag = (event: PointerEvent): void => {
      if (held === null) {
        this.element.dataset['hold'] = this.#holdAt(place(event));
        return;
      }
      const { hold, x, range } = held;
      const by = (place(event) - x) * perPixel();
      if (hold === 'whole') {
        const shift = Math.max(full.from - range.from, Math.min(full.to - range.to, by));
        this.#actions.show({ from: range.from + shift, to: range.to + shift });
      } else if (hold === 'new') {
        const [a, b] = [momentAt(x), momentAt(place(event))];
        if (Math.abs(place(event) - x) > 3) {
          this.#actions.show({ from: Math.min(a, b), to: Math.max(a, b) });
        }
      } else {
        const edge = Math.max(full.from, Math.min(full.to, range[hold] + by));
        const other = hold === 'from' ? range.to : range.from;
        this.#actions.show({ from: Math.min(edge, other), to: Math.max(edge, other) });
      }
    };
    this.element.addEventListener('pointerdown', (event) => {
      if (event.button === 0) {
        held = { hold: this.#holdAt(place(event)), x: place(event), range: this.#options.range() };
        this.element.setPointerCapture(event.pointerId);
      }
    });
    this.element.addEventListener('pointermove', drag);
    this.element.addEventListener('pointerup', (event) => {
      if (held?.hold === 'new' && Math.abs(place(event) - held.x) <= 3) {
        const { from, to } = this.#options.range();
        const middle = momentAt(place(event));
        this.#actions.show({ from: middle - (to - from) / 2, to: middle + (to - from) / 2 });
      }
      held = null;
    });
    this.element.addEventListener('pointercancel', () => {
      held = null;
    });
    this.element.addEventListener('dblclick', () => {
      this.#actions.resetZoom();
    });
  }
}
