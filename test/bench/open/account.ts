import { performance } from 'node:perf_hooks';
import type { Handler } from '../../support/server/apiServer';
import { listHandler } from '../../support/server/listHandler';

/** The lengths of the calls that are opened, by how many samples of 2 s they have. */
export const lengths = { hour: 1_800, day: 43_200 } as const;
/** One of those lengths. */
export type Length = keyof typeof lengths;

/** The room and the start of the name of its only session. */
export const place = { room: 'bench', session: /^Session / } as const;

const sampleRateMs = 2_000;
const joined = Date.now() - 5 * 86_400_000;
const iso = (at: number): string => new Date(at).toISOString();

/** What the person is called whose stay has that length; everybody is somebody else. */
export function personName(length: Length, index: number): string {
  return `${length === 'hour' ? 'Hour' : 'Day'} ${index}`;
}

/** Details of a call with loss that comes and goes, as text. */
function detailsText(count: number): string {
  const loss = (i: number): number => (i % 900 < 20 ? Math.round(((i * 7919) % 1500) / 10) / 10 : (i % 7) / 10);
  const rate = (i: number): number => 900_000 + ((i * 104_729) % 300_000);
  const column = (value: (i: number) => number): number[] => Array.from({ length: count }, (_, i) => value(i));
  return JSON.stringify([
    {
      timeStamp: iso(joined),
      sampleRateMs,
      samples: {
        packetLossSend: column(loss),
        packetLossRecv: column((i) => loss(i + 450)),
        bitrateSend: column(rate),
        bitrateRecv: column((i) => rate(i + 2_500)),
      },
    },
  ]);
}

function participant(length: Length, index: number): object {
  const name = personName(length, index);
  return {
    roomSessionId: 'bench-session',
    participantId: `${length}-${index}`,
    deviceId: `device-${name}`,
    externalId: `external-${name}`,
    roleName: 'visitor',
    displayName: name,
    joinedAt: iso(joined),
    leftAt: iso(joined + lengths[length] * sampleRateMs),
    tags: [],
  };
}

/** A server's answers for one room with one session of `people` people of each length, and the time it spends on each. */
export function createAccount(people: number): { readonly handler: Handler; readonly spent: Map<string, number[]> } {
  const session = { roomName: `/${place.room}`, startedAt: iso(joined), endedAt: iso(joined + 86_400_000) };
  const kinds = Object.keys(lengths) as Length[];
  const texts = new Map(kinds.map((length) => [length, detailsText(lengths[length])]));
  const lists = listHandler({
    rooms: [{ roomName: session.roomName, lastSessionStartedAt: session.startedAt, totalSessions: 1 }],
    sessions: [{ roomSessionId: 'bench-session', ...session }],
    participants: kinds.flatMap((length) => Array.from({ length: people }, (_, index) => participant(length, index))),
  });
  const spent = new Map<string, number[]>();
  const answer = async (request: Request): Promise<[Response, string]> => {
    const { pathname, searchParams } = new URL(request.url);
    const length = searchParams.get('participantId')?.split('-')[0] as Length | undefined;
    const text = pathname.endsWith('/participant') && length !== undefined ? texts.get(length) : undefined;
    return text === undefined
      ? [await lists(request), pathname.slice(pathname.lastIndexOf('/') + 1)]
      : [new Response(text, { headers: { 'content-type': 'application/json' } }), length ?? ''];
  };
  const handler: Handler = async (request) => {
    const start = performance.now();
    const [response, kind] = await answer(request);
    const body = await response.arrayBuffer();
    spent.set(kind, [...(spent.get(kind) ?? []), performance.now() - start]);
    return new Response(body, response);
  };
  return { handler, spent };
}
