import { createInsightsClient } from '../api/client';
import { systemClock } from '../platform/systemClock';
import { caseFetch } from '../report/case/caseFetch';
import type { CaseFile } from '../report/case/caseFile';
import type { AccountSource } from './accountSource';

/** A case file as an account: it answers as the API did, without key and network. */
export function caseSource(file: CaseFile, badge: () => string): AccountSource {
  return {
    kind: 'case',
    get badge() {
      return badge();
    },
    createClient: (queue) =>
      createInsightsClient({
        fetch: caseFetch(file),
        baseUrl: 'https://case-file.invalid/v1',
        queue,
        clock: systemClock,
      }),
  };
}
