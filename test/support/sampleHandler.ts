import { createSampleAccount } from '../../src/sample/sampleAccount';
import { showcase, type ShowcasePerson } from '../../src/sample/showcase';
import type { RoomOutline } from '../../src/sample/types';
import { assertAnswer } from './contract/answers';
import type { Handler } from './server/apiServer';

/** A person of the showcase whose session ended hours ago. */
export const shownPerson: ShowcasePerson = showcase.find(({ pattern }) => pattern === 'severeRecv')!;

/** The stays whose details are outside the contract on purpose, in the ways that a reader must cope with. */
export const oddDetails: ReadonlySet<string> = new Set(
  showcase
    .filter(({ pattern }) => ['unreadable', 'noBitrate', 'objects', 'untimed'].includes(pattern))
    .flatMap(({ stays }) => stays.map(({ participantId }) => participantId)),
);

/** The sample account's handler of a moment, with `more` rooms, as a test server takes it; throws where an answer is outside the API's contract. */
export function sampleHandler(now = Date.now(), more: readonly RoomOutline[] = []): Handler {
  const sample = createSampleAccount(now, more);
  return async (request) => {
    const response = await sample.fetch(request);
    const { pathname, searchParams } = new URL(request.url);
    if (response.ok && !oddDetails.has(searchParams.get('participantId') ?? '')) {
      assertAnswer(pathname.split('/').at(-1) ?? '', await response.clone().json());
    }
    return response;
  };
}
