import type { Browser } from 'playwright-core';
import { launchChromium } from './host/chromium';
import { type PanelName, serveWebview, WebviewPage } from './webviewPage';

/** Opens a page of the webview; it is closed after the test. */
export type OpenWebview = (options?: Parameters<typeof WebviewPage.open>[2]) => Promise<WebviewPage>;

/** A suite with a browser and the built webview; every page is checked for violations of its policy and for errors when its test ends. */
export function describeWebview(
  title: string,
  tests: (open: OpenWebview) => void,
  panel: PanelName = 'participant',
): void {
  describe(title, function () {
    this.timeout(60_000);
    let browser: Browser;
    let server: Awaited<ReturnType<typeof serveWebview>>;
    let pages: WebviewPage[] = [];

    before(async () => {
      server = await serveWebview(panel);
      browser = await launchChromium();
    });
    after(async () => {
      await browser.close();
      server.close();
    });
    afterEach(async () => {
      const opened = pages;
      pages = [];
      for (const page of opened) {
        await page.assertClean();
        await page.close();
      }
    });

    tests(async (options) => {
      const page = await WebviewPage.open(browser, server.url, options);
      pages.push(page);
      return page;
    });
  });
}
