import { DatasetController } from 'chart.js';
import type { Point } from '../../src/quality/reduce';

/** A line of reduced points, a NaN value breaks it; dots of `dotRadius` px stand for points that no line reaches. */
export interface ReducedLine {
  readonly data: Point[];
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
      defaultDataPoint: Point;
      metaExtensions: object;
      parsedDataType: Point;
      scales: keyof CartesianScaleTypeRegistry;
    };
  }
}

/**
 * Draws a line of points that are reduced to the pixels already: as one path, broken at NaN, without an element and options of its own
 * for each point, which take Chart.js longer than the drawing.
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
    const { ctx, chartArea: area } = this.chart;
    const { data, borderColor, borderWidth, borderDash, isDense, dotRadius } =
      this.getDataset() as unknown as ReducedLine;
    const { line, dots } = this.#trace(data, dotRadius);
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
    ctx.stroke(line);
    if (borderDash.length > 0) {
      // A ring: it does not hide the dot of the other line.
      ctx.setLineDash([]);
      ctx.lineWidth = 1;
      ctx.stroke(dots);
    } else {
      ctx.fill(dots);
    }
    ctx.restore();
  }

  #trace(data: readonly Point[], dotRadius: number): { readonly line: Path2D; readonly dots: Path2D } {
    const { xScale, yScale } = this.getMeta();
    const line = new Path2D();
    const dots = new Path2D();
    let joined = 0;
    let lastX = NaN;
    let lastY = NaN;
    const end = (): void => {
      if (joined === 1) {
        dots.moveTo(lastX + dotRadius, lastY);
        dots.arc(lastX, lastY, dotRadius, 0, 2 * Math.PI);
      }
      joined = 0;
    };
    for (const { x, y } of data) {
      if (Number.isNaN(y)) {
        end();
        continue;
      }
      lastX = xScale?.getPixelForValue(x) ?? NaN;
      lastY = yScale?.getPixelForValue(y) ?? NaN;
      if (joined === 0) {
        line.moveTo(lastX, lastY);
      } else {
        line.lineTo(lastX, lastY);
      }
      joined++;
    }
    end();
    return { line, dots };
  }
}
