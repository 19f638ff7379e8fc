import type { Frame } from 'playwright-core';
import type { Workbench } from '../../ui/support/workbench';
import { type Length, personName, place } from './account';
import { floor } from './floor/names';
import type { PaintClock } from './paintClock';

/** The names of the two floor extensions: the first pays for what all share, the second is measured. */
export const floors = { warmUp: 'warm-up', measured: 'floor' } as const;
/** What is measured; of each there is a floor. */
export const contests = {
  view: ['view', 'viewFloor'],
  panel: ['hour', 'day', 'panelFloor'],
  redraw: ['redraw', 'redrawFloor'],
} as const;
/** One thing that is timed. */
export type Timed = (typeof contests)[keyof typeof contests][number];

const ownContainer = 'Whereby Insights';
const ownTree = 'Rooms';

function rotated<T>(all: readonly T[], by: number): readonly T[] {
  const turn = by % all.length;
  return [...all.slice(turn), ...all.slice(0, turn)];
}

/** One window, loaded anew, in which everything is timed in an order of its own. */
export class BenchRound {
  readonly #workbench: Workbench;
  readonly #clock: PaintClock;
  readonly #index: number;
  readonly #note: (what: Timed, ms: number) => void;

  constructor(workbench: Workbench, clock: PaintClock, index: number, note: (what: Timed, ms: number) => void) {
    this.#workbench = workbench;
    this.#clock = clock;
    this.#index = index;
    this.#note = note;
  }

  /** Times everything; the panels `passes` times. */
  async run(passes: number): Promise<void> {
    await this.#loadAnew();
    await this.#untilRows(floors.warmUp, floors.warmUp);
    for (const what of rotated(contests.view, this.#index)) {
      const isOwn = what === 'view';
      this.#note(
        what,
        await this.#untilRows(isOwn ? ownContainer : floors.measured, isOwn ? ownTree : floors.measured),
      );
    }
    await this.#unfold();
    await this.#openFloor(floors.warmUp);
    for (let pass = 0; pass < passes; pass++) {
      for (const what of rotated(contests.panel, this.#index + pass)) {
        this.#note(what, await (what === 'panelFloor' ? this.#openFloor(floors.measured) : this.#open(what, pass)));
        await this.#workbench.editors.closeAll();
      }
    }
    for (const what of rotated(contests.redraw, this.#index)) {
      await (what === 'redraw' ? this.#open('day', 0) : this.#openFloor(floors.measured));
      this.#note(what, await this.#redraw(what));
      await this.#workbench.editors.closeAll();
    }
    await this.#fold();
  }

  /** Loads the window with another view open than those that are timed. */
  async #loadAnew(): Promise<void> {
    await this.#showContainer('Explorer');
    await this.#workbench.reload();
    for (const tree of [ownTree, ...Object.values(floors)]) {
      if (await this.#workbench.page.locator(`.part.sidebar .monaco-list[aria-label^="${tree}"]`).isVisible()) {
        throw new Error(`"${tree}" is open before it is clicked.`);
      }
    }
  }

  /** Opens a view by its sign in the activity bar; a click on the one that is open would close it. */
  async #showContainer(name: string): Promise<void> {
    const tab = this.#workbench.page.locator(`.activitybar .action-item:has(> .action-label[aria-label^="${name}"])`);
    if ((await tab.getAttribute('aria-expanded')) !== 'true') {
      await tab.click();
    }
    await this.#workbench.page.locator('.part.sidebar .composite.title', { hasText: name }).waitFor();
  }

  #untilRows(container: string, tree: string): Promise<number> {
    return this.#clock.untilRows(tree, () => this.#showContainer(container));
  }

  async #unfold(): Promise<void> {
    await this.#showContainer(ownContainer);
    const rooms = this.#workbench.tree(ownTree);
    await rooms.expand(place.room);
    await rooms.expand(place.session);
    await rooms.find(personName('day', 0));
  }

  /** What is unfolded is read again in the next window, before its first rows. */
  async #fold(): Promise<void> {
    await this.#showContainer(ownContainer);
    const rooms = this.#workbench.tree(ownTree);
    await rooms.collapse(place.session);
    await rooms.collapse(place.room);
  }

  async #open(length: Length, pass: number): Promise<number> {
    await this.#showContainer(ownContainer);
    const name = personName(length, pass);
    return this.#clock.untilCharts(
      () => this.#workbench.tree(ownTree).click(name),
      async (frame) => (await frame.locator('h1').textContent())?.includes(name) ?? false,
    );
  }

  async #openFloor(name: string): Promise<number> {
    await this.#showContainer(name);
    return this.#clock.untilCharts(() => this.#workbench.tree(name).click(floor.row), isFloor);
  }

  async #redraw(what: (typeof contests.redraw)[number]): Promise<number> {
    const isOwn = what === 'redraw';
    const item = `${floors.measured} ${isOwn ? floor.changeMeasured : floor.changeOwn}`;
    const [first, second] = floor.measuredValues;
    const rule = new RegExp(`at or above ${this.#index % 2 === 0 ? second : first}\\b`);
    return this.#clock.untilCharts(
      () => this.#workbench.page.locator('.statusbar-item', { hasText: item }).click(),
      isOwn ? async (frame) => rule.test((await frame.locator('body').textContent()) ?? '') : isFloor,
    );
  }
}

async function isFloor(frame: Frame): Promise<boolean> {
  return (await frame.locator(`#${floor.canvas}`).count()) > 0;
}
