import type { UsageMeasure } from '../../shared/usage';
import type { TextContext } from '../../text/context';
import { join } from '../../text/labels';
import { noteText } from '../../text/listTail';
import { calendarDay, weekdayName } from '../../text/usage/dates';
import { amountText, measureLabel, sessionsText } from '../../text/usage/measures';
import { dayMs, firstWeekday } from './calendar';
import { toldMeasures, type UsageCount, valueOf } from './countUsage';
import type { UsageFacts } from './facts';

/** What is read, in one sentence. */
export function usageAnswer({ whole, days, undated, total }: UsageFacts, { l10n }: TextContext): string {
  const { t, locale } = l10n;
  if (whole.sessions === 0) {
    return total === 0 ? t('There are no sessions.') : t('No sessions are loaded yet.');
  }
  const sessions = sessionsText(whole.sessions, l10n);
  const minutes = valueOf(whole, 'participantMinutes');
  const told = minutes === null ? sessions : t('{0} with {1} participant minutes', sessions, amountText(minutes, l10n));
  const [first, last] = [[...days.keys()][0], [...days.keys()].at(-1)];
  if (first === undefined || last === undefined || undated.sessions === whole.sessions) {
    return t('{0}, on days that are not known.', told);
  }
  const [from, to] = [first, last].map((day) => calendarDay(day * dayMs, locale));
  return first === last ? t('{0} on {1}.', told, from ?? '') : t('{0} from {1} to {2}.', told, from ?? '', to ?? '');
}

/** What is loaded of what there is: `200 of 1,340 sessions loaded · 3 of 12 rooms read`. */
export function loadedText({ whole, total, rooms, roomName }: UsageFacts, { l10n }: TextContext): string {
  const { t } = l10n;
  const loaded = amountText(whole.sessions, l10n);
  return join(
    total === null
      ? t('{0} loaded, of how many is not known', sessionsText(whole.sessions, l10n))
      : total === 1
        ? t('{0} of 1 session loaded', loaded)
        : t('{0} of {1} sessions loaded', loaded, amountText(total, l10n)),
    roomName === null
      ? t('{0} of {1} rooms read', amountText(roomsRead(rooms), l10n), amountText(rooms.length, l10n))
      : '',
  );
}

/** What must be known to read the numbers right. */
export function usageNotes(facts: UsageFacts, context: TextContext): string[] {
  const { l10n } = context;
  const { t, locale } = l10n;
  const { completeAfter, whole, undated, rooms, leavesRoomsOut } = facts;
  const dropped = rooms.reduce((sum, room) => sum + room.dropped, 0);
  return [
    ...(completeAfter === null
      ? []
      : Number.isFinite(completeAfter)
        ? [
            t(
              'Complete after {0}. On that day and before it, not all sessions are loaded: those bars are hatched.',
              calendarDay(completeAfter * dayMs, locale),
            ),
          ]
        : [t('Not all sessions are loaded, on any day: all bars are hatched.')]),
    ...(leavesRoomsOut ? [t('There are more rooms than the Rooms view shows. They are not counted here.')] : []),
    ...(whole.notFinal === 0
      ? []
      : [
          whole.notFinal === 1
            ? t('1 session is not final: it still went on, or had ended less than 30 minutes before it was loaded.')
            : t(
                '{0} sessions are not final: they still went on, or had ended less than 30 minutes before they were loaded.',
                amountText(whole.notFinal, l10n),
              ),
        ]),
    ...(undated.sessions === 0
      ? []
      : [
          undated.sessions === 1
            ? t('1 session without a start is on no day. It is counted in the sums alone.')
            : t(
                '{0} sessions without a start are on no day. They are counted in the sums alone.',
                amountText(undated.sessions, l10n),
              ),
        ]),
    ...toldMeasures.flatMap((measure) => untoldNote(whole, measure, context)),
    ...(rooms.some(({ isUnsorted }) => isUnsorted) ? [noteText('unsorted', 0, context)] : []),
    ...(rooms.some(({ isRepeated }) => isRepeated) ? [noteText('repeatedCursor', 0, context)] : []),
    ...(dropped > 0 ? [noteText('dropped', dropped, context)] : []),
  ];
}

/** How usage is counted, one sentence each. */
export function usageRules({ l10n, zone }: TextContext): string[] {
  const { t, locale } = l10n;
  return [
    t('A session belongs to the day on which it started, also where it went on after midnight.'),
    t('Days are those of {0}.', zone.name),
    t('Weeks begin on {0}.', weekdayName(firstWeekday(locale), locale)),
    t('People are counted once a session: who was in two sessions counts twice.'),
    t('Minutes and people are Whereby’s own numbers of each session. What a session does not tell counts as nothing.'),
    t('Data arrives 10 to 15 minutes after the fact: the newest days may still grow.'),
  ];
}

/** How many of the rooms are read. */
export function roomsRead(rooms: UsageFacts['rooms']): number {
  return rooms.filter(({ isRead }) => isRead).length;
}

/** Why the numbers of a stretch of time may grow; empty where they will not. */
export function growText(count: UsageCount, isComplete: boolean, { l10n }: TextContext): string {
  return join(
    isComplete ? '' : l10n.t('not all loaded'),
    count.notFinal === 0 ? '' : l10n.t('{0} not final', amountText(count.notFinal, l10n)),
  );
}

function untoldNote(whole: UsageCount, measure: UsageMeasure, { l10n }: TextContext): string[] {
  const untold = measure === 'sessions' ? 0 : whole.untold[measure];
  const label = measureLabel(measure, l10n);
  if (untold === 0) {
    return [];
  }
  return [
    untold === 1
      ? l10n.t('{0}: 1 session does not tell them.', label)
      : l10n.t('{0}: {1} sessions do not tell them.', label, amountText(untold, l10n)),
  ];
}
