import { LinearScale } from 'chart.js';
import type { LinearScaleOptions, Tick } from 'chart.js';
import { gutterIn } from './geometry';
import type { ValueAxis } from './plotContent';
import { axisPosition, axisValue } from './valueScale';

declare module 'chart.js' {
  interface CartesianScaleTypeRegistry {
    fixed: { options: LinearScaleOptions };
    value: { options: LinearScaleOptions };
  }
}

/** A Chart.js time axis without labels, which takes no room: all charts of a panel have one axis, drawn once. */
export class FixedScale extends LinearScale {
  static override id = 'fixed';
  static override defaults = LinearScale.defaults ?? {};

  override buildTicks(): Tick[] {
    return [];
  }

  override calculateLabelRotation(): void {
    this.labelRotation = 0;
  }

  override fit(): void {
    this.width = this.maxWidth;
    this.height = 0;
  }
}

// Chart.js would call a function among a scale's options at each reading, and wrap what it gives.
const axes = new WeakMap<HTMLCanvasElement, () => ValueAxis>();

/** Says where the {@link ValueScale} of a canvas reads its axis. */
export function setValueAxis(canvas: HTMLCanvasElement, axisOf: () => ValueAxis): void {
  axes.set(canvas, axisOf);
}

/** A Chart.js value axis that lies as a {@link ValueAxis} says and takes the room set aside for it; like the time axis it is drawn elsewhere. */
export class ValueScale extends FixedScale {
  static override id = 'value';

  override determineDataLimits(): void {
    this.min = 0;
    this.max = this.#axis.max;
  }

  override fit(): void {
    this.width = gutterIn(this.chart.width);
    this.height = this.maxHeight;
  }

  override getPixelForValue(value: number): number {
    return this.getPixelForDecimal(axisPosition(value, this.#axis));
  }

  override getValueForPixel(pixel: number): number {
    return axisValue(this.getDecimalForPixel(pixel), this.#axis);
  }

  get #axis(): ValueAxis {
    return axes.get(this.chart.canvas)?.() ?? { max: 1, knee: null, ticks: [], note: null };
  }
}
