import { LinearScale } from 'chart.js';
import type { LinearScaleOptions } from 'chart.js';
import { gutter, timeAxisHeight } from './geometry';
import { focusPosition, focusValue } from './lossScale';

declare module 'chart.js' {
  interface CartesianScaleTypeRegistry {
    fixed: { options: LinearScaleOptions };
    focus: { options: LinearScaleOptions };
  }
}

/** A Chart.js axis that takes the room set aside for it: no label is measured, and both charts line up. */
export class FixedScale extends LinearScale {
  static override id = 'fixed';
  static override defaults = LinearScale.defaults ?? {};

  override calculateLabelRotation(): void {
    this.labelRotation = 0;
  }

  override fit(): void {
    if (this.isHorizontal()) {
      this.width = this.maxWidth;
      this.height = timeAxisHeight;
    } else {
      this.width = gutter;
      this.height = this.maxHeight;
    }
  }
}

/** A Chart.js axis from 0 to 100 % that gives 0 to 10 % most of the height. */
export class FocusScale extends FixedScale {
  static override id = 'focus';
  static override defaults = LinearScale.defaults ?? {};

  override getPixelForValue(value: number): number {
    return this.getPixelForDecimal(focusPosition(value));
  }

  override getValueForPixel(pixel: number): number {
    return focusValue(this.getDecimalForPixel(pixel));
  }
}
