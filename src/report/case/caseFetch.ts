import { stayKey } from '../../store/detailsCache';
import type { CaseFile } from './caseFile';

/** Answers requests with what a case file holds, in place of the API and without a network. */
export function caseFetch({ participants, details }: CaseFile): typeof globalThis.fetch {
  const entries = new Map(details.map((stay) => [stayKey(stay), stay.entries]));
  return (input) => {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
    const roomSessionId = searchParams.get('roomSessionId');
    if (pathname.endsWith('/participants')) {
      const results = participants.filter((row) => roomSessionId === null || isOf(row, roomSessionId));
      return Promise.resolve(Response.json({ cursor: null, results }));
    }
    const participantId = searchParams.get('participantId') ?? '';
    const found = pathname.endsWith('/participant')
      ? entries.get(stayKey({ roomSessionId: roomSessionId ?? '', participantId }))
      : undefined;
    return Promise.resolve(
      found === undefined
        ? Response.json({ error: 'This is not in the case file.' }, { status: 404 })
        : Response.json(found),
    );
  };
}

function isOf(row: object, roomSessionId: string): boolean {
  return 'roomSessionId' in row && row.roomSessionId === roomSessionId;
}
