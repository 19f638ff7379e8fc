import { directions } from '../../../src/shared/series';
import type { Direction } from '../../../src/shared/series';
import { formatNumber } from '../../../src/shared/units';
import { plotColumns, stripGap, stripHeight, stripsTop } from '../../charts/geometry';
import type { Look, Places, PlotContent, PlotLine, ValueAxis } from '../../charts/plotContent';
import { drawStrip } from '../../charts/strips';
import { roundUp, valueTicks } from '../../charts/valueTicks';
import { focusKnee, focusTicks, plainLossMax } from './lossAxis';
import { drawBehind, drawInFront } from './marksLayer';
import type { ChartKind, Scene } from './scene';

/** How a person set the charts up. */
export interface ChartSetUp {
  readonly hidden: ReadonlySet<Direction>;
  readonly focusLoss: boolean;
}

function lossAxis({ peak, rules, locale, strings }: Scene, focus: boolean): ValueAxis {
  const max = focus ? 100 : plainLossMax(peak.loss, rules.lossThresholdPercent);
  const values = focus ? focusTicks : valueTicks(max, 5);
  const ticks = values.map((value) => ({ value, label: `${formatNumber(value, locale, 2)} ${strings.percent}` }));
  return { max, knee: focus ? focusKnee : null, ticks };
}

function bitrateAxis({ peak, locale, strings }: Scene): ValueAxis {
  const step = roundUp(Math.max(peak.bitrate, 1000) / 5);
  const max = Math.ceil((peak.bitrate * 1.02) / step) * step;
  const [name, unit] = peak.bitrate >= 1e6 ? [strings.megabits, 1e6] : [strings.kilobits, 1e3];
  const ticks = valueTicks(max, 5).map((value) => ({
    value,
    label: `${formatNumber(value / unit, locale, 2)} ${name}`,
  }));
  return { max, knee: null, ticks };
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

  axis(): ValueAxis {
    return this.#kind === 'loss' ? lossAxis(this.#scene, this.#setUp().focusLoss) : bitrateAxis(this.#scene);
  }

  drawBehind(context: CanvasRenderingContext2D, { theme }: Look, places: Places): void {
    drawBehind(context, this.#kind, this.#scene, { theme, hidden: this.#setUp().hidden }, places);
  }

  drawInFront(context: CanvasRenderingContext2D, look: Look, places: Places): void {
    const { hidden } = this.#setUp();
    drawInFront(context, this.#kind, this.#scene, { theme: look.theme, hidden }, places);
    this.#drawStrips(context, look, places, hidden);
  }

  #drawStrips(context: CanvasRenderingContext2D, look: Look, { area }: Places, hidden: ReadonlySet<Direction>): void {
    const { strings, unmeasured } = this.#scene;
    const names: Record<Direction, string> = { send: strings.sent, recv: strings.received };
    const columns = plotColumns(look.range, context.canvas.clientWidth);
    directions.forEach((direction, row) => {
      if (!hidden.has(direction)) {
        const strip = { name: names[direction], stretches: unmeasured.map((stretches) => stretches[direction]) };
        const top = area.bottom + stripsTop + row * (stripHeight + stripGap);
        drawStrip(context, strip, look.theme, columns, area, top);
      }
    });
  }
}
