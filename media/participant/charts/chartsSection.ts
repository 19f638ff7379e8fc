import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import type { ParticipantView } from '../../../src/shared/protocol/participantView';
import { directions } from '../../../src/shared/series';
import type { Direction, TimeRange } from '../../../src/shared/series';
import type { EpochMs } from '../../../src/shared/time';
import { lightTheme, publishTheme } from '../../charts/chartTheme';
import type { ChartTheme } from '../../charts/chartTheme';
import { LitMoment } from './litMoment';
import { Overview } from '../../charts/overview';
import { PlotTrack } from '../../charts/plotTrack';
import { composePicture } from '../../charts/png';
import { ReadOut } from '../../charts/readOut';
import { ChartStack } from '../../charts/stack';
import type { StackReading } from '../../charts/stackOptions';
import { paintSwatches, paintSwatchesInSight } from '../../charts/swatches';
import { createTimeAxis } from '../../charts/timeAxis';
import { createToolbar } from '../../charts/toolbar';
import type { Toolbar } from '../../charts/toolbar';
import { element } from '../../ui/dom';
import { createCheckbox } from '../../ui/toolkit';
import type { Preferences } from '../preferences';
import { ChartContent } from './chartContent';
import { ownKeys } from './chartKeys';
import { heightOf } from './chartHeights';
import { createLegend, createLineSwitches, createMeanings, pictureLegend } from './legend';
import { lossKnee } from './lossAxis';
import { paintOverview } from './overviewPicture';
import { readAt } from './reading';
import { rangeInWords, readOutTexts, readOutValues } from './readingTexts';
import { sceneOf } from './scene';
import type { ChartKind, Scene } from './scene';
import { createStateStrips } from './stateStrips';

/** What the charts keep between two visits. */
export type ChartPreferences = Pick<Preferences, 'range' | 'hidden' | 'compressLoss'>;

/** What the charts tell the page. */
export interface ChartListeners {
  readonly onPreferences: (preferences: ChartPreferences) => void;
  /** Hears which moment is under the cursor, so that its row in a list can be marked. */
  readonly onCursor: (at: EpochMs | null) => void;
}

/** How a picture of the charts shall look. */
export interface PictureLook {
  readonly colours: 'light' | 'shown';
  /** Lines above the charts: the title, a headline, and plain ones. */
  readonly captions: readonly string[];
}

/** Loss above bitrate on one time axis, with overview, controls and legend. */
export class ChartsSection {
  readonly element: HTMLElement;
  /** The stretch in sight, in words. */
  readonly shownRange = element('p', { class: 'shown-range' });
  readonly #scene: Scene;
  readonly #listeners: ChartListeners;
  readonly #plots: Readonly<Record<ChartKind, PlotTrack>>;
  readonly #stack: ChartStack;
  readonly #overview: Overview;
  readonly #toolbar: Toolbar;
  readonly #lit: LitMoment;
  #preferences: ChartPreferences;
  /** Elements outside the charts with signs of them, and what ends painting them. */
  readonly #signs = new Map<HTMLElement, () => void>();
  #paintedTheme: ChartTheme | null = null;

