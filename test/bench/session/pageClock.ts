import type { BrowserContext, Frame, Page } from 'playwright-core';
import { waitUntil } from '../../ui/support/waitUntil';
import { floor } from '../open/floor/names';

const reporter = 'reportPainting';

/** What was painted: strips of somebody read, strips of nobody unread, or the floor's canvas. */
type Painted = 'rows' | 'wholeRows' | 'floor';

interface Painting {
  readonly what: Painted;
  readonly at: number;
}

/** What a page counts of its own work. */
export interface PageWork {
  pressedAt: number;
  /** Time in listeners, frames and observers, ms, and when the last of them ended. */
  workMs: number;
  lastAt: number;
}

/** Runs in every frame before its own scripts: counts the time that its callbacks take, and tells what is painted. */
function watchInPage({ name, canvasId }: { name: string; canvasId: string }): void {
  const page = globalThis as unknown as PageWork & Record<string, (painting: Painting) => void>;
  const now = (): number => performance.timeOrigin + performance.now();
  Object.assign(page, { pressedAt: 0, workMs: 0, lastAt: 0 });
  let depth = 0;
  const timed = <Args extends unknown[], Result>(call: (...args: Args) => Result) =>
    function (this: unknown, ...args: Args): Result {
      const begun = performance.now();
      depth += 1;
      try {
        return call.apply(this, args);
      } finally {
        depth -= 1;
        page.lastAt = performance.now();
        page.workMs += depth === 0 ? page.lastAt - begun : 0;
      }
    };
  const known = new Set<Painted>();
  const frame = requestAnimationFrame.bind(window);
  let isInFrame = false;
  // What is drawn in a frame is painted when the next one begins; what is drawn before, one later.
  const tell = (what: Painted): void => {
    const painted = (): void => page[name]?.({ what, at: now() });
    frame(isInFrame ? painted : () => frame(painted));
  };
  addEventListener('pointerdown', ({ timeStamp }) => (page.pressedAt = performance.timeOrigin + timeStamp), true);
  const [notThere, notLoaded] = [0, 1];
  interface Strips {
    readonly rows?: { readonly recv: Uint8Array } | null;
  }
  const look = (data: (Strips & { readonly state?: { readonly view?: Strips } }) | null): void => {
    const recv = (data?.rows ?? data?.state?.view?.rows)?.recv ?? new Uint8Array();
    if (recv.some((state) => state !== notThere && state !== notLoaded)) {
      known.add('rows');
    }
    if (recv.length > 0 && recv.every((state) => state !== notLoaded)) {
      known.add('wholeRows');
    }
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const fillRect: (...args: never[]) => void = CanvasRenderingContext2D.prototype.fillRect;
  CanvasRenderingContext2D.prototype.fillRect = function (this: CanvasRenderingContext2D, ...args: never[]): void {
    if (known.size > 0 && this.canvas.closest('#people-rows') !== null) {
      known.forEach(tell);
      known.clear();
    }
    fillRect.apply(this, args);
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const stroke: (...args: never[]) => void = CanvasRenderingContext2D.prototype.stroke;
  CanvasRenderingContext2D.prototype.stroke = function (this: CanvasRenderingContext2D, ...args: never[]): void {
    if (this.canvas.id === canvasId) {
      tell('floor');
    }
    stroke.apply(this, args);
  };
  window.requestAnimationFrame = (callback) =>
    frame(
      timed((at) => {
        isInFrame = true;
        try {
          callback(at);
        } finally {
          isInFrame = false;
        }
      }),
    );
  const Observer = ResizeObserver;
  window.ResizeObserver = class extends Observer {
    constructor(callback: ResizeObserverCallback) {
      super(timed(callback));
    }
  };
  let seen: Event | undefined;
  const listeners = new WeakMap<object, EventListener>();
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const listening = (listener: EventListenerOrEventListenerObject): EventListener => {
    const call = (event: Event): void => {
      // A listener of the window's own would be gone: VS Code writes the page anew.
      if (event.type === 'message' && seen !== event) {
        seen = event;
        look((event as MessageEvent<Parameters<typeof look>[0]>).data);
      }
      if (typeof listener === 'function') {
        listener.call(event.currentTarget, event);
      } else {
        listener.handleEvent(event);
      }
    };
    const found = listeners.get(listener) ?? timed(call);
    listeners.set(listener, found);
    return found;
  };
  EventTarget.prototype.addEventListener = function (type: string, listener, options): void {
    add.call(this, type, listener && listening(listener), options);
  };
  EventTarget.prototype.removeEventListener = function (type: string, listener, options): void {
    remove.call(this, type, listener && (listeners.get(listener) ?? listener), options);
  };
}

/** Tells when panels of a window were painted, by the clock of the pages themselves. */
export class PageClock {
  readonly #page: Page;
  readonly #paintings: (Painting & { readonly frame: Frame })[];

  private constructor(page: Page, paintings: (Painting & { readonly frame: Frame })[]) {
    this.#page = page;
    this.#paintings = paintings;
  }

  /** For panels that are opened afterwards. */
  static async attach(context: BrowserContext, page: Page): Promise<PageClock> {
    const paintings: (Painting & { readonly frame: Frame })[] = [];
    await context.exposeBinding(reporter, ({ frame }, painting: Painting) => {
      paintings.push({ ...painting, frame });
    });
    await context.addInitScript(watchInPage, { name: reporter, canvasId: floor.canvas });
    return new PageClock(page, paintings);
  }

  /** Forgets what was painted. */
  begin(): void {
    this.#paintings.length = 0;
  }

  /** When something was first painted since it began. */
  async paintedAt(what: Painted): Promise<number> {
    const painting = await waitUntil(`painted ${what}`, () =>
      Promise.resolve(this.#paintings.find((one) => one.what === what)),
    );
    return painting.at;
  }

  /** When a button of the mouse last went down in the workbench. */
  pressedAt(): Promise<number> {
    return this.#page.evaluate(() => (globalThis as unknown as PageWork).pressedAt);
  }
}
