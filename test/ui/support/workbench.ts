import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../support/host/chromium';
import { temporaryFolder } from '../../support/host/cleanUp';
import { type RunningServer, startCodeServer } from '../../support/host/codeServer';
import { isHostNoise } from '../../support/host/hostNoise';
import { currentRelease, type Release } from '../../support/host/installCodeServer';
import { installVsix } from '../../support/host/installVsix';
import { outFolder, vsixFile } from '../../support/host/projectPaths';
import { workbenchAddress } from '../../support/host/workbenchAddress';
import { Editors } from './editors';
import { Notifications } from './notifications';
import { collectPolicyViolations, findWebview } from './ownWebviews';
import { QuickInput } from './quickInput';
import { SidebarView } from './sidebarView';
import { storeEditors } from './storedEditors';
import { Tree } from './tree';
import { waitUntil } from './waitUntil';

/** The themes that every screen is looked at in, as the picker of themes calls them. */
export const themes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  highContrast: 'Dark High Contrast',
  highContrastLight: 'Light High Contrast',
} as const;

/** What a workbench is opened with. */
export interface WorkbenchOptions {
  /** User settings over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The environment of the server and so of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** The version of the host; the current one unless told. */
  readonly release?: Release;
  /** The folder with what is installed; one with the packaged extension unless told. */
  readonly extensionsFolder?: string;
  readonly viewport?: WindowSize;
  /** The zone of the browser; that of the machine unless told. */
  readonly browserZone?: string;
}

/** The size of a window, CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

const defaultSize: WindowSize = { width: 1280, height: 800 };

const tabSelector = '.activitybar .action-item:has(> .action-label[aria-label="Whereby Insights"])';

/** The folders that the extension was installed into, by the version of the host. */
const extensionsFolders = new Map<string, Promise<string>>();

function installedPackage(release: Release): Promise<string> {
  const folder = extensionsFolders.get(release.version) ?? installVsix(vsixFile, release);
  extensionsFolders.set(release.version, folder);
  return folder;
}