  constructor(
    view: ParticipantView,
    strings: PanelStrings,
    { range, hidden, compressLoss }: ChartPreferences,
    listeners: ChartListeners,
  ) {
    this.#scene = sceneOf(view, strings);
    this.#listeners = listeners;
    this.#preferences = { range, hidden, compressLoss };
    this.#plots = { loss: this.#plot('loss', view.summary), bitrate: this.#plot('bitrate', view.summary) };
    const readOut = new ReadOut(readOutTexts(this.#scene));
    this.#stack = new ChartStack({
      frame: this.#scene,
      tracks: [
        this.#plots.loss,
        createStateStrips(this.#scene, () => this.#hidden),
        this.#plots.bitrate,
        createTimeAxis(this.#scene),
      ],
      marks: this.#scene.moments,
      readOut,
      read: (at, columnMs, theme) => this.#read(at, columnMs, theme),
      name: strings.chartsName,
      strings,
      inWords: (shown) => rangeInWords(this.#scene, shown),
      range,
      onRange: (shown) => {
        this.#prefer({ range: shown });
      },
      onCursor: listeners.onCursor,
      onDrawn: ({ theme }, width) => {
        this.#drawAround(theme, width);
      },
    });
    this.#overview = new Overview(
      {
        name: strings.overview,
        full: this.#scene.full,
        paint: (context, theme, width, height) => {
          paintOverview(context, this.#scene, theme, this.#hidden, width, height);
        },
        inWords: (shown) => rangeInWords(this.#scene, shown),
        range: () => this.#stack.range,
      },
      this.#stack,
    );
    this.#lit = new LitMoment(this.#stack, this.#overview, this.#scene.full);
    this.#toolbar = createToolbar(strings, this.#stack, this.#scene.moments.length, {
      checkboxes: this.#checkboxes(),
      legend: createLegend(this.#scene),
      keys: ownKeys(view, strings),
      shownRange: this.shownRange,
    });
    this.element = element(
      'div',
      { class: 'charts' },
      this.#toolbar.element,
      this.#overview.element,
      this.#stack.element,
      readOut.spoken,
    );
  }

  /** Brings a stretch into sight and puts the cursor on its worst sample. */
  goTo(range: TimeRange): void {
    this.#stack.goTo(range);
    this.#stack.element.scrollIntoView({ block: 'nearest' });
  }

  /** Brings a stretch into sight as it is. */
  show(range: TimeRange): void {
    this.#stack.show(range);
  }

  /** What the signs of the charts mean. */
  createMeanings(): HTMLElement {
    return this.paintSigns(createMeanings(this.#scene));
  }

  /** Lights a stretch that is pointed at elsewhere; null lights none. */
  light(range: TimeRange | null): void {
    this.#lit.light(range);
  }

  /** Puts the keyboard's focus on the charts. */
  focus(): void {
    this.#stack.element.focus();
  }

  /** Paints the signs below an element, once in sight, as they are in the charts, and again whenever the theme changes. */
  paintSigns(root: HTMLElement): HTMLElement {
    this.#signs.get(root)?.();
    const theme = this.#paintedTheme;
    this.#signs.set(root, theme === null ? () => undefined : paintSwatchesInSight(root, theme));
    return root;
  }

  /** The charts as one PNG with captions and legend. Throws when the browser cannot make it. */
  toPng({ colours, captions }: PictureLook): Promise<Blob> {
    const ratio = Math.max(2, window.devicePixelRatio);
    const picture = this.#stack.picture(colours === 'light' ? lightTheme() : null, ratio);
    return composePicture({ ...picture, captions, legend: pictureLegend(this.#scene, this.#hidden), ratio });
  }

  /** Ends observers and timers and frees the canvases. */
  dispose(): void {
    for (const end of this.#signs.values()) {
      end();
    }
    this.#stack.dispose();
  }

  get #hidden(): ReadonlySet<Direction> {
    return new Set(this.#preferences.hidden);
  }

  #plot(kind: ChartKind, summary: string): PlotTrack {
    const { strings, bitrateUnit } = this.#scene;
    const bitrateTitle = bitrateUnit.bitsPerSecond >= 1e6 ? strings.bitrateInMegabits : strings.bitrateInKilobits;
    const title = kind === 'loss' ? strings.lossInPercent : bitrateTitle;
    const content = new ChartContent(kind, this.#scene, () => ({
      hidden: this.#hidden,
      mayCompress: this.#preferences.compressLoss,
    }));
    return new PlotTrack({ name: kind, title, summary }, this.#scene, content, () => heightOf(kind));
  }

  #checkboxes(): HTMLElement[] {
    const { peak, rules, strings } = this.#scene;
    const lines = createLineSwitches(this.#scene, this.#hidden, (direction, shown) => {
      const others = this.#preferences.hidden.filter((hidden) => hidden !== direction);
      this.#prefer({ hidden: shown ? others : [...others, direction] });
    });
    const compress = createCheckbox(
      'compress-loss',
      strings.compressPeaks,
      this.#preferences.compressLoss,
      (compressLoss) => {
        this.#prefer({ compressLoss });
      },
    );
    return peak.loss > 3 * lossKnee(rules) ? [...lines, compress] : lines;
  }

  #read(at: EpochMs, columnMs: number, theme: ChartTheme): StackReading {
    const reading = readAt(this.#scene.stays, at, columnMs);
    const dots = (['loss', 'bitrate'] as const).flatMap((kind) =>
      directions
        .filter((direction) => !this.#hidden.has(direction) && !Number.isNaN(reading[direction][kind]))
        .map((direction) => ({
          track: this.#plots[kind],
          value: reading[direction][kind],
          colour: theme.series[direction],
        })),
    );
    return { at: reading.at, values: readOutValues(this.#scene, reading), dots };
  }

  #prefer(change: Partial<ChartPreferences>): void {
    this.#preferences = { ...this.#preferences, ...change };
    this.#listeners.onPreferences(this.#preferences);
    this.#stack.requestDraw();
  }

  #drawAround(theme: ChartTheme, width: number): void {
    this.#lit.place(width);
    if (theme !== this.#paintedTheme) {
      publishTheme(this.element, theme);
      this.#paintedTheme = theme;
      paintSwatches(this.element, theme);
      [...this.#signs.keys()].forEach((root) => {
        this.paintSigns(root);
      });
    }
    this.#overview.draw(theme, width, [...this.#hidden].join(' '));
    this.#toolbar.update({
      isZoomed: this.#stack.isZoomed,
      mark: this.#stack.mark,
      canGo: { back: this.#stack.markBeside(-1) !== null, on: this.#stack.markBeside(1) !== null },
    });
    this.shownRange.textContent = rangeInWords(this.#scene, this.#stack.range);
  }
}
