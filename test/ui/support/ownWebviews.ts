import type { BrowserContext, Frame, Page } from 'playwright-core';
import { waitUntil } from './waitUntil';

const extensionId = 'callinsights.insights-for-whereby';
const reporter = 'reportWebviewFault';

/** No faults: the browser tells of a size that it hands on one frame later, because what heard of another one changed it. */
const harmless: readonly string[] = ['ResizeObserver loop completed with undelivered notifications.'];

/** Whether a frame is a page of this extension: the workbench's wrapper around it names the extension in its address. */
function isOwn(frame: Frame): boolean {
  const address = frame.parentFrame()?.url();
  return address !== undefined && new URL(address).searchParams.get('extensionId') === extensionId;
}

/** The pages of this extension that are in the window, and the frames within them. */
export function ownFrames(page: Page): Frame[] {
  return page.frames().filter(isOwn);
}

/** Waits for the page of this extension that has an element for `selector`. */
export async function findWebview(page: Page, selector: string): Promise<Frame> {
  return waitUntil(`a webview with ${selector}`, async () => {
    for (const frame of ownFrames(page)) {
      const count = await frame
        .locator(selector)
        .count()
        // The frame may go away while it is asked.
        .catch(() => 0);
      if (count > 0) {
        return frame;
      }
    }
    return undefined;
  });
}

/** How many pages of this extension are in the window. */
export function countWebviews(page: Page): number {
  return ownFrames(page).length;
}

/**
 * Collects what goes wrong inside this extension's webviews, from now on, as one line each: what their content security
 * policy refuses, errors that nobody catches, and messages from the host that hold one of the `secrets`.
 */
export async function collectWebviewFaults(context: BrowserContext, secrets: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  await context.exposeBinding(reporter, ({ frame }, line: string) => {
    if (isOwn(frame) && !harmless.includes(line)) {
      faults.push(line);
    }
  });
  await context.addInitScript(
    ([name, unwanted]) => {
      const report = (line: string): void => {
        (globalThis as unknown as Record<string, (line: string) => void>)[name]?.(line.trim());
      };
      const holdsSecret = (value: unknown): boolean =>
        typeof value === 'string'
          ? unwanted.some((secret) => value.includes(secret))
          : typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
            ? Object.entries(value).some((entry) => entry.some(holdsSecret))
            : false;
      const listen = (): void => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
          report(`${effectiveDirective} refused ${blockedURI} ${sample}`);
        });
        window.addEventListener('error', ({ message }) => {
          report(message);
        });
        window.addEventListener('unhandledrejection', ({ reason }) => {
          report(`Unhandled rejection: ${String(reason)}`);
        });
        window.addEventListener('message', ({ data }) => {
          if (holdsSecret(data)) {
            report('A message holds the key.');
          }
        });
      };
      listen();
      // A webview's page is written with document.open(), which takes every listener away.
      const open = Object.getOwnPropertyDescriptor(Document.prototype, 'open')?.value as (
        ...args: unknown[]
      ) => unknown;
      Document.prototype.open = function (this: Document, ...args: unknown[]) {
        const result = open.apply(this, args);
        listen();
        return result;
      } as typeof Document.prototype.open;
    },
    [reporter, secrets] as const,
  );
  return faults;
}
