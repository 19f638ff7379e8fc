import type { Frame } from 'playwright-core';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** The panel of a person's last calls that is in sight. */
export class HistoryPanel {
  private constructor(readonly frame: Frame) {}

  /** Waits for the panel with that in its title, listed. */
  static async shown(workbench: Workbench, title: string): Promise<HistoryPanel> {
    const heading = `h1:has-text(${JSON.stringify(title)})`;
    return new HistoryPanel(await workbench.webview(`main#history:has(${heading}):has(#answer)`));
  }

  /** Waits for the sentence that comes first. */
  async says(text: string): Promise<string> {
    return waitUntil(`the answer "${text}"`, async () => {
      const answer = (await this.frame.locator('#answer').textContent()) ?? '';
      return answer.includes(text) ? answer : undefined;
    });
  }

  /** What the strip of calls shows, as a picture. */
  async strip(): Promise<string> {
    return (await this.frame.locator('.calls').first().screenshot()).toString('base64');
  }

  /** How many cards of calls are in that state. */
  count(state: 'good' | 'poor' | 'waiting' | 'failed'): Promise<number> {
    return this.frame.locator(`.call.${state}`).count();
  }
}
