import type { Frame } from 'playwright-core';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** The panel of a session that is in sight. */
export class SessionPanel {
  private constructor(readonly frame: Frame) {}

  /** Waits for the panel with that in its title. */
  static async shown(workbench: Workbench, title: string): Promise<SessionPanel> {
    const heading = `h1:has-text(${JSON.stringify(title)})`;
    return new SessionPanel(await workbench.webview(`main#session:has(${heading}):has(#answer)`));
  }

  /** Waits until everyone is read. */
  async whole(): Promise<void> {
    await this.frame.locator('.basis', { hasText: /^All \d+ stays read\./ }).waitFor();
  }

  /** The answer in sight. */
  async answer(): Promise<string> {
    return (await this.frame.locator('#answer').textContent()) ?? '';
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
