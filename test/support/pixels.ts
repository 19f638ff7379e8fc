import type { Page } from 'playwright-core';
import { timeSpan } from '../../media/charts/geometry';

/** Red, green, blue. */
export type Colour = readonly [number, number, number];

/** A rectangle on a canvas, px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The colour that the page uses under a name (`send`, `recv`, `threshold`, ...). */
export function chartColour(page: Page, name: string): Promise<Colour> {
  return page.locator('.charts').evaluate((charts, property) => {
    const [r = 0, g = 0, b = 0] = getComputedStyle(charts)
      .getPropertyValue(`--chart-${property}`)
      .match(/\d+/g)!
      .map(Number);
    return [r, g, b] as const;
  }, name);
}

/** Of a chart's canvas how many pixels have about that colour, within a rectangle if one is given. */
export function countPixels(
  page: Page,
  chart: 'loss' | 'bitrate' | 'states' | 'people',
  colour: Colour,
  box?: Box,
): Promise<number> {
  return page
    .locator(`#chart-${chart} canvas`)
    .first()
    .evaluate(
      (canvas: HTMLCanvasElement, [wanted, area]) => {
        const { x, y, width, height } = area ?? { x: 0, y: 0, width: canvas.width, height: canvas.height };
        const { data } = canvas.getContext('2d')!.getImageData(x, y, width, height);
        let count = 0;
        for (let offset = 0; offset < data.length; offset += 4) {
          const near = wanted.every((channel, index) => Math.abs(channel - data[offset + index]!) < 40);
          count += near && data[offset + 3]! > 120 ? 1 : 0;
        }
        return count;
      },
      [colour, box ?? null] as const,
    );
}

/** All of a rectangle of a chart's canvas as one text, to compare. */
export function readPixels(page: Page, chart: 'loss' | 'bitrate' | 'states', box: Box): Promise<string> {
  return page
    .locator(`#chart-${chart} canvas`)
    .first()
    .evaluate(
      (canvas: HTMLCanvasElement, { x, y, width, height }) =>
        canvas.getContext('2d')!.getImageData(x, y, width, height).data.join(),
      box,
    );
}

/** Left and right edge of the plot on its canvas, as the charts' fixed margins give them, px. */
export async function plotEdges(page: Page): Promise<{ readonly left: number; readonly right: number }> {
  const width = await page.locator('#chart-stack').evaluate((surface) => surface.clientWidth);
  return timeSpan(width);
}

/** Where a share (0 to 1) of the time in sight lies on a chart's canvas, px. */
export async function xAt(page: Page, share: number): Promise<number> {
  const { left, right } = await plotEdges(page);
  return left + share * (right - left);
}
