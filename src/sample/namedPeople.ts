import { loss, spikes, stretch } from './plans';
import { directions } from '../shared/series';
import type { Effect, Feedback, Plan } from './types';

/** What a person of the showcase is there to show. */
export type Pattern =
  | 'perfect'
  | 'spiky'
  | 'degradedSend'
  | 'degradedRecv'
  | 'degradedBoth'
  | 'severeRecv'
  | 'silent'
  | 'missing'
  | 'endsEarly'
  | 'severalEntries'
  | 'lowSendBitrate'
  | 'noSamples'
  | 'unreadable'
  | 'noBitrate'
  | 'ratios'
  | 'objects'
  | 'untimed'
  | 'dummyFirst'
  | 'events'
  | 'reconnectsByExternalId'
  | 'reconnectsByDevice'
  | 'reconnectsByName'
  | 'everyoneAtOnce'
  | 'wholeDay'
  | 'longCall';

/** One stay of a named person. */
export interface NamedStay {
  readonly plan: Plan;
  /** Seconds after the session's start; absent: everybody joins {@link joinSeconds} after the one before and stays {@link namedStaySeconds}. */
  readonly from?: number;
  readonly to?: number;
}

/** A person who shows one pattern. */
export interface NamedPerson {
  readonly pattern: Pattern;
  readonly displayName: string;
  readonly externalId: string | null;
  readonly stays: readonly NamedStay[];
  readonly feedback?: Feedback;
}

/** How long named people stay unless they reconnect, s: 1440 samples. */
export const namedStaySeconds = 2880;
/** Time between two joins of named people, s. */
export const joinSeconds = 6;

const both = directions;
const send = ['send'] as const;
const recv = ['recv'] as const;
const calm: Plan = { effects: [] };

function named(
  pattern: Pattern,
  displayName: string,
  customer: number | null,
  stays: readonly NamedStay[],
): NamedPerson {
  return { pattern, displayName, externalId: customer === null ? null : `customer-${customer}`, stays };
}

function known(
  pattern: Pattern,
  displayName: string,
  customer: number | null,
  effects: readonly Effect[],
  { feedback, ...how }: Omit<Plan, 'effects'> & { readonly feedback?: Feedback } = {},
): NamedPerson {
  return { ...named(pattern, displayName, customer, [{ plan: { effects, ...how } }]), ...(feedback && { feedback }) };
}

const patterns: readonly NamedPerson[] = [
  known('perfect', 'Aisha Rahman', null, [], {
    lossless: true,
    feedback: { rating: 5, tags: [], comment: null },
  }),
  known('spiky', 'Mateo Fernández', 1077, spikes(both, [300, 900, 1500, 2200], 4)),
  known('degradedSend', 'Ingrid Solberg', 1183, [loss(send, 1200, 1320, 7.8)], {
    feedback: {
      rating: 3,
      tags: ['video-quality'],
      comment: 'They said that my picture froze around the middle of the call.',
    },
  }),
  known('degradedRecv', 'Kwame Mensah', 1204, [loss(recv, 1800, 1900, 8.6)]),
  known('degradedBoth', 'Yuki Tanaka', 1311, [loss(both, 600, 720, 6.2), loss(both, 2100, 2220, 9.1)]),
  known('severeRecv', 'Priya Nair', 1340, [loss(recv, 1500, 1740, 24)], {
    feedback: {
      rating: 1,
      tags: ['audio-quality', 'video-quality', 'connection'],
      comment:
        'For about four minutes I could not understand a word. The sound came in pieces, the picture stood still, and when it came back everybody had moved on. My colleague beside me, on the same network, had no trouble at all. Please tell me what I should do before the next appointment on Thursday.',
    },
  }),
  known('silent', 'Tomasz Kowalski', 1402, [stretch('silent', send, 400, 1000), stretch('silent', both, 2000, 2300)]),
  known('missing', 'Chloé Dubois', 1455, [stretch('missing', both, 700, 1000), stretch('missing', recv, 1600, 1720)]),
  known('endsEarly', 'Noah Williams', 1467, [], { recordedSeconds: 1980 }),
  known('severalEntries', 'Fatima El Idrissi', 1500, [loss(send, 1400, 1460, 6.6)], {
    gaps: [
      [900, 1080],
      [2000, 2060],
    ],
  }),
  known('lowSendBitrate', 'Lars Nygaard', 1533, [stretch('lowBitrate', send, 900, 1500)]),
  known('noSamples', 'Elena Petrova', null, [], { shape: 'noSamples' }),
  known('unreadable', 'Samuel Okafor', 1580, [], { shape: 'unreadable' }),
  known('noBitrate', 'Anaïs Girard', null, [loss(recv, 900, 960, 5.5)], { shape: 'noBitrate' }),
  known('ratios', 'Mei-Ling Chen', 1602, [loss(recv, 1000, 1100, 9)], { shape: 'ratios' }),
  known('objects', 'Oliver Bennett', 1611, [loss(send, 500, 560, 6)], { shape: 'objects' }),
  known('untimed', 'Sofia Rossi', 1629, [loss(recv, 700, 760, 6)], { shape: 'untimed' }),
  known('dummyFirst', 'Hannah Schmidt', 1650, [], { dummyFirst: true }),
  known('events', 'Gabriel Costa', 1671, [loss(both, 1230, 1260, 8)], { events: true }),
  named('reconnectsByExternalId', 'Diego Ramírez', 1700, [
    { from: 0, to: 700, plan: { effects: [loss(send, 670, 700, 9)] } },
    { from: 714, to: 1500, plan: calm },
    { from: 1532, to: 1540, plan: calm },
    { from: 1560, to: 2880, plan: { effects: [loss(send, 400, 440, 5)] } },
  ]),
  named('reconnectsByDevice', 'Nadia Haddad', null, [
    { from: 60, to: 1260, plan: { effects: [loss(recv, 1160, 1190, 7)] } },
    { from: 1290, to: 2940, plan: calm },
  ]),
  named('reconnectsByName', 'Jonas Weber', null, [
    { from: 120, to: 1620, plan: { effects: [stretch('missing', both, 1480, 1500)] } },
    { from: 1710, to: 3000, plan: calm },
  ]),
];

const everyone = ['Liam O’Connor', 'Freya Lindholm', 'Arjun Mehta', 'Beatriz Lopes', 'Omar Farouk', 'Katya Orlova'].map(
  (name, index) =>
    known('everyoneAtOnce', name, 1750 + index, [
      loss(both, 1200 - joinSeconds * index, 1440 - joinSeconds * index, 8.4),
    ]),
);

const wholeDay = named('wholeDay', 'Astrid Lindqvist', 1800, [
  { from: 0, to: 86_400, plan: { effects: [loss(recv, 30_000, 30_002, 38), loss(recv, 61_200, 61_440, 9)] } },
]);

const longCall = named('longCall', 'Rajesh Kumar', 1822, [
  { from: 0, to: 12_600, plan: { effects: [...spikes(both, [2000, 7000], 5), stretch('silent', both, 5000, 6800)] } },
]);

/** The calls with named people, newest first. */
export const namedCalls: readonly {
  /** Seconds before the last UTC midnight. */
  readonly startsBeforeMidnight: number;
  readonly seconds: number;
  readonly people: readonly NamedPerson[];
}[] = [
  { startsBeforeMidnight: 12_600, seconds: 3000, people: patterns },
  { startsBeforeMidnight: 21_600, seconds: 2910, people: everyone },
  { startsBeforeMidnight: 180_000, seconds: 86_400, people: [wholeDay] },
  { startsBeforeMidnight: 270_000, seconds: 12_600, people: [longCall] },
];
