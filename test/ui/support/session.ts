import type { RoomOutline } from '../../../src/sample/types';
import type { ApiServer } from '../../support/server/apiServer';
import { clearOfMidnight } from './midnight';
import { apiKey, startSampleApi } from './sampleApi';
import type { Tree } from './tree';
import { Workbench } from './workbench';
import type { WorkbenchOptions } from './workbenchOptions';

/** Where the extension host is, by its clock: no daylight saving time, and neither UTC nor the browser's zone. */
export const hostZone = 'Asia/Tokyo';

const openTimeoutMs = 300_000;

interface Opened {
  readonly workbench: Workbench;
  readonly api: ApiServer;
  readonly began: number;
}

/** A workbench and a local API for all tests of a `describe`, which open before them and close after them. */
export class Session {
  #opened: Opened | undefined;

  /** To be made in the body of a `describe`; its API has `rooms` beside those of the sample account. */
  constructor(options: WorkbenchOptions & { readonly rooms?: (now: number) => readonly RoomOutline[] } = {}) {
    // Mocha hands its context to functions with a `this` of their own.
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const session = this;
    before(async function () {
      this.timeout(openTimeoutMs);
      await clearOfMidnight();
      const began = Date.now();
      const api = await startSampleApi(began, options.rooms?.(began) ?? []);
      const settings = { 'wherebyInsights.apiBaseUrl': api.baseUrl, ...options.settings };
      try {
        const workbench = await Workbench.open({ ...options, settings, env: { TZ: hostZone, ...options.env } });
        session.#opened = { workbench, api, began };
      } catch (error) {
        await api.close();
        throw error;
      }
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') {
        await session.#opened?.workbench.picture(`failed ${this.currentTest.fullTitle()}`);
      }
    });
    after(async () => {
      await this.#opened?.workbench.close();
      await this.#opened?.api.close();
    });
  }

  get workbench(): Workbench {
    return this.#open.workbench;
  }

  get api(): ApiServer {
    return this.#open.api;
  }

  /** When it opened, by which the data of its API and of the sample account are made. */
  get began(): number {
    return this.#open.began;
  }

  get rooms(): Tree {
    return this.workbench.tree('Rooms');
  }

  /** Signs in with a key and waits until the box is gone. */
  async signIn(key = apiKey): Promise<void> {
    const { quickInput } = this.workbench;
    await this.workbench.runCommand('Whereby Insights: Sign In with API Key...');
    await quickInput.opened('Sign In with API Key');
    await quickInput.type(key);
    await quickInput.accept();
    await quickInput.closed();
  }

  /** Shows the built-in sample account. */
  async exploreSample(): Promise<void> {
    await this.workbench.runCommand('Whereby Insights: Explore Sample Data');
    await this.rooms.find('support-escalations');
  }

  get #open(): Opened {
    if (this.#opened === undefined) {
      throw new Error('The session opens before the tests; it is not there while they are described.');
    }
    return this.#opened;
  }
}
