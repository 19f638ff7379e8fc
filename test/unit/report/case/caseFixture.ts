import type { DetailsEntry, Participant } from '../../../../src/api/types';
import { parseDetails } from '../../../../src/api/parseDetails';
import { participantSchema } from '../../../../src/api/parseRows';
import { packSamples } from '../../../../src/quality/packSamples';
import type { CaseContent } from '../../../../src/report/case/content';
import { personalText } from '../../../../src/shared/personalText';
import { resolveZone } from '../../../../src/text/zone';
import * as v from 'valibot';
import { english } from '../../text/english';
import { settings } from '../participant/reportFixture';

/** When the file is saved. */
export const now = Date.parse('2026-11-24T10:00:00Z');
/** The context in which it is saved. */
export const context = { l10n: english, zone: resolveZone('utc', 'UTC').zone, now, hidePersonal: false } as const;

/** What was typed by people, or names them. */
export const secrets = [
  'Dr. Obi Wan',
  'patient-4711',
  'device-77',
  'user-88',
  'It froze all the time',
  'VIP',
  'Chrome/141.0',
];
/** A row of a list, as the API gives it. */
export const row = {
  roomSessionId: 's',
  participantId: '/p',
  deviceId: 'device-77',
  userId: 'user-88',
  externalId: 'patient-4711',
  roleName: 'host',
  displayName: 'Dr. Obi Wan',
  joinedAt: '2026-11-24T08:00:00.000Z',
  leftAt: '2026-11-24T08:30:00.000Z',
  rating: 2,
  tags: ['VIP'],
  comment: 'It froze all the time',
};
/** An entry of the details, as the API gives it. */
export const entry = {
  displayName: 'Dr. Obi Wan',
  userRole: 'host',
  userAgent: 'Chrome/141.0',
  timeStamp: '2026-11-24T08:00:00.000Z',
  sampleRateMs: 2000,
  samples: {
    packetLossSend: [0, 1.5, null],
    packetLossRecv: [0, 30, 2.25],
    bitrateSend: [1000, 0, null],
    bitrateRecv: [1, 2, 3],
  },
  events: [{ name: 'said by Dr. Obi Wan', time: '2026-11-24T08:10:00Z' }],
};

/** The row as the extension reads it. */
export const rowOf = (value: unknown): Participant => v.parse(participantSchema, value);
/** The entries as the extension reads and keeps them. */
export const entriesOf = (value: unknown): readonly DetailsEntry[] =>
  parseDetails([value]).map((one) => ({ ...one, samples: packSamples(one.samples) }));

const call = { roomName: '/a', roomSessionId: 's', startedAt: null, endedAt: null, goesOn: false };

/** What a participant's panel gives to a case file. */
export const content: CaseContent = {
  about: { kind: 'participant', subject: { ...call, participantId: '/p' } },
  badge: null,
  isPercentShown: false,
  rows: [rowOf(row)],
  stays: [{ roomSessionId: 's', participantId: '/p', askedAt: now - 5_000, details: entriesOf(entry) }],
  settings,
  context,
};

/** What each kind of panel gives to a case file. */
export const contents: readonly CaseContent[] = [
  content,
  { ...content, about: { kind: 'session', subject: call } },
  {
    ...content,
    about: {
      kind: 'history',
      subject: {
        externalId: personalText(row.externalId, 'externalId'),
        calls: 10,
        rooms: [{ roomSessionId: 's', roomName: '/a' }],
      },
    },
  },
];
