import type { Pattern } from '../../../src/sample/namedPeople';
import { all, get, type Json as Row } from '../sample/ask';
import { named } from '../sample/showcaseDetails';
import type { Json } from './mutations';

/** So many samples of each array are kept, so that a run takes milliseconds. */
const mostSamples = 200;

/** A person whose answers are spoilt, and the answers as the sample account gives them. */
export interface RealAnswers {
  readonly pattern: Pattern;
  /** A page of the session's participants with the stays of the person alone. */
  readonly participants: Json;
  /** What the API says of each of those stays. */
  readonly details: readonly Json[];
}

const patterns: readonly Pattern[] = [
  'severeRecv',
  'severalEntries',
  'objects',
  'ratios',
  'events',
  'untimed',
  'reconnectsByExternalId',
  'everyoneAtOnce',
];

function shorter(value: Json): Json {
  if (Array.isArray(value)) {
    return value.slice(0, mostSamples).map(shorter);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([field, one]) => [field, shorter(one)]))
    : value;
}

/** The answers of the sample account to those who look at people with something to tell. */
export async function realAnswers(): Promise<readonly RealAnswers[]> {
  return Promise.all(
    patterns.map(async (pattern) => {
      const { roomSessionId, stays } = named(pattern);
      const ids = stays.map(({ participantId }) => participantId);
      const rows = await all('participants', { roomSessionId });
      const results = rows.filter((row) => ids.includes(row['participantId'] as string));
      const details = await Promise.all(
        ids.map((participantId) => get<Json>('participant', { roomSessionId, participantId })),
      );
      return {
        pattern,
        participants: { cursor: null, results: results as unknown as Json },
        details: details.map(shorter),
      };
    }),
  );
}

/** The first pages of rooms and of a room's sessions. */
export async function realPages(): Promise<Readonly<Record<'rooms' | 'sessions' | 'participants', Json>>> {
  const { roomName, roomSessionId } = named('severeRecv');
  const page = (path: string, query: Record<string, string>) => get<Row>(path, { ...query, limit: '5' });
  return {
    rooms: (await page('rooms', {})) as Json,
    sessions: (await page('room-sessions', { roomName })) as Json,
    participants: (await page('participants', { roomSessionId })) as Json,
  };
}
