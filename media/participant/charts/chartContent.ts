import type { Points } from '../../../src/quality/reduce';
import { directions } from '../../../src/shared/series';
import type { Direction, TimeRange } from '../../../src/shared/series';
import { formatNumber } from '../../../src/shared/units';
import type { Look, Places, PlotContent, PlotLine, ValueAxis } from '../../charts/plotContent';
import { roundUp, valueTicks } from '../../charts/valueTicks';
import { fill } from '../../ui/dom';
import { drawAskedMoment } from './askedMoment';
import { drawBehind } from './bands';
import { drawInFront } from './head';
import { brokenMax, brokenTicks, hasBriefOutlier, lossInSight, lossKnee, plainLossMax } from './lossAxis';
import type { ChartKind, Scene } from './scene';

/** How a person set the charts up. */
export interface ChartSetUp {
  readonly hidden: ReadonlySet<Direction>;
  /** Whether the loss axis may break under a brief outlier. */
  readonly mayCompress: boolean;
}

function lossAxis(
  { rules, locale, strings }: Scene,
  mayCompress: boolean,
  range: TimeRange,
  drawn: readonly Points[],
): ValueAxis {
  const wantedKnee = lossKnee(rules);
  const { peak, shareAbove } = lossInSight(range, drawn, wantedKnee);
  const knee = mayCompress && hasBriefOutlier(peak, shareAbove, wantedKnee) ? wantedKnee : null;
  const max = knee === null ? plainLossMax(peak, rules.lossThresholdPercent) : brokenMax(peak);
  const values = knee === null ? valueTicks(max, 5) : brokenTicks(knee, max);
  return {
    max,
    knee,
    ticks: values.map((value) => ({ value, label: formatNumber(value, locale, 2) })),
    note: knee === null ? null : fill(strings.compressedAbove, formatNumber(knee, locale, 1)),
  };
}

function bitrateAxis({ locale, bitrateUnit }: Scene, range: TimeRange, drawn: readonly Points[]): ValueAxis {
  let peak = 0;
  for (const { times, values } of drawn) {
    for (let index = 0; index < times.length; index++) {
      const at = times[index] ?? NaN;
      const value = values[index] ?? NaN;
      if (at >= range.from && at <= range.to && value > peak) {
        peak = value;
      }
    }
  }
  const step = roundUp(Math.max(peak, 1000) / 3.5);
  const max = Math.max(1, Math.ceil((peak * 1.02) / step)) * step;
  const ticks = valueTicks(max, max / step).map((value) => ({
    value,
    label: formatNumber(value / bitrateUnit.bitsPerSecond, locale, 2),
  }));
  return { max, knee: null, ticks, note: null };
}

/** What one of the participant's charts shows; reads how it is set up at each drawing. */
export class ChartContent implements PlotContent {
  readonly #kind: ChartKind;
  readonly #scene: Scene;
  readonly #setUp: () => ChartSetUp;

  constructor(kind: ChartKind, scene: Scene, setUp: () => ChartSetUp) {
    this.#kind = kind;
    this.#scene = scene;
    this.#setUp = setUp;
  }

  lines(): PlotLine[] {
    const { hidden } = this.#setUp();
    return this.#scene.stays.flatMap(({ series }) =>
      series === null
        ? []
        : directions
            .filter((direction) => !hidden.has(direction))
            .map((direction) => ({
              samples: { times: series.times, parts: series.parts, state: series[direction].state },
              values: series[direction][this.#kind],
              direction,
            })),
    );
  }

  axis(range: TimeRange, drawn: readonly Points[]): ValueAxis {
    return this.#kind === 'loss'
      ? lossAxis(this.#scene, this.#setUp().mayCompress, range, drawn)
      : bitrateAxis(this.#scene, range, drawn);
  }

  drawBehind(context: CanvasRenderingContext2D, { theme }: Look, places: Places): void {
    drawBehind(context, this.#kind, this.#scene, { theme, hidden: this.#setUp().hidden }, places);
  }

  drawInFront(context: CanvasRenderingContext2D, { theme }: Look, places: Places): void {
    drawInFront(context, this.#kind, this.#scene, { theme, hidden: this.#setUp().hidden }, places);
    drawAskedMoment(context, this.#scene, theme, places, this.#kind === 'loss');
  }
}
