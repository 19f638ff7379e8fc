import type { BrowserContext, Frame, Page } from 'playwright-core';
import { waitUntil } from '../../ui/support/waitUntil';
import { floor } from './floor/names';

const reporter = 'reportPainted';

interface PageClock {
  pressedAt: number;
  rowsPaintedAt: Promise<number>;
}
interface Painting {
  readonly at: number;
  readonly frame: Frame;
}

/** Runs in every frame: notes when the button went down, and tells when all canvases of `wanted` were drawn on and painted. */
function watchInPage({ name, groups }: { name: string; groups: readonly (readonly string[])[] }): void {
  const now = (): number => performance.timeOrigin + performance.now();
  addEventListener(
    'pointerdown',
    (event) => {
      (globalThis as unknown as PageClock).pressedAt = performance.timeOrigin + event.timeStamp;
    },
    true,
  );
  const isPainted = (canvas: HTMLCanvasElement): boolean =>
    canvas.isConnected &&
    canvas.clientWidth > 300 &&
    (canvas
      .getContext('2d')
      ?.getImageData(0, 0, canvas.width, canvas.height)
      .data.some((part) => part > 0) ??
      false);
  const drawn = new Map<string, HTMLCanvasElement>();
  const afterFrames = (canvases: readonly HTMLCanvasElement[]): void => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        const at = now();
        if (canvases.every(isPainted)) {
          (globalThis as unknown as Record<string, (at: number) => void>)[name]?.(at);
        }
      });
    });
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const stroke: (...args: never[]) => void = CanvasRenderingContext2D.prototype.stroke;
  CanvasRenderingContext2D.prototype.stroke = function (this: CanvasRenderingContext2D, ...args: never[]): void {
    const { canvas } = this;
    const id = groups.flat().find((one) => canvas.closest(`#${one}`) !== null);
    if (id !== undefined && !drawn.has(id)) {
      drawn.set(id, canvas);
      const group = groups.find((ids) => ids.includes(id)) ?? [];
      if (group.every((one) => drawn.has(one))) {
        afterFrames(group.flatMap((one) => drawn.get(one) ?? []));
        drawn.clear();
      }
    }
    stroke.apply(this, args);
  };
}

/** Runs in the workbench: from now on waits for a row with text in the tree of that name, and then for it to be painted. */
function awaitRowsInPage(tree: string): void {
  const selector = `.part.sidebar .monaco-list[aria-label^="${tree}"] .monaco-list-row[aria-level] .label-name`;
  (globalThis as unknown as PageClock).rowsPaintedAt = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if ((document.querySelector(selector)?.textContent ?? '') !== '') {
        observer.disconnect();
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve(performance.timeOrigin + performance.now());
          });
        });
      }
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Times clicks, by the clock of the pages themselves: from the button going down until something is painted. */
export class PaintClock {
  readonly #page: Page;
  readonly #paintings: Painting[];

  private constructor(page: Page, paintings: Painting[]) {
    this.#page = page;
    this.#paintings = paintings;
  }

  /** For a page that is loaded again afterwards. */
  static async attach(context: BrowserContext, page: Page): Promise<PaintClock> {
    const paintings: Painting[] = [];
    await context.exposeBinding(reporter, ({ frame }, at: number) => {
      paintings.push({ at, frame });
    });
    await context.addInitScript(watchInPage, {
      name: reporter,
      groups: [['chart-loss', 'chart-bitrate'], [floor.canvas]],
    });
    return new PaintClock(page, paintings);
  }

  /** Milliseconds from the press that `click` makes until the first row of the tree is painted. */
  async untilRows(tree: string, click: () => Promise<void>): Promise<number> {
    await this.#page.evaluate(awaitRowsInPage, tree);
    await click();
    const at = await this.#page.evaluate(() => (globalThis as unknown as PageClock).rowsPaintedAt);
    return at - (await this.#pressedAt());
  }

  /** Milliseconds from the press that `click` makes until charts are painted on a page for which `isIt` holds. */
  async untilCharts(click: () => Promise<void>, isIt: (frame: Frame) => Promise<boolean>): Promise<number> {
    this.#paintings.length = 0;
    await click();
    const painting = await waitUntil('painted charts', async () => {
      for (const one of this.#paintings) {
        if (await isIt(one.frame)) {
          return one;
        }
      }
      return undefined;
    });
    return painting.at - (await this.#pressedAt());
  }

  #pressedAt(): Promise<number> {
    return this.#page.evaluate(() => (globalThis as unknown as PageClock).pressedAt);
  }
}
