/**
 * The session panel in a real window, with the sessions that it must bear: what the extension host keeps, how soon the
 * first rows stand, how long all of it takes beside what the server's budget allows, what a step costs in the page, and
 * how long a session takes that is read, beside a panel that does the least.
 */
import { temporaryFolder } from '../support/host/cleanUp';
import { startApiServer } from '../support/server/apiServer';
import { SessionPanel } from '../ui/support/sessionPanel';
import { Workbench } from '../ui/support/workbench';
import { installBuild } from './installBuild';
import { floor } from './open/floor/names';
import { installFloor } from './open/installFloor';
import { allowedMs, BenchAccount, roomOf } from './session/account';
import { HostProbe } from './session/hostState';
import { PageClock } from './session/pageClock';
import { type SessionName, sizes } from './session/people';
import { line, median, worst } from './session/report';
import { timeSteps } from './session/steps';

const key = 'bench-key';
const floorName = 'floor';
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const readingLimitMs = 300_000;
const mega = 1e6;

class SessionBench {
  readonly #workbench: Workbench;
  readonly #clock: PageClock;
  readonly #account: BenchAccount;
  readonly #probe: HostProbe;
  /** When the last panel was asked for. */
  #pressedAt = NaN;

  constructor(workbench: Workbench, clock: PageClock, account: BenchAccount, probe: HostProbe) {
    this.#workbench = workbench;
    this.#clock = clock;
    this.#account = account;
    this.#probe = probe;
  }

  async prepare(): Promise<void> {
    await this.#workbench.openContainer();
    await this.#workbench.runCommand('Whereby Insights: Sign In with API Key...');
    await this.#workbench.quickInput.opened('Sign In with API Key');
    await this.#workbench.quickInput.type(key);
    await this.#workbench.quickInput.accept();
    await this.#workbench.quickInput.closed();
    await this.#workbench.reload();
    await this.#showContainer('Whereby Insights');
    await (await this.#open('small')).whole();
    await this.#workbench.editors.closeAll();
  }

  /** The milliseconds until a session that is read is painted, and until an empty panel is. */
  async warm(): Promise<{ readonly own: number[]; readonly least: number[] }> {
    const first = await this.#open('warm');
    await first.frame.locator('#loading-go-on').click();
    await first.whole(readingLimitMs);
    await this.#workbench.editors.closeAll();
    const times = { own: [] as number[], least: [] as number[] };
    await this.#openFloor();
    await this.#workbench.editors.closeAll();
    for (let round = 0; round < rounds; round++) {
      times.least.push(await this.#openFloor());
      await this.#workbench.editors.closeAll();
      this.#clock.begin();
      const panel = await this.#open('warm');
      times.own.push((await this.#clock.paintedAt('wholeRows')) - this.#pressedAt);
      await panel.whole();
      await this.#workbench.editors.closeAll();
    }
    return times;
  }

  /** Reads a large session for the first time, and steps about in it. */
  async cold(name: 'wide' | 'long'): Promise<string[]> {
    const { people, hours } = sizes[name];
    const before = await this.#probe.ask();
    this.#account.refill();
    this.#clock.begin();
    const panel = await this.#open(name);
    if (people > 100) {
      await panel.frame.locator('#loading-go-on').click();
    }
    const rowsAt = await this.#clock.paintedAt('rows');
    await panel.whole(readingLimitMs);
    const wholeAt = performance.timeOrigin + performance.now();
    const after = await this.#probe.ask();
    const answered = this.#account.answered.get(name) ?? [];
    const [first] = answered;
    const allowed = allowedMs(name, answered.length);
    const total = wholeAt - (first?.arrivedAt ?? NaN);
    const { scroll, zoom, cursor } = await timeSteps(this.#workbench.page, panel.frame);
    await this.#workbench.editors.closeAll();
    return [
      `${people} people for ${hours} h, read for the first time (${answered.length} requests for details):`,
      line('the extension host keeps more', (after.bytes - before.bytes) / mega, 'MB', 150),
      line('resident memory of the host grows by', (after.residentBytes - before.residentBytes) / mega, 'MB'),
      line('first rows after the first answer', rowsAt - (first?.answeredAt ?? NaN), 'ms', 300),
      // Over 100 people it waits for an agreement first.
      ...(people > 100 ? [] : [line('first rows after the click', rowsAt - this.#pressedAt, 'ms')]),
      line(
        `everything, where the budget allows it in ${allowed / 1_000} s`,
        total / 1_000,
        's',
        (1.1 * allowed) / 1_000,
        1,
      ),
      line('work in the host for one answer, mean', after.workMs / answered.length, 'ms', 50, 1),
      line('longest time that others wait in the host', after.longestMs, 'ms'),
      ...Object.entries({ scroll, zoom }).flatMap(([what, times]) => [
        line(`a step of ${what} in the page, median`, median(times), 'ms', 16, 1),
        line(`a step of ${what} in the page, worst of ${times.length}`, worst(times), 'ms', 50, 1),
      ]),
      line('a move of the cursor in the page, median', median(cursor), 'ms', 4, 1),
    ];
  }

  async #open(name: SessionName): Promise<SessionPanel> {
    await this.#showContainer('Whereby Insights');
    const tree = this.#workbench.tree('Rooms');
    await tree.expand(roomOf(name));
    await tree.clickInline(/^Session started /, 'Open Session');
    this.#pressedAt = await this.#clock.pressedAt();
    const panel = await SessionPanel.shown(this.#workbench, roomOf(name));
    await tree.collapse(roomOf(name));
    return panel;
  }

  async #openFloor(): Promise<number> {
    await this.#showContainer(floorName);
    this.#clock.begin();
    await this.#workbench.tree(floorName).click(floor.row);
    this.#pressedAt = await this.#clock.pressedAt();
    return (await this.#clock.paintedAt('floor')) - this.#pressedAt;
  }

  async #showContainer(name: string): Promise<void> {
    const tab = this.#workbench.page.locator(`.activitybar .action-item:has(> .action-label[aria-label^="${name}"])`);
    if ((await tab.getAttribute('aria-expanded')) !== 'true') {
      await tab.click();
    }
    await this.#workbench.page.locator('.part.sidebar .composite.title', { hasText: name }).waitFor();
  }
}

async function main(): Promise<void> {
  const account = new BenchAccount();
  const api = await startApiServer(account.handler, { key });
  const folder = temporaryFolder('bench-extensions');
  installBuild(folder);
  installFloor(folder, floorName);
  const probe = new HostProbe(folder);
  try {
    const workbench = await Workbench.open({
      extensionsFolder: folder,
      settings: { 'wherebyInsights.apiBaseUrl': api.baseUrl },
      viewport: { width: 1600, height: 1000 },
    });
    try {
      const clock = await PageClock.attach(workbench.page.context(), workbench.page);
      const bench = new SessionBench(workbench, clock, account, probe);
      await bench.prepare();
      const { own, least } = await bench.warm();
      console.log(`${sizes.warm.people} people for ${sizes.warm.hours} h that are read, medians of ${rounds}:`);
      console.log(line('click to an empty panel painted', median(least), 'ms'));
      console.log(line('click to the rows in sight painted, over that', median(own) - median(least), 'ms', 300));
      for (const name of ['wide', 'long'] as const) {
        console.log((await bench.cold(name)).join('\n'));
      }
    } finally {
      await workbench.close();
    }
  } finally {
    await api.close();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
