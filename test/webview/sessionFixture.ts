import type { SessionHostMessage } from '../../src/shared/protocol/session';
import type { CountsView } from '../../src/shared/protocol/sessionRows';
import type { FindingsView, IncidentView, SessionPersonView, SessionView } from '../../src/shared/protocol/sessionView';
import type { Rating } from '../../src/shared/quality';
import { sessionStrings } from '../../src/text/session/strings';
import { english } from '../unit/text/english';

/** When the session of the fixture begins, and how long it is, ms. */
export const sessionStart = Date.UTC(2026, 2, 12, 8);
/** See {@link sessionStart}. */
export const sessionLength = 3_600_000;
const range = { from: sessionStart, to: sessionStart + sessionLength };
/** When the loss that all suffer from is. */
export const wall = { from: sessionStart + 1_200_000, to: sessionStart + 1_440_000 };

const names = [
  'Dr. Obi',
  'Ada Lovelace',
  'Grace Hopper',
  'José Müller-Lüdenscheidt',
  'Zoë',
  'Nils',
  'أحمد',
  'Mei',
  'Tom',
];
const verdicts: Readonly<Record<Rating, string>> = {
  good: 'Good',
  degraded: 'Degraded',
  poor: 'Poor',
  notRated: 'Not rated',
};

function ratingOf(index: number): Rating {
  return (['poor', 'poor', 'degraded', 'good', 'good', 'notRated'] as const)[index % 6] ?? 'good';
}

/** One person; the first is who sends with loss. */
export function person(index: number, changes: Partial<SessionPersonView> = {}): SessionPersonView {
  const rating = ratingOf(index);
  const name = names[index] ?? `Person ${index + 1}`;
  const half = sessionStart + sessionLength / 2;
  const stays =
    index === 2
      ? [
          { from: range.from, to: half },
          { from: half + 60_000, to: range.to },
        ]
      : [range];
  return {
    index,
    name,
    role: index === 0 ? 'host' : 'visitor',
    load: 'loaded',
    rating,
    verdict: verdicts[rating],
    directions: [
      { direction: 'send', rating, isPartial: false, label: `Sending: ${rating}` },
      { direction: 'recv', rating, isPartial: false, label: `Receiving: ${rating}` },
    ],
    stars: index === 3 ? 'rated 1 of 5' : '',
    contradiction: index === 3 ? 'rated 1 of 5, network clean' : null,
    stays: stays.map((stay, at) => ({
      participantId: `/p${index}-${at}`,
      range: stay,
      load: 'loaded' as const,
      label: `Stay ${at + 1}`,
    })),
    overlaps: index === 4 ? [{ from: range.from + 300_000, to: range.from + 900_000 }] : [],
    cells: [name, index === 0 ? 'host' : 'visitor', '08:00:00', '1 h', 'good', 'poor', '98 %', ''],
    label: `${name}, ${index === 0 ? 'host' : 'visitor'}, ${verdicts[rating]}.`,
    ...changes,
  };
}

/** An incident in which the first person's uplink hurts the others. */
export function incident(changes: Partial<IncidentView> = {}): IncidentView {
  return {
    id: 'i1',
    ...wall,
    cause: 'senderHurtsOthers',
    named: 0,
    people: [0, 1, 2],
    title: "Dr. Obi's uplink",
    time: '08:20:00 to 08:24:00',
    length: '4 min',
    affected: '3 of 9 people',
    sentence:
      "From 08:20:00 to 08:24:00 UTC 3 of 9 people received with loss while Dr. Obi sent with loss: Dr. Obi's uplink.",
    evidence: ['Dr. Obi sent with 12 % loss for 4 min 0 s.', '2 people received with loss at the same time.'],
    rule: 'Several receive badly while exactly one sends badly: the uplink of that sender.',
    isMinor: false,
    ...changes,
  };
}

/** Counts over a stretch: three people receive badly while the first sends badly. */
export function counts(steps: number, over = range, people = 9): CountsView {
  const at = (step: number): number => over.from + ((step + 0.5) * (over.to - over.from)) / steps;
  const isBad = (step: number): boolean => at(step) >= wall.from && at(step) < wall.to;
  return {
    ...over,
    send: Uint16Array.from({ length: steps }, (_, step) => (isBad(step) ? 1 : 0)),
    recv: Uint16Array.from({ length: steps }, (_, step) => (isBad(step) ? 3 : 0)),
    measured: new Uint16Array(steps).fill(people),
  };
}

/** What is found of that session. */
export function findings(changes: Partial<FindingsView> = {}): FindingsView {
  return {
    answer:
      "From 08:20:00 to 08:24:00 UTC 3 of 9 people received with loss while Dr. Obi sent with loss: Dr. Obi's uplink. Otherwise good.",
    basis: 'All 9 people are read.',
    notes: [],
    incidents: [
      incident(),
      incident({
        id: 'i2',
        from: sessionStart + 2_400_000,
        to: sessionStart + 2_460_000,
        cause: 'downlink',
        named: 1,
        people: [1],
        title: "Ada Lovelace's downlink",
        time: '08:40:00 to 08:41:00',
        length: '1 min',
        affected: '1 of 9 people',
        sentence: "From 08:40:00 to 08:41:00 UTC only Ada Lovelace received with loss: Ada Lovelace's downlink.",
      }),
    ],
    minor: null,
    leftOut: null,
    counts: counts(600),
    ...changes,
  };
}

const columns = [
  ['name', 'Name'],
  ['role', 'Role'],
  ['joined', 'Joined'],
  ['length', 'Length'],
  ['sending', 'Sending'],
  ['receiving', 'Receiving'],
  ['measured', 'Measured'],
  ['rating', 'Rating'],
] as const;

/** The view of a session of so many people. */
export function sessionView(people = 9, changes: Partial<SessionView> = {}): SessionView {
  return {
    title: 'team-standup',
    badge: null,
    fields: [
      { label: 'Time', value: 'Mar 12, 2026, 08:00:00 to 09:00:00', kind: 'time' },
      { label: 'People', value: String(people), kind: 'head' },
      { label: 'Session ID', value: '32ba120a-a691-4e8e-aec3-a610239271de', kind: 'id' },
    ],
    zone: {
      id: 'UTC',
      name: 'UTC',
      choices: [
        { value: 'local', label: 'Local (Europe/Oslo)', selected: false },
        { value: 'utc', label: 'UTC', selected: true },
      ],
    },
    locale: 'en',
    rules: { lossThresholdPercent: 3, severeLossThresholdPercent: 10, sustainedSeconds: 6, lowSendBitrateKbps: 500 },
    range,
    people: Array.from({ length: people }, (_, index) => person(index)),
    roles: ['host', 'visitor'],
    columns: columns.map(([key, label]) => ({ key, label })),
    tableCaption: 'One row a person',
    findings: findings(),
    ruleTexts: ['Several receive badly while exactly one sends badly: the uplink of that sender.'],
    focus: null,
    order: {
      people: Uint32Array.from({ length: people }, (_, index) => index),
      text: `${people} people`,
      incident: null,
      key: 'worst',
      isDescending: false,
    },
    rows: null,
    ...changes,
  };
}

/** The message that shows a view. */
export function showSession(view: SessionView): SessionHostMessage {
  return {
    type: 'show',
    strings: sessionStrings(english),
    restore: {
      accountId: 'a',
      zone: { chosen: null, named: [] },
      isPreview: false,
      roomSessionId: 's1',
      roomName: '/team-standup',
      startedAt: sessionStart,
      endedAt: range.to,
    },
    state: { kind: 'shown', view },
  };
}
