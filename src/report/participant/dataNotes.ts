import type { Settings } from '../../shared/settings';
import { readEvents } from '../../quality/events';
import { sumNotes } from '../../quality/readingNotes';
import type { EpochMs } from '../../shared/time';
import { isFinal } from '../../store/final';
import type { TextContext } from '../../text/context';
import { arrivingText } from '../../text/fields';
import { describeAssumedTimes, describeHiding, describeNotes, describeUnitDoubts } from '../../text/notes';
import { unloadedText } from '../../text/verdict/stays';
import { unknownZoneText } from '../../text/unknownZone';
import { resolveZone } from '../../text/zone';
import { missingStays, type LoadedStay, type ParticipantFacts } from './facts';
import { endOf, type ParticipantSubject } from './subject';

/** What is to be said about the data itself. */
export interface DataNotes {
  /** All of it: dropped, assumed, still arriving. */
  readonly all: readonly string[];
  /** Those that change the reading. */
  readonly changing: readonly string[];
  /** Whether samples of any judged stay may still arrive. */
  readonly mayStillArrive: boolean;
}

/** What is to be said about the data itself, one sentence each. */
export function dataNotes(known: ParticipantFacts, { timeZone }: Settings, context: TextContext): DataNotes {
  const { subject, stays, person } = known;
  const { l10n, zone, now } = context;
  const sum = sumNotes(stays.map((stay) => stay.notes));
  const { unreadable } = readEvents(stays.flatMap((stay) => stay.details));
  const mayStillArrive = isArriving(subject, stays, now);
  const arriving = mayStillArrive ? [`${arrivingText(l10n)} ${l10n.t('Refresh asks again.')}`] : [];
  const unloaded =
    person !== null && missingStays(known).length > 0 ? [unloadedText(stays.length, person.stays.length, l10n)] : [];
  return {
    all: [
      ...arriving,
      ...(resolveZone(timeZone, zone.id).known ? [] : [unknownZoneText(timeZone, context)]),
      ...(unreadable > 0 ? [l10n.t('Events without a readable name or time, left out: {0}.', unreadable)] : []),
      ...describeNotes(sum, l10n),
      ...describeHiding(context),
    ],
    mayStillArrive,
    changing: [...unloaded, ...arriving, ...describeAssumedTimes(sum, l10n), ...describeUnitDoubts(sum, l10n)],
  };
}

/** True while data of any judged stay may still arrive. */
function isArriving(subject: ParticipantSubject, stays: readonly LoadedStay[], now: EpochMs): boolean {
  const endings = stays.map(({ stay, participantId }) =>
    participantId === subject.participantId ? endOf(subject) : (stay.leftAt ?? subject.sessionEndedAt ?? null),
  );
  return [endOf(subject), ...endings].some((end) => !isFinal(end, now));
}
