import type { CaseFile } from './caseFile';

/** Answers requests with what a case file holds, in place of the API and without a network. */
export function caseFetch({ participants, details }: CaseFile): typeof globalThis.fetch {
  const entries = new Map(details.map((stay) => [stay.participantId, stay.entries]));
  return (input) => {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
    if (pathname.endsWith('/participants')) {
      return Promise.resolve(Response.json({ cursor: null, results: participants }));
    }
    const found = pathname.endsWith('/participant') ? entries.get(searchParams.get('participantId') ?? '') : undefined;
    return Promise.resolve(
      found === undefined
        ? Response.json({ error: 'This is not in the case file.' }, { status: 404 })
        : Response.json(found),
    );
  };
}
