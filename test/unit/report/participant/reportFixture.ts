import type { DetailsEntry, Participant, ParticipantDetails } from '../../../../src/api/types';
import { participantReport, type ParticipantReport } from '../../../../src/report/participant/participantReport';
import type { Aliases } from '../../../../src/text/aliases';
import { zoneView } from '../../../../src/text/zoneView';
import { KeptReading } from '../../../../src/report/participant/keptReading';
import { UnitEvidence } from '../../../../src/store/unitEvidence';
import { resolveZone } from '../../../../src/text/zone';
import { english } from '../../text/english';
import { participant } from '../../text/rows';
import type { PlainStay } from '../../../support/plainStay';
import { type PersonalText, personalText } from '../../../../src/shared/personalText';
import type { StoreFixture } from '../../store/storeFixture';
import type { ShowcasePerson } from '../../../../src/sample/showcase';

/** The settings as they are without any user's. */
export const settings = {
  apiBaseUrl: null,
  pageSize: 100,
  timeZone: 'Europe/Oslo',
  packetLossUnit: 'percent',
  rules: { lossThresholdPercent: 3, severeLossThresholdPercent: 10, sustainedSeconds: 6, lowSendBitrateKbps: 500 },
} as const;

/** What a report is made of in a test. */
export interface ReportInput {
  readonly stay: Participant;
  readonly listed?: readonly Participant[];
  readonly roomName?: string | null;
  readonly badge?: string | null;
  readonly details: ReadonlyMap<string, ParticipantDetails>;
  readonly timeZone?: string;
  readonly now?: number;
  readonly hidePersonal?: false | Aliases;
  readonly unit?: UnitEvidence;
  readonly at?: number;
}

/** Judges a stay as the panel does. */
export function report({
  stay,
  listed,
  roomName = '/a',
  badge = null,
  details,
  timeZone = settings.timeZone,
  now,
  hidePersonal = false,
  unit = new UnitEvidence(),
  at,
}: ReportInput): ParticipantReport {
  const { zone } = resolveZone(timeZone, 'UTC');
  return participantReport({
    subject: {
      ...stay,
      accountId: 'a',
      badge,
      roomName,
      sessionEndedAt: undefined,
      participant: stay,
      listed: listed ?? [stay],
    },
    details,
    askedAt: new Map(),
    unit,
    kept: new KeptReading(),
    at: at ?? null,
    settings: { ...settings, timeZone },
    zones: zoneView({ setting: timeZone, host: 'UTC', browser: undefined }, english),
    context: { l10n: english, zone, now: now ?? Date.now(), hidePersonal },
  });
}

/** A person of the showcase as the sample account tells of them, the first stay loaded, or all. */
export async function showcaseReport(
  { store }: StoreFixture,
  person: ShowcasePerson,
  { stays = 1, timeZone }: { readonly stays?: number; readonly timeZone?: string } = {},
): Promise<ParticipantReport> {
  const { results } = await store.listParticipants({ roomSessionId: person.roomSessionId }, { limit: 100 });
  const find = (index: number): Participant => {
    const id = person.stays[index]?.participantId;
    return results.find(({ participantId }) => participantId === id)!;
  };
  const details = new Map<string, ParticipantDetails>();
  for (let index = 0; index < stays; index += 1) {
    const stay = find(index);
    details.set(stay.participantId, (await store.getParticipant(stay)).details);
  }
  return report({
    stay: find(0),
    listed: results,
    roomName: person.roomName,
    badge: 'Sample data',
    details,
    ...(timeZone === undefined ? {} : { timeZone }),
  });
}

/** Ten minutes from noon, with one sample each two seconds. */
export const noon = Date.UTC(2026, 10, 22, 12);

/** A stay of ten minutes from noon. */
export function stayAtNoon(given: PlainStay = {}): Participant {
  return participant({ joinedAt: noon, leftAt: noon + 600_000, ...given });
}

/** What is given of an entry, its name as a plain text. */
export type PlainEntry = Omit<Partial<DetailsEntry>, 'displayName'> & {
  readonly displayName?: string | PersonalText | null;
};

/** The details of a stay with these values in all samples. */
export function entryAtNoon({ displayName = null, ...given }: PlainEntry = {}, length = 300): DetailsEntry {
  const values = (value: number): number[] => Array.from({ length }, () => value);
  return {
    displayName: typeof displayName === 'string' ? personalText(displayName) : displayName,
    userRole: null,
    userAgent: null,
    timeStamp: noon,
    sampleRateMs: 2000,
    samples: {
      packetLossSend: values(0.5),
      packetLossRecv: values(0.25),
      bitrateSend: values(1_200_000),
      bitrateRecv: values(900_000),
    },
    events: [],
    ...given,
  };
}
