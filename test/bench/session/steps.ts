import type { Frame, Page } from 'playwright-core';
import type { PageWork } from './pageClock';

/** What the steps of each kind cost in the page, ms of its main thread. */
export interface StepTimes {
  readonly scroll: number[];
  readonly zoom: number[];
  readonly cursor: number[];
}

/** Nothing more follows a step when no callback came for so long, ms. */
const quietMs = 120;

/** Runs in the page: waits until nothing more follows, lays out and paints what is left, and answers the time of all of it. */
async function settleInPage(quiet: number): Promise<number> {
  const page = globalThis as unknown as PageWork;
  const begun = performance.now();
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (performance.now() - Math.max(page.lastAt, begun) > quiet) {
        resolve();
      } else {
        setTimeout(look, quiet / 4);
      }
    };
    look();
  });
  return page.workMs;
}

/** Does things as a person does and counts what each costs. */
export async function timeSteps(page: Page, frame: Frame): Promise<StepTimes> {
  const time = async (step: () => Promise<void>): Promise<number> => {
    await frame.evaluate(() => {
      (globalThis as unknown as PageWork).workMs = 0;
    });
    await step();
    return frame.evaluate(settleInPage, quietMs);
  };
  const all = async (count: number, step: (index: number) => Promise<void>): Promise<number[]> => {
    const times: number[] = [];
    for (let index = 0; index < count; index++) {
      times.push(await time(() => step(index)));
    }
    return times;
  };
  const rows = (await frame.locator('#people-rows').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = rows.y + rows.height / 2;
  await page.mouse.move(rows.x + rows.width / 2, middle);
  const scroll = await all(30, (index) => page.mouse.wheel(0, index < 20 ? 240 : -240));
  const cursor = await all(40, (index) => page.mouse.move(rows.x + rows.width * (0.3 + index / 80), middle));
  await frame.locator('#chart-stack').focus();
  const zoom = await all(24, (index) => page.keyboard.press(index % 12 < 6 ? '+' : '-'));
  return { scroll, zoom, cursor };
}
