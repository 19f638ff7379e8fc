import type { Participant, ParticipantDetails } from '../../../../src/api/types';
import { findInSteps, openEndOf, type SessionFacts, sessionFacts } from '../../../../src/report/session/facts';
import { groupPeople, readPerson } from '../../../../src/report/session/people';
import type { SessionSubject } from '../../../../src/report/session/subject';
import { sessionReport, type SessionReport } from '../../../../src/report/session/sessionReport';
import { runThrough } from '../../../../src/shared/stepwise';
import type { Aliases } from '../../../../src/text/aliases';
import { resolveZone, utc } from '../../../../src/text/zone';
import { zoneView } from '../../../../src/text/zoneView';
import { english } from '../../text/english';
import type { StoreFixture } from '../../store/storeFixture';
import { settings } from '../participant/reportFixture';

/** The newest session of a room of the sample account, with the details of so many of its stays. */
export async function readSampleSession(
  { store }: StoreFixture,
  roomName: string,
  mostRead = Infinity,
): Promise<SessionFacts> {
  const { results } = await store.listSessions({ roomName });
  const { roomSessionId, startedAt, endedAt } = results[0]!;
  const stays = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await store.listParticipants({ roomSessionId }, { limit: 100, ...(cursor && { cursor }) });
    stays.push(...page.results);
    ({ cursor } = page);
  }
  const loaded = new Map<string, ParticipantDetails>();
  for (const stay of stays.slice(0, mostRead)) {
    loaded.set(stay.participantId, (await store.getParticipant(stay)).details);
  }
  return factsOf(stays, loaded, { roomSessionId, roomName, startedAt, endedAt });
}

/** What is known of a session whose stays have these details. */
export function factsOf(
  stays: readonly Participant[],
  loaded: ReadonlyMap<string, ParticipantDetails>,
  session: Pick<SessionSubject, 'roomSessionId' | 'roomName' | 'startedAt' | 'endedAt'>,
): SessionFacts {
  const subject = { accountId: 'a', badge: 'Sample data', ...session };
  const people = groupPeople(stays).map((person) =>
    readPerson(
      person,
      (id) => {
        const details = loaded.get(id);
        return details && { details, askedAt: Date.now() };
      },
      settings,
      openEndOf(subject, Date.now()),
    ),
  );
  return sessionFacts(subject, { stays, dropped: 0, isWhole: true }, people, runThrough(findInSteps(people)));
}

/** A session in words, in UTC where nothing else is said. */
export function reportOf(
  known: SessionFacts,
  {
    hidePersonal = false,
    timeZone = 'utc',
  }: { readonly hidePersonal?: false | Aliases; readonly timeZone?: string } = {},
): SessionReport {
  const { zone } = timeZone === 'utc' ? { zone: utc } : resolveZone(timeZone, 'UTC');
  return sessionReport(known, {
    settings: { ...settings, timeZone },
    zones: zoneView({ setting: timeZone, host: 'UTC', browser: undefined }, english),
    context: { l10n: english, zone, now: Date.now(), hidePersonal },
  });
}
