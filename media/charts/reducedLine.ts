import { DatasetController } from 'chart.js';
import type { Points } from '../../src/quality/reduce';
import type { Area } from './geometry';
import type { Places } from './plotContent';

/** A line of reduced points, a NaN value breaks it; dots of `dotRadius` px stand for points that no line reaches. */
export interface ReducedLine {
  /** Always empty: Chart.js would look at each. */
  readonly data: never[];
  readonly points: Points;
  /** Where the points lie on a chart whose plot is that area. */
  readonly places: (area: Area) => Places;
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly borderDash: number[];
  /** Whether it has about two points a pixel column. */
  readonly isDense: boolean;
  readonly dotRadius: number;
}

declare module 'chart.js' {
  interface ChartTypeRegistry {
    reducedLine: {
      chartOptions: object;
      datasetOptions: Omit<ReducedLine, 'data'>;
      defaultDataPoint: never;
      metaExtensions: object;
      parsedDataType: never;
      scales: never;
    };
  }
}

/**
 * Draws a line of points that are reduced to the pixels already: as one path, broken at NaN, without an element and options of its own
 * for each point and without Chart.js's axes, which all take it longer than the drawing.
 */
export class ReducedLineController extends DatasetController<'reducedLine'> {
  static readonly id = 'reducedLine';
  // Chart.js wants a kind of element named, though none is made.
  static readonly defaults = { datasetElementType: false, dataElementType: 'point' };

  override buildOrUpdateElements(): void {
    // There are no elements.
  }

  override update(): void {
    // All is known when it is drawn.
  }

  override draw(): void {
    const { ctx, chartArea } = this.chart;
    const { points, places, borderColor, borderWidth, borderDash, isDense, dotRadius } =
      this.getDataset() as unknown as ReducedLine;
    const { area, x, y } = places(chartArea);
    ctx.save();
    ctx.beginPath();
    // Half a line more, so that lines along the edges keep their width.
    ctx.rect(area.left, area.top - 1, area.right - area.left, area.bottom - area.top + 2);
    ctx.clip();
    ctx.strokeStyle = ctx.fillStyle = borderColor;
    // Dense lines are areas: a pixel is sharper, and far quicker to paint.
    ctx.lineWidth = isDense ? Math.min(1, borderWidth) : borderWidth;
    ctx.lineJoin = 'bevel';
    ctx.setLineDash(borderDash);
    const line = new Path2D();
    const lone = traceLine(line, points, x, y);
    ctx.stroke(line);
    ctx.beginPath();
    for (const [left, top] of lone) {
      ctx.moveTo(left + dotRadius, top);
      ctx.arc(left, top, dotRadius, 0, 2 * Math.PI);
    }
    if (borderDash.length > 0) {
      // A ring: it does not hide the dot of the other line.
      ctx.setLineDash([]);
      ctx.lineWidth = 1;
      ctx.stroke();
    } else {
      ctx.fill();
    }
    ctx.restore();
  }
}

/** Adds a line to the path; answers where the points are that no line reaches. */
function traceLine(
  path: Path2D,
  { times, values }: Points,
  x: Places['x'],
  y: Places['y'],
): (readonly [x: number, y: number])[] {
  const lone: (readonly [number, number])[] = [];
  for (let index = 0; index < times.length; index++) {
    const value = values[index] ?? NaN;
    if (Number.isNaN(value)) {
      continue;
    }
    const left = x(times[index] ?? NaN);
    const top = y(value);
    const isJoined = !Number.isNaN(values[index - 1] ?? NaN);
    if (isJoined) {
      path.lineTo(left, top);
    } else {
      path.moveTo(left, top);
      if (Number.isNaN(values[index + 1] ?? NaN)) {
        lone.push([left, top]);
      }
    }
  }
  return lone;
}
