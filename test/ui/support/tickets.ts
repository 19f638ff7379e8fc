import { clockOf } from './clockTimes';
import { ParticipantPanel } from './participantPanel';
import { apiKey } from './sampleApi';
import { hostZone, type Session } from './session';
import { waitUntil } from './waitUntil';

/** A stay as the API lists it. */
export interface Stay {
  readonly roomSessionId: string;
  readonly displayName: string;
  readonly joinedAt: string;
  readonly leftAt: string;
}

const minuteMs = 60_000;

/** The middle of a stay, to the minute. */
export function middleOf({ joinedAt, leftAt }: Stay): number {
  return Math.floor((Date.parse(joinedAt) + Date.parse(leftAt)) / 2 / minuteMs) * minuteMs;
}

/** What leads from a ticket to a moment, and what the API holds of it. */
export class Tickets {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes the item that Enter takes, once it begins as it must. */
  async accept(label: string): Promise<void> {
    const { quickInput } = this.#session.workbench;
    await waitUntil(`"${label}" to be the item that Enter takes`, async () =>
      (await quickInput.focusedItem()).startsWith(label) ? true : undefined,
    ).catch(async (error: unknown) => {
      throw new Error(`Instead stands: "${(await quickInput.items()).join('\n')}"`, { cause: error });
    });
    await quickInput.accept();
  }

  /** Waits for the panel of a stay, zoomed to a moment. */
  async isShownAt({ displayName }: Pick<Stay, 'displayName'>, at: number): Promise<void> {
    const shown = await ParticipantPanel.shown(this.#session.workbench, displayName);
    await shown.drawn();
    const wanted = clockOf(at, hostZone).slice(11);
    await waitUntil(`the panel to be zoomed to ${wanted}`, async () => {
      const range = (await shown.frame.locator('.shown-range').textContent()) ?? '';
      const [from = '', to = ''] = range.match(/\d\d:\d\d:\d\d/g) ?? [];
      return from !== '' && from <= `${wanted}:00` && `${wanted}:00` <= to ? true : undefined;
    });
  }

  /** All stays of a person, newest first. */
  async staysOf(externalId: string, cursor?: string): Promise<readonly Stay[]> {
    const query = { externalId, sortBy: 'joinedAt:desc', limit: '100', ...(cursor === undefined ? {} : { cursor }) };
    const address = `${this.#session.api.baseUrl}/insights/participants?${new URLSearchParams(query).toString()}`;
    const answer = await fetch(address, { headers: { Accept: 'application/json', Authorization: `Bearer ${apiKey}` } });
    const page = (await answer.json()) as { readonly results: readonly Stay[]; readonly cursor: string | null };
    return page.cursor === null ? page.results : [...page.results, ...(await this.staysOf(externalId, page.cursor))];
  }
}
