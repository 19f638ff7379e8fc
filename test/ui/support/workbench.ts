import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../support/host/chromium';
import { temporaryFolder } from '../../support/host/cleanUp';
import { type RunningServer, startCodeServer } from '../../support/host/codeServer';
import { currentRelease, type Release } from '../../support/host/installCodeServer';
import { installVsix } from '../../support/host/installVsix';
import { outFolder, vsixFile } from '../../support/host/projectPaths';
import { workbenchAddress } from '../../support/host/workbenchAddress';
import { Editors } from './editors';
import { Notifications } from './notifications';
import { collectWebviewFaults, findWebview } from './ownWebviews';
import { QuickInput } from './quickInput';
import { keyForms } from './sampleApi';
import { SidebarView } from './sidebarView';
import { storeEditors } from './storedEditors';
import { Traces } from './traces';
import { Tree } from './tree';
import { changeUserSettings } from './userSettings';
import { waitUntil } from './waitUntil';
import { defaultSize, type WindowSize, type WorkbenchOptions } from './workbenchOptions';

const tabSelector = '.activitybar .action-item:has(> .action-label[aria-label="Whereby Insights"])';

/** The folders that the extension was installed into, by the version of the host. */
const extensionsFolders = new Map<string, Promise<string>>();

function installedPackage(release: Release): Promise<string> {
  const folder = extensionsFolders.get(release.version) ?? installVsix(vsixFile, release);
  extensionsFolders.set(release.version, folder);
  return folder;
}

/** A VS Code workbench with the packaged extension installed and a folder open, driven by a person's means. */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly editors: Editors;
  readonly view: SidebarView;

  readonly #server: RunningServer;
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #webviewFaults: string[];
  readonly #traces: Traces;

  private constructor(
    server: RunningServer,
    browser: Browser,
    context: BrowserContext,
    readonly page: Page,
    webviewFaults: string[],
    traces: Traces,
  ) {
    this.#server = server;
    this.#browser = browser;
    this.#context = context;
    this.#webviewFaults = webviewFaults;
    this.#traces = traces;
    this.quickInput = new QuickInput(page);
    const runCommand = (title: string): Promise<void> => this.quickInput.runCommand(title);
    this.editors = new Editors(page, runCommand);
    this.view = new SidebarView(page);
    this.notifications = new Notifications(page, runCommand);
  }

  /** Starts a server of its own, installs the extension and opens the window; `close` ends all of it. */
  static async open({
    settings = {},
    env = {},
    release = currentRelease,
    extensionsFolder,
    language,
    workspaceTrust,
    ...page
  }: WorkbenchOptions = {}): Promise<Workbench> {
    const server = await startCodeServer({
      settings,
      env,
      release,
      language,
      workspaceTrust,
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
    {
      viewport = defaultSize,
      browserZone,
      folder = temporaryFolder('workspace'),
    }: Pick<WorkbenchOptions, 'viewport' | 'browserZone' | 'folder'>,
  ): Promise<Workbench> {
    const context = await browser.newContext({
      viewport,
      ...(browserZone === undefined ? {} : { timezoneId: browserZone }),
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    const faults = await collectWebviewFaults(context, keyForms);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const traces = new Traces(server, page);
    await page.goto(workbenchAddress(server.origin, { folder }));
    const workbench = new Workbench(server, browser, context, page, faults, traces);
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
    await changeUserSettings(this, this.#server.userDataFolder, settings);
  }

  /** Reloads the window. */
  async reload(): Promise<void> {
    await storeEditors(this.page, await this.editors.titles(), await this.editors.titlesInFront());
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
    return this.#traces.extensionErrors();
  }

  /** What went wrong in this extension's webviews since this was asked last, one line each: what their policy refused, errors, messages with the key. */
  takeWebviewFaults(): readonly string[] {
    return this.#webviewFaults.splice(0);
  }

  /** Where one of the texts stands in the clear: files that the server wrote, its logs among them, and lines of the window's console. */
  tracesOf(...texts: readonly string[]): readonly string[] {
    return this.#traces.of(texts);
  }

  /** Ends window, browser and server. */
  async close(): Promise<void> {
    await this.#context.close();
    await this.#browser.close();
    this.#server.stop();
  }

  async #ready(): Promise<void> {
    await this.page.locator(tabSelector).waitFor({ state: 'visible', timeout: 60_000 });
  }
}
