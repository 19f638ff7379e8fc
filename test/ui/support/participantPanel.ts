import type { Frame } from 'playwright-core';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** Which of the two charts. */
export type Chart = 'loss' | 'bitrate';

const selector = (title: string): string => `main#participant:has(header h1:text-is(${JSON.stringify(title)}))`;

/** The panel of a participant that is in sight, with its data drawn. */
export class ParticipantPanel {
  private constructor(readonly frame: Frame) {}

  /** Waits for the panel of that name. */
  static async shown(workbench: Workbench, title: string): Promise<ParticipantPanel> {
    return new ParticipantPanel(await workbench.webview(selector(title)));
  }

  /** Waits until both charts are drawn. */
  async drawn(): Promise<void> {
    await this.frame.locator('.shown-range:not(:empty)').waitFor();
    await waitUntil('two drawn charts', async () => {
      const painted = await Promise.all([this.countPainted('loss'), this.countPainted('bitrate')]);
      return painted.every((count) => count > 0) || undefined;
    });
  }

  /** Waits until it has the focus; a new panel takes it late, and a box that loses it closes. */
  async hasFocus(): Promise<void> {
    await this.frame.waitForFunction(() => document.hasFocus());
  }

  /** The verdict for people. */
  async paragraph(): Promise<string> {
    return (await this.frame.locator('.verdict .paragraph').textContent()) ?? '';
  }

  /** Waits for a verdict that is exactly this. */
  async hasParagraph(text: string): Promise<void> {
    await waitUntil(`the paragraph "${text}"`, async () =>
      (await this.paragraph()) === text ? true : undefined,
    ).catch(async (error: unknown) => {
      throw new Error(`Instead stands: "${await this.paragraph()}"`, { cause: error });
    });
  }

  /** A line of the head. */
  async field(label: string): Promise<string> {
    const line = this.frame.locator('.fields > div').filter({ has: this.frame.locator(`dt:text-is("${label}")`) });
    return (await line.locator('dd').textContent()) ?? '';
  }

  /** Presses a button by its name. */
  async press(name: string): Promise<void> {
    await this.frame.getByRole('button', { name, exact: true }).click();
  }

  /** Everything that the read-out says. */
  async readOut(): Promise<string> {
    return (await this.frame.locator('.read-out').innerText()).trim();
  }

  /** Chooses a time zone. */
  async chooseZone(label: string): Promise<void> {
    await this.frame.locator('#zone').click();
    await this.frame.locator('#zone vscode-option', { hasText: label }).click();
  }

  /** The choices of time zones. */
  async zones(): Promise<readonly string[]> {
    return this.frame.locator('#zone vscode-option').allTextContents();
  }

  /** Shows or hides a direction by its checkbox in the legend. */
  async toggle(direction: 'send' | 'recv'): Promise<void> {
    await this.frame.locator(`#show-${direction}`).click();
  }

  /** How many pixels of a chart have the colour of one of the two series, or nearly so. */
  async countSeriesPixels(chart: Chart): Promise<number> {
    return this.frame.evaluate((id) => {
      const style = getComputedStyle(document.querySelector('.charts') as Element);
      const canvas = document.querySelector(`#${id} canvas`) as HTMLCanvasElement;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const colours = ['--chart-send', '--chart-recv'].map((name) =>
        (style.getPropertyValue(name).match(/\d+/g) ?? []).map(Number),
      );
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const near = colours.some((colour) =>
          [0, 1, 2].every((part) => Math.abs((data[at + part] ?? 0) - (colour[part] ?? 0)) <= 16),
        );
        count += near && (data[at + 3] ?? 0) > 200 ? 1 : 0;
      }
      return count;
    }, `chart-${chart}`);
  }

  /** The colour that most of a column of a chart has, at a share of the chart's width. */
  async columnColour(chart: Chart, x: number): Promise<string> {
    return this.frame.evaluate(
      ([id, left]) => {
        const canvas = document.querySelector(`#${id} canvas`) as HTMLCanvasElement;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        const { data } = context.getImageData(Math.round(left * canvas.width), 0, 1, canvas.height);
        const counts = new Map<string, number>();
        for (let at = 0; at < data.length; at += 4) {
          const colour = data.slice(at, at + 4).join(' ');
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0];
      },
      [`chart-${chart}`, x] as const,
    );
  }

  /** The colours that the charts are drawn with now, by the names of their signs. */
  async colours(): Promise<Readonly<Record<string, string>>> {
    return this.frame.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.charts') as Element);
      const names = ['send', 'recv', 'threshold', 'severe'];
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--chart-${name}`)]));
    });
  }

  private async countPainted(chart: Chart): Promise<number> {
    return this.frame.evaluate((id) => {
      const canvas = document.querySelector<HTMLCanvasElement>(`#${id} canvas`);
      if (canvas === null || canvas.width === 0 || canvas.height === 0) {
        return 0;
      }
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      return data.filter((value, index) => index % 4 === 3 && value > 0).length;
    }, `chart-${chart}`);
  }
}
