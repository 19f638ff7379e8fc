import type { Direction, TimeRange } from '../../../src/shared/series';
import type { EpochMs } from '../../../src/shared/time';
import type { LossMark } from '../../../src/shared/protocol/charts';
import type { ParticipantView } from '../../../src/shared/protocol/participantView';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element, fill } from '../../ui/dom';
import type { Preferences } from '../preferences';
import type { ChartActions } from '../../charts/actions';
import { onThemeChange, publishTheme, readChartTheme } from '../../charts/chartTheme';
import type { ChartTheme } from '../../charts/chartTheme';
import { ChartFigure } from '../../charts/figure';
import { timeFormat } from '../../charts/formats';
import { listenToKeys } from '../../charts/keyboard';
import { createLegend } from './legend';
import { focusFromPeak } from './lossAxis';
import { ChartContent } from './chartContent';
import { readOutTexts, readOutValues } from './readingTexts';
import { directions } from '../../../src/shared/series';
import { createCheckbox } from '../../ui/toolkit';
import { composePng } from '../../charts/png';
import { listenToPointer } from '../../charts/pointer';
import { readAt } from './reading';
import { ReadOut } from '../../charts/readOut';
import { sceneOf } from './scene';
import type { ChartKind, Scene } from './scene';
import { createToolbar } from '../../charts/toolbar';
import type { Toolbar } from '../../charts/toolbar';
import { fit, overlaps, panned, zoomed } from '../../charts/viewport';

/** What the charts keep between two visits. */
export type ChartPreferences = Pick<Preferences, 'range' | 'hidden' | 'focusLoss'>;

/** Both charts with their controls; one range, one cursor and one look for the two. */
export class ChartsSection implements ChartActions {
  readonly element: HTMLElement;
  /** The stretch in sight, in words. */
  readonly shownRange = element('p', { class: 'shown-range' });
  readonly #scene: Scene;
  readonly #title: string;
  readonly #onPreferences: (preferences: ChartPreferences) => void;
  readonly #figures: ReadonlyMap<ChartKind, ChartFigure>;
  readonly #readOut: ReadOut;
  readonly #toolbar: Toolbar;
  readonly #scaleNote: HTMLElement;
  readonly #endings: (() => void)[] = [];
  #preferences: ChartPreferences;
  #theme: ChartTheme;
  #range: TimeRange;
  #cursor: EpochMs | null = null;
  #selection: TimeRange | null = null;
  #frame = 0;

