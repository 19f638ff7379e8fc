import type { Pattern } from '../../../src/sample/namedPeople';
import { showcase, type ShowcasePerson } from '../../../src/sample/showcase';
import { account, get } from './ask';

/** One of the four arrays. */
export type Values = (number | null)[];
/** One entry of the details, where it has the documented shape. */
export interface Entry {
  readonly timeStamp?: string;
  readonly sampleRateMs?: number;
  readonly userAgent: string;
  readonly samples: Record<'packetLossSend' | 'packetLossRecv' | 'bitrateSend' | 'bitrateRecv', Values>;
  readonly events: readonly unknown[];
}

/** The person of the showcase with a pattern. */
export function named(pattern: Pattern): ShowcasePerson {
  return showcase.find((person) => person.pattern === pattern)!;
}
/** The details of one stay of a person of the showcase. */
export async function detailsOf(who: Pattern | ShowcasePerson, stay = 0, from = account): Promise<readonly Entry[]> {
  const { roomSessionId, stays } = typeof who === 'string' ? named(who) : who;
  return get('participant', { roomSessionId, participantId: stays[stay]!.participantId }, from);
}
/** The samples of the first entry of these details. */
export async function samplesOf(who: Pattern | ShowcasePerson, stay = 0): Promise<Entry['samples']> {
  const [entry] = await detailsOf(who, stay);
  return entry!.samples;
}
