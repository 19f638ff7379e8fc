import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { panelHtml } from '../../src/panels/shared/html';
import type { HistoryHostMessage } from '../../src/shared/protocol/history';
import type { ParticipantHostMessage, ParticipantWebviewMessage } from '../../src/shared/protocol/participant';
import type { SessionHostMessage } from '../../src/shared/protocol/session';
import type { UsageHostMessage } from '../../src/shared/protocol/usage';
import { themes } from './themes';
import type { ThemeName } from './themes';
import { pack, unpackInPage } from './wire';

const folder = path.resolve(__dirname, '../../../dist/webview');
/** The folder of a panel's page. */
export type PanelName = 'participant' | 'session' | 'history' | 'usage';
/** What a panel's host says to its page. */
export type HostMessage = HistoryHostMessage | ParticipantHostMessage | SessionHostMessage | UsageHostMessage;

/** Serves the built webview as the host's page. */
export async function serveWebview(
  panel: PanelName = 'participant',
): Promise<{ readonly url: string; readonly close: () => void }> {
  const read = (name: string): Promise<string> => readFile(path.join(folder, panel, name), 'utf8');
  const [script, style] = await Promise.all([read('main.js'), read('main.css')]);
  const server: Server = createServer((_request, response) => {
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(panelHtml({ panel, language: 'en', script, style }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** What the fake host keeps in the page. */
interface FakeHost {
  readonly messages: unknown[];
  readonly violations: string[];
  state: unknown;
}

/** The webview in a browser, with a host that records. */
export class WebviewPage {
  readonly #errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.#errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.#errors.push(message.text());
      }
    });
  }

  /** Opens the page as VS Code would: theme first, then the script, which says that it is ready. */
  static async open(
    browser: Browser,
    url: string,
    options: { theme?: ThemeName; state?: unknown } & BrowserContextOptions = {},
  ): Promise<WebviewPage> {
    const { theme = 'dark', state, ...contextOptions } = options;
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...contextOptions });
    const page = await context.newPage();
    await page.addInitScript(
      ([stored, bodyClass, variables]) => {
        const host: FakeHost = { messages: [], violations: [], state: stored };
        Object.assign(window, {
          fakeHost: host,
          acquireVsCodeApi: () => ({
            postMessage: (message: unknown) => host.messages.push(message),
            getState: () => host.state,
            setState: (next: unknown) => {
              host.state = JSON.parse(JSON.stringify(next)) as unknown;
            },
          }),
        });
        document.addEventListener('securitypolicyviolation', (event) => {
          host.violations.push(
            `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
          );
        });
        const dress = (): void => {
          for (const [name, value] of Object.entries(variables)) {
            document.documentElement.style.setProperty(`--vscode-${name}`, value);
          }
          [document.body.dataset['vscodeThemeKind']] = bodyClass.split(' ');
          document.body.className = bodyClass;
        };
        new MutationObserver((_, observer) => {
          if (document.body as HTMLElement | null) {
            observer.disconnect();
            dress();
          }
        }).observe(document, { childList: true, subtree: true });
      },
      [state, themes[theme].bodyClass, themes[theme].variables] as const,
    );
    const opened = new WebviewPage(page);
    await page.goto(url);
    await page.waitForFunction(() =>
      (window as unknown as { fakeHost: FakeHost }).fakeHost.messages.some(
        (message) => (message as { readonly type: string }).type === 'ready',
      ),
    );
    return opened;
  }

  /** Sends a message as the host would and waits until it is drawn. */
  async show(message: HostMessage): Promise<void> {
    await this.page.evaluate(unpackInPage, pack(message));
    await this.settled();
  }

  /** Sends anything at all. */
  async post(data: unknown): Promise<void> {
    await this.page.evaluate(unpackInPage, pack(data));
    await this.settled();
  }

  /** Loads the page anew with a message that is handed over as VS Code does it: when it is loaded, later than its own script. */
  async loadWith(data: unknown): Promise<void> {
    const handOver = `(${String(unpackInPage)})(${JSON.stringify(pack(data))})`;
    const content = `addEventListener('DOMContentLoaded', () => addEventListener('load', () => ${handOver}));`;
    await this.page.addInitScript({ content });
    await this.page.reload();
    await this.settled();
  }

  /** Waits until what was asked for is on the screen. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              requestAnimationFrame(() => {
                resolve();
              });
            }),
          ),
        ),
    );
  }

  /** Changes the theme as VS Code does: variables on the root, class on the body. */
  async setTheme(theme: ThemeName): Promise<void> {
    await this.page.evaluate(
      ([bodyClass, variables]) => {
        document.documentElement.removeAttribute('style');
        for (const [name, value] of Object.entries(variables)) {
          document.documentElement.style.setProperty(`--vscode-${name}`, value);
        }
        [document.body.dataset['vscodeThemeKind']] = bodyClass.split(' ');
        document.body.className = bodyClass;
      },
      [themes[theme].bodyClass, themes[theme].variables] as const,
    );
    await this.settled();
  }

  /** Everything the webview said; an ArrayBuffer is told as its bytes. */
  messages<Message = ParticipantWebviewMessage>(): Promise<Message[]> {
    return this.page.evaluate(() => (window as unknown as { fakeHost: FakeHost }).fakeHost.messages as Message[]);
  }

  /** What the webview stored. */
  state(): Promise<unknown> {
    return this.page.evaluate(() => (window as unknown as { fakeHost: FakeHost }).fakeHost.state);
  }

  /** Throws when the page broke its policy or ran into an error. */
  async assertClean(): Promise<void> {
    const violations = await this.page.evaluate(
      () => (window as unknown as { fakeHost: FakeHost }).fakeHost.violations,
    );
    assert.deepEqual({ violations, errors: this.#errors }, { violations: [], errors: [] });
  }

  /** Closes the page with everything of it. */
  async close(): Promise<void> {
    await this.page.context().close();
  }
}
