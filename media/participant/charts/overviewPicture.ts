import { reduceLine } from '../../../src/quality/reduce';
import { directions } from '../../../src/shared/series';
import type { Direction } from '../../../src/shared/series';
import type { ChartTheme } from '../../charts/chartTheme';
import { plotColumns, timeSpan } from '../../charts/geometry';
import { drawStates } from '../../charts/strips';
import { drawAskedMoment } from './askedMoment';
import { drawAway, drawBands } from './bands';
import { isUnplaced } from './scene';
import type { Scene } from './scene';

/** Height of the row of states at the bottom of the overview, px. */
const statesHeight = 4;

/** Draws the loss of the whole time, its episodes, and what was not measured, for the overview. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  scene: Scene,
  theme: ChartTheme,
  hidden: ReadonlySet<Direction>,
  width: number,
  height: number,
): void {
  const { full, peak, rules, stays, unmeasured } = scene;
  const span = timeSpan(width);
  const area = { ...span, top: 0, bottom: height };
  const perMs = (span.right - span.left) / (full.to - full.from);
  const x = (at: number): number => span.left + (at - full.from) * perMs;
  const columns = plotColumns(full, width, 1);
  // As wide as a sample lasts: no slits where there are more pixels than samples.
  const sampleWidth = Math.max(1, Math.ceil((scene.minSpan / 10) * perMs));
  const base = height - statesHeight * directions.length - 2;
  // A square root lets low loss be seen beside a high peak.
  const scale = (base - 2) / Math.sqrt(Math.max(peak.loss, rules.lossThresholdPercent * 1.6));
  drawAway(context, scene, theme, { area, x });
  drawBands(context, scene, { theme, hidden }, { area, x });
  directions.forEach((direction, row) => {
    if (hidden.has(direction)) {
      return;
    }
    context.fillStyle = theme.series[direction];
    for (const { series } of stays) {
      if (series !== null) {
        const samples = { times: series.times, parts: series.parts, state: series[direction].state };
        const { times, values } = reduceLine(samples, series[direction].loss, columns);
        for (let index = 0; index < times.length; index++) {
          const loss = values[index] ?? NaN;
          if (loss > 0) {
            const top = Math.sqrt(loss) * scale;
            context.fillRect(Math.floor(x(times[index] ?? NaN)), base - top, sampleWidth, top);
          }
        }
      }
    }
    for (const stretches of unmeasured) {
      const [placed, others] = [false, true].map((wanted) =>
        stretches[direction].filter((one) => isUnplaced(scene, one) === wanted),
      );
      drawStates(context, placed ?? [], theme, columns, span, base + 1 + row * statesHeight, statesHeight - 1);
      context.globalAlpha = 0.4;
      drawStates(context, others ?? [], theme, columns, span, base + 1 + row * statesHeight, statesHeight - 1);
      context.globalAlpha = 1;
    }
  });
  context.globalAlpha = 0.45;
  context.fillStyle = theme.muted;
  context.fillRect(span.left, base, span.right - span.left, 1);
  context.globalAlpha = 1;
  drawAskedMoment(context, scene, theme, { area, x }, false);
}
