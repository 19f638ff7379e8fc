import type { EpochMs } from '../shared/time';
import { noFeedback } from './feedback';
import { chromeOnWindows, personAt } from './people';
import { loss } from './plans';
import { seedOf } from './random';
import type { Effect, Feedback, Member, Person, SessionOutline } from './types';

/** A person whose calls, one after the other, show something that one call alone does not. */
export interface HistoryPerson {
  readonly person: Person & { readonly externalId: string };
  readonly roomName: string;
  /** Over so many days, the last of them yesterday. */
  readonly days: number;
  readonly calls: number;
  /** What happens in the n-th call, the oldest is 0; nothing where none is given. */
  readonly effectsOf: (call: number) => readonly Effect[];
  /** The user agent of the n-th call where it is not the person's own. */
  readonly userAgentOf?: (call: number) => string;
}

/** From which of the calls on the browser is another one, and what is received is poor. */
export const firstCallWithUpdate = 33;

const severe = (direction: 'send' | 'recv'): readonly Effect[] => [loss([direction], 300, 540, 24)];

/** The people whose last calls tell a history. */
export const historyPeople: readonly HistoryPerson[] = [
  {
    person: { displayName: 'Astrid Nygaard', externalId: 'customer-1501', seed: seedOf(31, 1501) },
    roomName: '/sample-browser-update',
    days: 30,
    calls: 40,
    effectsOf: (call) => (call < firstCallWithUpdate ? [] : severe('recv')),
    userAgentOf: (call) => chromeOnWindows(call < firstCallWithUpdate ? 139 : 141),
  },
  {
    person: { displayName: 'Tomasz Wilk', externalId: 'customer-1502', seed: seedOf(31, 1502) },
    roomName: '/sample-always-poor',
    days: 24,
    calls: 12,
    effectsOf: () => severe('send'),
  },
  {
    person: { displayName: 'Sigrid Haugen', externalId: 'customer-1503', seed: seedOf(31, 1503) },
    roomName: '/sample-poor-once',
    days: 24,
    calls: 12,
    effectsOf: (call) => (call === 8 ? severe('recv') : []),
  },
];

const day = 86_400_000;
const hour = 3_600_000;
const callSeconds = 1_500;

function feedbackOf(call: number, isPoor: boolean): Feedback {
  if (call % 3 !== 0) {
    return noFeedback;
  }
  return isPoor ? { rating: 2, tags: ['video-quality'], comment: null } : { rating: 5, tags: [], comment: null };
}

function membersOf({ person, effectsOf, userAgentOf }: HistoryPerson, call: number): readonly Member[] {
  const effects = effectsOf(call);
  return [
    { person: personAt(1_690), role: 'host', from: 0, to: callSeconds, plan: { effects: [] }, feedback: noFeedback },
    {
      person,
      role: 'visitor',
      from: 20,
      to: callSeconds - 20,
      plan: { effects },
      feedback: feedbackOf(call, effects.length > 0),
      ...(userAgentOf && { userAgent: userAgentOf(call) }),
    },
  ];
}

/** The calls of such a person, newest first, before the given UTC midnight. */
export function historySessions(history: HistoryPerson, midnight: EpochMs): readonly SessionOutline[] {
  const { days, calls } = history;
  return Array.from({ length: calls }, (_, call): SessionOutline => {
    const daysAgo = days - Math.floor((call * days) / calls);
    const startedAt = midnight - daysAgo * day + (call % 2 === 0 ? 8 : 13) * hour;
    return { startedAt, endedAt: startedAt + callSeconds * 1000, members: () => membersOf(history, call) };
  }).reverse();
}
