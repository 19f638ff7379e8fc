import type { Frame, Locator } from 'playwright-core';

/** Which of the two charts. */
export type Chart = 'loss' | 'bitrate';

/** The canvas that a chart is drawn on; the one above it holds the cursor. */
const canvasOf = (frame: Frame, chart: Chart): Locator => frame.locator(`#chart-${chart} canvas`).first();

/** How many pixels of a chart are not empty. */
export async function countPainted(frame: Frame, chart: Chart): Promise<number> {
  return canvasOf(frame, chart).evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const data = canvas.getContext('2d')?.getImageData(0, 0, Math.max(1, width), Math.max(1, height)).data ?? [];
    let count = 0;
    for (let at = 3; at < data.length; at += 4) {
      count += data[at] === 0 ? 0 : 1;
    }
    return count;
  });
}

/** How many pixels of a chart have the colour of one of the two series, or nearly so. */
export async function countSeriesPixels(frame: Frame, chart: Chart): Promise<number> {
  return canvasOf(frame, chart).evaluate((canvas: HTMLCanvasElement) => {
    const style = getComputedStyle(canvas);
    const colours = ['--chart-send', '--chart-recv'].map((name) =>
      (style.getPropertyValue(name).match(/\d+/g) ?? []).map(Number),
    );
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      const isNear = colours.some((colour) =>
        colour.slice(0, 3).every((part, index) => Math.abs((data[at + index] ?? 0) - part) <= 16),
      );
      // A line of 1.5 px covers half of its second pixel.
      count += isNear && (data[at + 3] ?? 0) > 100 ? 1 : 0;
    }
    return count;
  });
}

/** The colour that most of a column of a chart has, at a share of the chart's width. */
export async function columnColour(frame: Frame, chart: Chart, share: number): Promise<string> {
  return canvasOf(frame, chart).evaluate((canvas: HTMLCanvasElement, left) => {
    const column = Math.round(left * canvas.width);
    const data = canvas.getContext('2d')?.getImageData(column, 0, 1, canvas.height).data ?? new Uint8ClampedArray();
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 4).join(' ');
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  }, share);
}