  constructor(
    view: ParticipantView,
    strings: PanelStrings,
    preferences: ChartPreferences,
    onPreferences: (preferences: ChartPreferences) => void,
  ) {
    this.#scene = sceneOf(view, strings);
    this.#title = view.badge === null ? view.title : `${view.title} (${view.badge})`;
    const { range, hidden, focusLoss } = preferences;
    this.#preferences = { range, hidden, focusLoss };
    this.#onPreferences = onPreferences;
    this.#theme = readChartTheme();
    this.#range = this.#fitted(range !== null && overlaps(range, this.#scene.full) ? range : this.#scene.full);
    this.#readOut = new ReadOut(readOutTexts(this.#scene));
    this.#scaleNote = element('p', { class: 'note' }, strings.focusScaleNote);
    const help = element('p', { id: 'chart-help', class: 'note' }, strings.chartHelp);
    this.#figures = new Map(
      (['loss', 'bitrate'] as const).map((kind) => [kind, this.#figure(kind, view.summary, help.id)]),
    );
    const scaleSwitch = createCheckbox('focus-loss', strings.focusScale, this.#focusLoss, (focusLoss) => {
      this.#prefer({ focusLoss });
    });
    this.#toolbar = createToolbar(strings, this, this.#scene.marks.length > 0, scaleSwitch);
    const legend = createLegend(this.#scene, new Set(hidden), (direction, shown) => {
      this.#toggle(direction, shown);
    });
    this.element = element(
      'div',
      { class: 'charts' },
      this.#toolbar.element,
      element('div', { class: 'key' }, legend, this.#readOut.element),
      ...[...this.#figures.values()].map((figure) => figure.element),
      this.#scaleNote,
      help,
    );
    this.#listen();
  }

  pointAt(at: EpochMs | null): void {
    this.#point(at, false);
  }

  step(direction: 1 | -1): void {
    const interval = this.#scene.minSpan / 10;
    const from = this.#cursor ?? (direction > 0 ? this.#range.from - interval : this.#range.to + interval);
    this.#walkTo(from + direction * Math.max(this.#columnMs, interval));
  }

  stepToEnd(direction: 1 | -1): void {
    this.#walkTo(direction > 0 ? this.#range.to - this.#columnMs / 2 : this.#range.from);
  }

  select(range: TimeRange | null): void {
    this.#selection = range;
    this.#drawPointers(false);
  }

  show(range: TimeRange): void {
    this.#range = this.#fitted(range);
    this.#prefer({ range: this.#isZoomed ? this.#range : null });
  }

  zoom(factor: number, around?: EpochMs): void {
    const { from, to } = this.#range;
    const cursorInSight = this.#cursor !== null && this.#cursor >= from && this.#cursor <= to ? this.#cursor : null;
    this.show(zoomed(this.#range, factor, around ?? cursorInSight ?? (from + to) / 2));
  }

  pan(share: number): void {
    this.show(panned(this.#range, share, this.#scene.full));
  }

  resetZoom(): void {
    this.show(this.#scene.full);
  }

  goToEpisode(direction: 1 | -1): void {
    const episodes = this.#scene.marks.filter(({ kind }) => kind !== 'spike');
    const marks = episodes.length > 0 ? episodes : this.#scene.marks;
    const here = this.#cursor ?? (direction > 0 ? -Infinity : Infinity);
    const next = direction > 0 ? marks.find(({ from }) => from > here) : marks.findLast(({ to }) => to <= here);
    if (next !== undefined) {
      this.goTo(next);
    }
  }

  /** Brings a mark into sight and puts the cursor on its worst sample. */
  goTo(mark: LossMark): void {
    const room = Math.max(15_000, (mark.to - mark.from) / 2);
    this.show({ from: mark.from - room, to: mark.to + room });
    const worst = readAt(this.#scene.stays, (mark.from + mark.to) / 2, mark.to - mark.from);
    this.#point(worst.at, true);
  }

  /** Both charts as one picture. */
  toPng(): Promise<ArrayBuffer> {
    const { strings } = this.#scene;
    return composePng(
      this.#title,
      this.shownRange.textContent,
      [...this.#figures.values()],
      { send: strings.sent, recv: strings.received },
      this.#theme,
    );
  }

  /** Ends observers and timers and frees the canvases. */
  dispose(): void {
    cancelAnimationFrame(this.#frame);
    for (const end of this.#endings) {
      end();
    }
    this.#readOut.dispose();
    for (const figure of this.#figures.values()) {
      figure.dispose();
    }
  }

  get #isZoomed(): boolean {
    const { full } = this.#scene;
    return this.#range.from > full.from || this.#range.to < full.to;
  }

  get #focusLoss(): boolean {
    return this.#preferences.focusLoss ?? this.#scene.peak.loss > focusFromPeak;
  }

  /** Time that one pixel column covers, ms. */
  get #columnMs(): number {
    const area = this.#figures.get('loss')?.places?.area;
    return (this.#range.to - this.#range.from) / (area ? area.right - area.left : 1000);
  }

  #listen(): void {
    for (const figure of this.#figures.values()) {
      listenToKeys(figure.surface, this);
      const { surface } = figure;
      listenToPointer({ surface, places: () => figure.places, range: () => this.#range }, this);
    }
    const sizes = new ResizeObserver(() => {
      this.#draw();
    });
    sizes.observe(this.element);
    this.#endings.push(
      () => {
        sizes.disconnect();
      },
      onThemeChange(() => {
        this.#theme = readChartTheme();
        this.#requestDraw();
      }),
    );
  }

  #figure(kind: ChartKind, summary: string, helpId: string): ChartFigure {
    const { strings } = this.#scene;
    const heading = kind === 'loss' ? strings.packetLoss : strings.bitrate;
    const content = new ChartContent(kind, this.#scene, () => ({
      hidden: new Set(this.#preferences.hidden),
      focusLoss: this.#focusLoss,
    }));
    return new ChartFigure({ name: kind, heading, summary, role: strings.chartRole, helpId }, this.#scene, content);
  }

  #fitted(range: TimeRange): TimeRange {
    return fit(range, this.#scene.full, this.#scene.minSpan);
  }

  #prefer(change: Partial<ChartPreferences>): void {
    this.#preferences = { ...this.#preferences, ...change };
    this.#onPreferences(this.#preferences);
    this.#requestDraw();
  }

  #toggle(direction: Direction, shown: boolean): void {
    const others = this.#preferences.hidden.filter((hidden) => hidden !== direction);
    this.#prefer({ hidden: shown ? others : [...others, direction] });
  }

  #walkTo(wanted: EpochMs): void {
    const { full } = this.#scene;
    const at = Math.min(full.to - 1, Math.max(full.from, wanted));
    if (at < this.#range.from || at > this.#range.to) {
      this.pan(at < this.#range.from ? -0.25 : 0.25);
    }
    this.#point(at, true);
  }

  #point(at: EpochMs | null, aloud: boolean): void {
    this.#cursor = at;
    this.#drawPointers(aloud);
  }

  #drawPointers(aloud: boolean): void {
    const reading = this.#cursor === null ? null : readAt(this.#scene.stays, this.#cursor, this.#columnMs);
    this.#readOut.show(reading && readOutValues(this.#scene, reading), aloud);
    const pointers = { cursor: reading?.at ?? null, selection: this.#selection };
    for (const [kind, figure] of this.#figures) {
      const dots = directions
        .filter((direction) => !this.#preferences.hidden.includes(direction))
        .map((direction) => ({
          value: reading?.[direction][kind] ?? NaN,
          colour: this.#theme.series[direction],
        }));
      figure.point(
        pointers,
        dots.filter(({ value }) => !Number.isNaN(value)),
      );
    }
  }

  #requestDraw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#draw();
    });
  }

  #draw(): void {
    const [range, theme, scene] = [this.#range, this.#theme, this.#scene];
    const look = { range, theme };
    for (const figure of this.#figures.values()) {
      figure.draw(look);
    }
    this.#toolbar.setZoomed(this.#isZoomed);
    publishTheme(this.element, theme);
    const moment = timeFormat(scene.locale, scene.zone.id, 'moment');
    this.shownRange.textContent = `${fill(scene.strings.shownRange, moment.format(range.from), moment.format(range.to))} ${scene.zone.name}`;
    this.#scaleNote.hidden = !this.#focusLoss;
    this.#drawPointers(false);
  }
}
