import type { Page } from 'playwright-core';
import { xAt } from '../support/pixels';

/** Moves the pointer into a chart, at a share of the width of its plot. */
export async function hover(page: Page, chart: 'loss' | 'bitrate', share: number): Promise<void> {
  const box = (await page.locator(`#chart-${chart} canvas`).boundingBox())!;
  await page.mouse.move(box.x + (await xAt(page, share)), box.y + 80);
}

/** The values that the read-out shows. */
export const cells = (page: Page): Promise<string[]> => page.locator('.read-out tbody td').allTextContents();

/** The stretch in sight, in words. */
export const shownRange = (page: Page): Promise<string | null> => page.locator('.shown-range').textContent();

/** Everything painted by Chart.js, to see that it was not painted again. */
export const picture = (page: Page): Promise<string> =>
  page
    .locator('#chart-loss canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
