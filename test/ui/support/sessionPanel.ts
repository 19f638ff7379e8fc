import type { Frame } from 'playwright-core';
import { plotEdges } from './sessionStrips';
import { waitUntil } from './waitUntil';
import type { Session } from './session';
import type { Workbench } from './workbench';

/** The panel of a session that is in sight. */
export class SessionPanel {
  private constructor(
    readonly frame: Frame,
    readonly workbench: Workbench,
  ) {}

  /** Waits for the panel with that in its title. */
  static async shown(workbench: Workbench, title: string): Promise<SessionPanel> {
    const heading = `h1:has-text(${JSON.stringify(title)})`;
    return new SessionPanel(await workbench.webview(`main#session:has(${heading}):has(#answer)`), workbench);
  }

  /** Opens the newest session of a room by its row, which is folded again, and counts requests from then on. */
  static async openOf({ rooms, api, workbench }: Session, room: string): Promise<SessionPanel> {
    await rooms.expand(room);
    api.requests.length = 0;
    await rooms.clickInline(/^Session started /, 'Open Session');
    const panel = await SessionPanel.shown(workbench, room);
    await rooms.collapse(room);
    return panel;
  }

  /** Waits until everyone is read; so long at most, ms. */
  async whole(timeout = 30_000): Promise<void> {
    await this.frame.locator('.basis', { hasText: /^All \d+ stays read\./ }).waitFor({ timeout });
  }

  /** The answer in sight. */
  async answer(): Promise<string> {
    return (await this.frame.locator('#answer').textContent()) ?? '';
  }

  /** How far reading is, with what can be done about it. */
  async progress(): Promise<string> {
    return (await this.frame.locator('.loading').innerText()).replaceAll('\n', ' ');
  }

  /** The names in sight, from the top. */
  names(): Promise<string[]> {
    return this.frame.locator('.person:visible .name').allTextContents();
  }

  /** Waits until the names in sight are so. */
  async hasNames(describe: string, isWanted: (names: readonly string[]) => boolean): Promise<readonly string[]> {
    return waitUntil(describe, async () => {
      const names = await this.names();
      return isWanted(names) ? names : undefined;
    });
  }

  /** Everyone who is shown, from the top down, gone through by the keyboard. */
  async everyone(): Promise<readonly string[]> {
    const { keyboard } = this.workbench.page;
    const found = new Map<string, string>();
    const rows = this.frame.locator('.person:visible');
    const look = async (): Promise<string> => {
      const seen = await rows.evaluateAll((people) =>
        people.map((person) => ({
          id: person.getAttribute('data-person') ?? '',
          name: person.querySelector('.name')?.textContent ?? '',
          top: person.getBoundingClientRect().top,
          isCurrent: person.classList.contains('current'),
        })),
      );
      for (const { id, name } of seen.sort((a, b) => a.top - b.top)) {
        found.set(id, name);
      }
      return seen.find(({ isCurrent }) => isCurrent)?.id ?? '';
    };
    await this.frame.locator('#people-rows').evaluate((scroller) => {
      scroller.scrollTop = 0;
    });
    await this.frame.locator('#chart-stack').focus();
    for (let before: string | undefined, now = await look(); now !== before;) {
      before = now;
      await keyboard.press('PageDown');
      now = await look();
    }
    return [...found.values()];
  }

  /** Sorts by a column. */
  async sortBy(key: string): Promise<void> {
    await this.frame.locator('#sort').click();
    await this.frame.locator(`#sort vscode-option[value=${key}]`).click();
  }

  /** Shows those with that in their names alone. */
  async filterBy(name: string): Promise<void> {
    await this.frame.locator('#filter-name').fill(name);
    await this.hasNames(`only ${name}`, (all) => all.length > 0 && all.every((one) => one.includes(name)));
  }

  /** Shows everyone again. */
  async clearFilter(): Promise<void> {
    await this.frame.locator('#clear-filter').click();
    await this.frame.locator('#clear-filter').waitFor({ state: 'hidden' });
  }

  /** Moves the mouse to a moment on a person's row, `share` of the way through what is in sight. */
  async pointAt(name: string, share: number): Promise<void> {
    const row = this.frame.locator('.person:visible', { has: this.frame.locator('.name', { hasText: name }) }).first();
    const box = (await row.boundingBox())!;
    const stack = (await this.frame.locator('#chart-stack').boundingBox())!;
    const { left, right } = await plotEdges(this.frame);
    await this.workbench.page.mouse.move(stack.x + left + share * (right - left), box.y + box.height / 2);
  }

  /** How many pixels of the strips in sight are painted. */
  paintedPixels(): Promise<number> {
    return this.frame.locator('#chart-rows canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let painted = 0;
      for (let offset = 3; offset < data.length; offset += 4) {
        painted += (data[offset] ?? 0) > 0 ? 1 : 0;
      }
      return painted;
    });
  }

  /** Waits until strips are painted. */
  async painted(): Promise<void> {
    await waitUntil('painted strips', async () => (await this.paintedPixels()) > 2000 || undefined);
  }
}
