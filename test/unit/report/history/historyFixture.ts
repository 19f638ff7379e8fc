import type { Participant, ParticipantDetails } from '../../../../src/api/types';
import { HistoryModel } from '../../../../src/report/history/historyModel';
import type { HistoryReport } from '../../../../src/report/history/historyReport';
import type { HistorySurroundings } from '../../../../src/report/history/surroundings';
import type { HistorySubject } from '../../../../src/report/history/subject';
import { createSampleAccount } from '../../../../src/sample/sampleAccount';
import { personalText } from '../../../../src/shared/personalText';
import type { Aliases } from '../../../../src/text/aliases';
import { resolveZone } from '../../../../src/text/zone';
import { zoneView } from '../../../../src/text/zoneView';
import { startStore } from '../../store/storeFixture';
import { english } from '../../text/english';
import { settings } from '../participant/reportFixture';

/** An afternoon on which the sample account is looked at. */
export const now = Date.UTC(2026, 10, 29, 15);

/** How a history is asked for. */
export interface HistoryAsk {
  readonly calls?: number;
  /** How many stays are read, the newest call first; all unless told. */
  readonly read?: number;
  readonly hidePersonal?: false | Aliases;
  readonly timeZone?: string;
}

const badge = 'Sample data';

/** Whose last calls. */
export function subjectOf(externalId: string, calls: number): HistorySubject {
  return { accountId: 'a', badge, personId: 'p', externalId: personalText(externalId, 'externalId'), calls };
}

/** By what a history is put into words, in UTC unless told. */
export function surroundings({ hidePersonal = false, timeZone = 'utc' }: HistoryAsk = {}): HistorySurroundings {
  return {
    settings: { ...settings, timeZone },
    zones: zoneView({ setting: timeZone, host: 'UTC', browser: undefined }, english),
    context: { l10n: english, zone: resolveZone(timeZone, 'UTC').zone, now, hidePersonal },
    roomNameOf: () => '/a-room',
  };
}

/** The stays of a person of the sample account with the details of so many of them, from the real API's client. */
export async function readSamplePerson(
  externalId: string,
  calls = 10,
  read = Infinity,
): Promise<{ readonly model: HistoryModel; readonly rows: readonly Participant[] }> {
  const sample = createSampleAccount(now);
  const fixture = await startStore((request) => sample.fetch(request));
  const { store } = fixture;
  const { results } = await store.listParticipants(
    { externalId: personalText(externalId, 'externalId') },
    { limit: 100 },
  );
  const model = new HistoryModel();
  model.takeList(results, calls);
  for (const stay of model.planned.slice(0, read)) {
    model.take(stay, { details: (await store.getParticipant(stay)).details, askedAt: now });
  }
  await fixture.close();
  return { model, rows: results };
}

/** The history of a person of the sample account in words. */
export async function sampleHistory(externalId: string, ask: HistoryAsk = {}): Promise<HistoryReport> {
  const { calls = 10, read } = ask;
  const { model } = await readSamplePerson(externalId, calls, read);
  return model.word(subjectOf(externalId, calls), surroundings(ask));
}

/** How far reading is. */
export const allRead = {
  state: 'done',
  loaded: 10,
  total: 10,
  failed: 0,
  text: '10 of 10 stays read',
  goOn: null,
  again: null,
} as const;

/** The same stay as another one of its call, joined later. */
export function reconnected(stay: Participant, laterMs: number): Participant {
  const at = (ms: number | null): number | null => (ms === null ? null : ms + laterMs);
  return { ...stay, participantId: `${stay.participantId}-2`, joinedAt: at(stay.joinedAt), leftAt: at(stay.leftAt) };
}

/** Nothing was recorded. */
export const noDetails: ParticipantDetails = [];
