import type { Frame } from 'playwright-core';
import { type Chart, columnColour, countPainted, countSeriesPixels } from './chartPixels';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

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
    // It is hidden while the whole stay is in sight.
    await this.frame.locator('.shown-range:not(:empty)').waitFor({ state: 'attached' });
    await waitUntil('two drawn charts', async () => {
      const painted = await Promise.all([countPainted(this.frame, 'loss'), countPainted(this.frame, 'bitrate')]);
      return painted.every((count) => count > 0) || undefined;
    });
  }

  /** Waits until both charts are drawn as large as the page has room for them. */
  async fillsItsSpace(): Promise<void> {
    await waitUntil('charts of full size', async () => {
      const missing = await this.frame.locator('.surface').evaluateAll((surfaces) =>
        surfaces.map((surface) => {
          const canvas = surface.querySelector('canvas');
          return [surface.clientWidth - (canvas?.clientWidth ?? 0), surface.clientHeight - (canvas?.clientHeight ?? 0)];
        }),
      );
      return missing.flat().every((pixels) => Math.abs(pixels) <= 1) || undefined;
    });
  }

  /**
   * Waits until a dark or a light theme, of high contrast or not, has reached the page and its controls, which take it a
   * moment later, and its charts are drawn in it.
   */
  async inTheme(kind: 'dark' | 'light'): Promise<void> {
    await this.frame.waitForFunction((name) => {
      const style = getComputedStyle(document.body);
      const [r = 0, g = 0, b = 0] = (style.backgroundColor.match(/\d+/g) ?? []).map(Number);
      const isTaken = style.getPropertyValue('--foreground') === style.getPropertyValue('--vscode-foreground');
      return isTaken && (r + g + b > 384 ? 'light' : 'dark') === name;
    }, kind);
    await waitUntil('series in the colours of the theme', async () =>
      (await this.countSeriesPixels('loss')) > 0 ? true : undefined,
    );
  }

  /** Waits until it has the focus, which a new panel takes late. */
  async hasFocus(): Promise<void> {
    await this.frame.waitForFunction(() => document.hasFocus());
  }

  /** The verdict for people. */
  async paragraph(): Promise<string> {
    const text = await this.frame.locator('.answer .paragraph').textContent();
    return (text ?? '').replaceAll('\u00a0', ' ');
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
    const line = this.frame
      .locator('.facts > div, .fields > div')
      .filter({ has: this.frame.locator(`dt:text-is("${label}")`) });
    return (await line.locator('dd').first().textContent()) ?? '';
  }

  /** Presses a button by its name. */
  async press(name: string): Promise<void> {
    await this.frame.getByRole('button', { name, exact: true }).click();
  }

  /** Everything that the read-out says; nothing while it is hidden. */
  async readOut(): Promise<string> {
    const readOut = this.frame.locator('.read-out');
    return (await readOut.isVisible()) ? (await readOut.innerText()).trim() : '';
  }

  /** Chooses a time zone. */
  async chooseZone(label: string): Promise<void> {
    await this.frame.locator('#zone').click();
    await this.frame.locator('#zone-menu').getByRole('menuitemradio', { name: label }).click();
  }

  /** The choices of time zones. */
  async zones(): Promise<readonly string[]> {
    return this.frame.locator('#zone-menu button').allTextContents();
  }

  /** Shows or hides a direction by its checkbox in the legend. */
  async toggle(direction: 'send' | 'recv'): Promise<void> {
    await this.frame.locator(`#show-${direction}`).click();
  }

  /** Waits until more than so many pixels of a chart have the colour of one of its series. */
  async paints(chart: Chart, pixels = 500): Promise<number> {
    return waitUntil(`more than ${pixels} pixels of ${chart}`, async () => {
      const count = await this.countSeriesPixels(chart);
      return count > pixels ? count : undefined;
    });
  }

  /** How many pixels of a chart have the colour of one of the two series, or nearly so. */
  async countSeriesPixels(chart: Chart): Promise<number> {
    return countSeriesPixels(this.frame, chart);
  }

  /** The colour that most of a column of a chart has, at a share of the chart's width. */
  async columnColour(chart: Chart, share: number): Promise<string> {
    return columnColour(this.frame, chart, share);
  }

  /** The colours that the charts are drawn with now, by the names of their signs. */
  async colours(): Promise<Readonly<Record<string, string>>> {
    return this.frame.locator('.charts').evaluate((charts) => {
      const style = getComputedStyle(charts);
      const names = ['send', 'recv', 'threshold', 'severe'];
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--chart-${name}`)]));
    });
  }
}
