import { Dialog } from './dialog';
import { apiKey } from './sampleApi';
import type { Session } from './session';
import { waitUntil } from './waitUntil';

const extension = 'callinsights.insights-for-whereby';

/** What every link of the extension begins with. */
export const linkStart = `vscode://${extension}`;

/** VS Code asks by itself, too, once for each extension: settings under which it does not, and times are in UTC. */
export const linkSettings = {
  'extensions.confirmedUriHandlerExtensionIds': [extension],
  'wherebyInsights.timeZone': 'utc',
};

/** Follows and copies links in a window. */
export class Links {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The dialog of the window. */
  get dialog(): Dialog {
    return new Dialog(this.#session.workbench.page);
  }

  /** The endpoints asked for since the requests were last forgotten. */
  get requested(): readonly string[] {
    return this.#session.api.requests.map(({ endpoint }) => endpoint);
  }

  /** Follows a link, as if it came from outside. */
  async follow(address: string): Promise<void> {
    const { workbench } = this.#session;
    await workbench.runCommand('Developer: Open URL');
    await workbench.quickInput.opened('URL to open');
    await workbench.quickInput.type(address);
    await workbench.quickInput.accept();
    await workbench.quickInput.closed();
  }

  /** What something copies. */
  async copied(copy: () => Promise<void>): Promise<string> {
    const { workbench } = this.#session;
    await workbench.page.evaluate(async () => navigator.clipboard.writeText('nothing'));
    await copy();
    return waitUntil('a link in the clipboard', async () => {
      const text = await workbench.clipboard();
      return text === 'nothing' ? undefined : text;
    });
  }

  /** When a stay began by the answer of the API; the request does not count among the window's. */
  async joinedAt(roomSessionId: string, participantId: string): Promise<number> {
    const { api } = this.#session;
    const query = new URLSearchParams({ roomSessionId, limit: '100' });
    const address = `${api.baseUrl}/insights/participants?${query.toString()}`;
    const answer = await fetch(address, { headers: { Accept: 'application/json', Authorization: `Bearer ${apiKey}` } });
    const { results } = (await answer.json()) as {
      readonly results: readonly { readonly participantId: string; readonly joinedAt: string }[];
    };
    api.requests.length = 0;
    return Date.parse(results.find((row) => row.participantId === participantId)?.joinedAt ?? '');
  }
}
