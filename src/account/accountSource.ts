import { createInsightsClient, type InsightsClient } from '../api/client';
import type { RequestQueue } from '../api/queue';
import { systemClock } from '../platform/systemClock';
import type { Clock } from '../shared/clock';
import type { Localization } from '../shared/translate';
import type { StoredAccount } from '../store/accountRecord';

/** The id of the built-in sample account; no stored account has it. */
export const sampleAccountId = 'sample';

/** What makes an account: where its answers come from, and what is said of them. */
export interface AccountSource {
  /** An account of the API with its key, the built-in one, or a case file; `wherebyInsights.account` in `when` clauses. */
  readonly kind: 'key' | 'sample' | 'case';
  /** Says what the data is when it is not the user's own, for example "Sample data"; null when it is. */
  readonly badge: string | null;
  /** Makes a client whose requests all pass the queue and wait by the clock. */
  createClient(queue: RequestQueue, clock: Clock): InsightsClient;
}

/** An account of the API at `baseUrl`. */
export function keySource({ key }: StoredAccount, baseUrl: URL, fetch: typeof globalThis.fetch): AccountSource {
  return {
    kind: 'key',
    badge: null,
    createClient: (queue, clock) => createInsightsClient({ fetch, key, baseUrl: baseUrl.href, queue, clock }),
  };
}

/** The built-in sample account, which needs neither key nor network and is only loaded when it is asked. */
export function sampleSource(l10n: Localization): AccountSource {
  const openedAt = systemClock.now();
  let account: Promise<{ fetch: typeof globalThis.fetch }> | undefined;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    account ??= import('../sample/sampleAccount').then(({ createSampleAccount }) => createSampleAccount(openedAt));
    return (await account).fetch(input, init);
  };
  return {
    kind: 'sample',
    badge: l10n.t('Sample data'),
    createClient: (queue, clock) => createInsightsClient({ fetch, baseUrl: 'https://sample.invalid/v1', queue, clock }),
  };
}
