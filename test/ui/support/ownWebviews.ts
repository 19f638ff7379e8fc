import type { BrowserContext, Frame, Page } from 'playwright-core';
import { waitUntil } from './waitUntil';

const extensionId = 'callinsights.insights-for-whereby';
const reporter = 'reportPolicyViolation';

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

/** Collects what the content security policy refuses inside this extension's webviews, from now on, as one line each. */
export async function collectPolicyViolations(context: BrowserContext): Promise<readonly string[]> {
  const violations: string[] = [];
  await context.exposeBinding(reporter, ({ frame }, line: string) => {
    if (isOwn(frame)) {
      violations.push(line);
    }
  });
  await context.addInitScript((name) => {
    const listen = (): void => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (globalThis as unknown as Record<string, (line: string) => void>)[name];
        report?.(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`.trim());
      });
    };
    listen();
    // A webview's page is written with document.open(), which takes every listener away.
    const open = Object.getOwnPropertyDescriptor(Document.prototype, 'open')?.value as (...args: unknown[]) => unknown;
    Document.prototype.open = function (this: Document, ...args: unknown[]) {
      const result = open.apply(this, args);
      listen();
      return result;
    } as typeof Document.prototype.open;
  }, reporter);
  return violations;
}
