import type { Settings } from '../../shared/settings';
import { readEvents } from '../../quality/events';
import { lay } from '../../quality/lay';
import { sumNotes } from '../../quality/readingNotes';
import { stayRange } from '../../quality/readStay';
import type { EpochMs } from '../../shared/time';
import type { StayView } from '../../shared/protocol/charts';
import type { ParticipantView } from '../../shared/protocol/participantView';
import { isFinal } from '../../store/final';
import type { TextContext } from '../../text/context';
import { arrivingText, feedbackPairs, idPairs, type Pair, present, stayPairs } from '../../text/fields';
import { participantName, roleTitle, roomTitle } from '../../text/labels';
import { describeNotes } from '../../text/notes';
import { sanitise } from '../../text/sanitise';
import { summarize } from '../../text/summary';
import { tableView } from '../../text/table';
import { formatDateTime } from '../../text/time';
import { describeUserAgent } from '../../text/userAgent';
import { verdictView } from '../../text/verdict/view';
import { resolveZone, unknownZoneText } from '../../text/zone';
import { type LoadedStay, missingStays, type ParticipantFacts } from './facts';
import type { ReportSources } from './participantReport';
import { displayNameOf, endOf, type ParticipantSubject } from './subject';
import { verdictContext } from './verdictContext';

/** Everything that the participant panel draws; all texts are finished and made safe. */
export function participantView(known: ParticipantFacts, sources: ReportSources): ParticipantView {
  const { settings, zones, context } = sources;
  const { subject, stays, facts } = known;
  const { l10n } = context;
  const { rules } = settings;
  const { series } = lay(stays.flatMap(({ blocks }) => blocks));
  const span = facts.range === null ? subject : { joinedAt: facts.range.from, leftAt: facts.range.to };
  const { events, unreadable } = readEvents(stays.flatMap((stay) => stay.details));
  return {
    title: participantName(displayNameOf(subject, ownDetails(known)), 'document', context),
    badge: subject.badge,
    fields: headFields(known, context),
    zone: zones,
    locale: l10n.locale,
    rules,
    notes: notes(known, unreadable, settings, context),
    stays: stays.map((stay) => stayView(stay, context)),
    summary: summarize(facts, context),
    table: tableView(series, span, context),
    verdict: verdictView(facts, verdictContext(known, settings, context)),
    events: events.map(({ at, name }) => ({ at, name: sanitise(name, 'label') })),
    otherStays: otherStays(known, context),
  };
}

/** Who, where, when, with which browser: the head of the panel and of what is copied from it. */
export function headFields(known: ParticipantFacts, context: TextContext): ReturnType<typeof present> {
  const { l10n } = context;
  const { subject } = known;
  const { participant, roomName } = subject;
  const details = ownDetails(known);
  const userAgent = details.find((entry) => entry.userAgent !== null)?.userAgent ?? null;
  const role = participant?.roleName ?? details.find((entry) => entry.userRole !== null)?.userRole ?? null;
  const pairs: Pair[] = [
    [l10n.t('Room'), roomName === null ? null : roomTitle(roomName, 'document', l10n)],
    ...stayPairs(subject, context, subject.sessionEndedAt),
    [l10n.t('Role'), roleTitle(role, l10n)],
    [l10n.t('Browser'), userAgent === null ? null : describeUserAgent(userAgent, l10n)],
    ...(participant === null ? [] : feedbackPairs(participant, context)),
    ...idPairs(participant ?? subject, context),
  ];
  return present(pairs);
}

function ownDetails({ subject, stays }: ParticipantFacts): LoadedStay['details'] {
  return stays.find((stay) => stay.participantId === subject.participantId)?.details ?? [];
}

function stayView({ participantId, stay, series }: LoadedStay, context: TextContext): StayView {
  const { l10n, now } = context;
  const range = stayRange({ stay, series }) ?? { from: now, to: now };
  return { participantId, label: l10n.t('Stay from {0}', formatDateTime(range.from, context)), range, series };
}

function notes(
  { subject, stays }: ParticipantFacts,
  unreadableEvents: number,
  { timeZone }: Settings,
  context: TextContext,
): string[] {
  const { l10n, zone, now } = context;
  const sum = sumNotes(stays.map((stay) => stay.notes));
  const said: [boolean, () => string][] = [
    [isArriving(subject, stays, now), () => `${arrivingText(l10n)} ${l10n.t('Refresh asks again.')}`],
    [!resolveZone(timeZone, zone.id).known, () => unknownZoneText(timeZone, context)],
    [unreadableEvents > 0, () => l10n.t('Events without a readable name or time, left out: {0}.', unreadableEvents)],
  ];
  return [...said.filter(([applies]) => applies).map(([, say]) => say()), ...describeNotes(sum, l10n)];
}

/** True while data of any judged stay may still arrive. */
function isArriving(subject: ParticipantSubject, stays: readonly LoadedStay[], now: EpochMs): boolean {
  const endings = stays.map(({ stay, participantId }) =>
    participantId === subject.participantId ? endOf(subject) : (stay.leftAt ?? subject.sessionEndedAt ?? null),
  );
  return [endOf(subject), ...endings].some((end) => !isFinal(end, now));
}

function otherStays(known: ParticipantFacts, { l10n }: TextContext): ParticipantView['otherStays'] {
  const { length } = missingStays(known);
  if (length === 0) {
    return null;
  }
  const offer =
    length === 1
      ? l10n.t('Load the other stay (1 request)')
      : l10n.t('Load the {0} other stays ({0} requests)', length);
  return { label: offer };
}