/** A VS Code workbench with the packaged extension installed and an empty folder open, driven by a person's means. */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly editors: Editors;
  readonly view: SidebarView;

  readonly #server: RunningServer;
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #consoleLines: readonly string[];
  readonly #consoleErrors: readonly string[];

  private constructor(
    server: RunningServer,
    browser: Browser,
    context: BrowserContext,
    readonly page: Page,
    /** What the content security policy refused in this extension's webviews, one line each. */
    readonly policyViolations: readonly string[],
    consoleLines: readonly string[],
    consoleErrors: readonly string[],
  ) {
    this.#server = server;
    this.#browser = browser;
    this.#context = context;
    this.#consoleLines = consoleLines;
    this.#consoleErrors = consoleErrors;
    this.quickInput = new QuickInput(page);
    this.editors = new Editors(page);
    this.view = new SidebarView(page);
    this.notifications = new Notifications(page, async (title) => this.quickInput.runCommand(title));
  }

  /** Starts a server of its own, installs the extension and opens the window; `close` ends all of it. */
  static async open({
    settings = {},
    env = {},
    release = currentRelease,
    extensionsFolder,
    ...page
  }: WorkbenchOptions = {}): Promise<Workbench> {
    const server = await startCodeServer({
      settings,
      env,
      release,
      extensionsFolder: extensionsFolder ?? (await installedPackage(release)),
      idleTimeoutSeconds: 900,
    });
    const browser = await launchChromium();
    try {
      return await Workbench.#start(server, browser, page);
    } catch (error) {
      await browser.close();
      server.stop();
      throw error;
    }
  }

  static async #start(
    server: RunningServer,
    browser: Browser,
    { viewport = defaultSize, browserZone }: Pick<WorkbenchOptions, 'viewport' | 'browserZone'>,
  ): Promise<Workbench> {
    const context = await browser.newContext({
      viewport,
      ...(browserZone === undefined ? {} : { timezoneId: browserZone }),
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    const violations = await collectPolicyViolations(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const consoleLines: string[] = [];
    const consoleErrors: string[] = [];
    page.on('console', (message) => {
      consoleLines.push(message.text());
      if (message.type() === 'error' && !isHostNoise(message.text())) {
        consoleErrors.push(message.text());
      }
    });
    await page.goto(workbenchAddress(server.origin, { folder: temporaryFolder('workspace') }));
    const workbench = new Workbench(server, browser, context, page, violations, consoleLines, consoleErrors);
    await workbench.#ready();
    return workbench;
  }

  /** A tree view of the sidebar by its name. */
  tree(viewName: string): Tree {
    return new Tree(this.page, viewName);
  }

  /** Opens the extension's view container by a click in the activity bar, unless it is open. */
  async openContainer(): Promise<void> {
    const tab = this.page.locator(tabSelector);
    const view = this.page.locator('.part.sidebar .composite.title', { hasText: 'Whereby Insights' });
    await waitUntil('the container to be open', async () => {
      // A window that comes back opens it by itself, maybe just as it is clicked; a click on an open one closes it.
      if ((await tab.getAttribute('aria-expanded')) !== 'true') {
        await tab.click();
      }
      return view.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => undefined,
      );
    });
  }

  /** What the browser keeps of all secrets, sealed; null when there never was one. */
  async storedSecrets(): Promise<string | null> {
    return this.page.evaluate(() => localStorage.getItem('secrets.provider'));
  }

  /** Runs a command by its title in the command palette ("Whereby Insights: Show Log"). */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.runCommand(title);
  }

  /** Presses a button in the title of the sidebar. */
  async clickTitleAction(title: string): Promise<void> {
    const bar = this.page.locator('.part.sidebar .title-actions, .part.sidebar .pane-header .actions');
    await bar
      .locator(`.action-label[aria-label^=${JSON.stringify(title)}]`)
      .first()
      .click();
  }

  /** Waits for the page of this extension that has an element for `selector`. */
  async webview(selector: string): Promise<Frame> {
    return findWebview(this.page, selector);
  }

  /** Chooses a colour theme. */
  async useTheme(theme: string): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.opened('Theme');
    await this.quickInput.type(theme);
    await this.quickInput.pick(theme);
    await this.quickInput.closed();
  }

  /** Gives the window another size, CSS pixels. */
  async resize(size: WindowSize): Promise<void> {
    await this.page.setViewportSize(size);
  }

  /** Does what zooming the browser does: as many times the screen's pixels for one of CSS, and so many times fewer of these. */
  async zoom(factor: number): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? defaultSize;
    const emulation = await this.#context.newCDPSession(this.page);
    await emulation.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    });
  }

  /** Changes user settings while the window is open, in the editor of `settings.json`. */
  async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    const file = path.join(this.#server.userDataFolder, 'User/settings.json');
    const current = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const text = JSON.stringify({ ...current, ...settings }, undefined, 2);
    await this.runCommand('Preferences: Open User Settings (JSON)');
    const editor = this.page.locator('.monaco-editor[data-uri$="/settings.json"]').first();
    await editor.locator('.view-line').first().click();
    await this.page.evaluate(async (all) => navigator.clipboard.writeText(all), text);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+V');
    await this.page.keyboard.press('ControlOrMeta+S');
    await waitUntil('the settings to be saved', async () =>
      Promise.resolve(readFileSync(file, 'utf8') === text ? true : undefined),
    );
    await this.runCommand('View: Close Editor');
    await editor.waitFor({ state: 'detached' });
  }

  /** Reloads the window. */
  async reload(): Promise<void> {
    await storeEditors(this.page, await this.editors.titles());
    await this.page.reload();
    await this.#ready();
  }

  /** Waits until `text` is what was copied last. */
  async copied(text: string): Promise<void> {
    await waitUntil(`"${text}" in the clipboard`, async () => ((await this.clipboard()) === text ? true : undefined));
  }

  /** What was copied last. */
  async clipboard(): Promise<string> {
    return this.page.evaluate(async () => navigator.clipboard.readText());
  }

  /** Saves what the window shows as `out/pictures/<name>.png`. */
  async picture(name: string): Promise<void> {
    const folder = path.join(outFolder, 'pictures');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  /** The errors in the window's console that come from this extension's code, unhandled rejections in its host among them. */
  extensionErrors(): readonly string[] {
    return this.#consoleErrors.filter((line) => /insights-for-whereby|extensionId=callinsights/.test(line));
  }

  /** Where one of the texts stands in the clear: files that the server wrote, its logs among them, and lines of the window's console. */
  tracesOf(...texts: readonly string[]): readonly string[] {
    const contains = (content: string): boolean => texts.some((text) => content.includes(text));
    return [
      ...this.#writtenFiles().filter((file) => contains(readFileSync(file, 'utf8'))),
      ...this.#consoleLines.filter(contains),
    ];
  }

  /** Ends window, browser and server. */
  async close(): Promise<void> {
    await this.#context.close();
    await this.#browser.close();
    this.#server.stop();
  }

  #writtenFiles(): readonly string[] {
    const { userDataFolder, logFile } = this.#server;
    return readdirSync(userDataFolder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(userDataFolder, name))
      .filter((file) => statSync(file).isFile())
      .concat(logFile);
  }

  async #ready(): Promise<void> {
    await this.page.locator(tabSelector).waitFor({ state: 'visible', timeout: 60_000 });
  }
}
