import type { ZoneView } from '../../shared/protocol/shared';
import type { UsageReadingView, UsageTableView, UsageView } from '../../shared/protocol/usageView';
import { usageMeasures, type UsagePeriod, usagePeriods } from '../../shared/usage';
import type { TextContext } from '../../text/context';
import { join, roomTitle } from '../../text/labels';
import { amountText, measureLabel } from '../../text/usage/measures';
import { usageTitle } from '../../text/usage/title';
import { countSessions, valueOf } from './countUsage';
import type { RoomSessionsFacts, UsageFacts } from './facts';
import { periodsView } from './periods';
import { loadedText, usageAnswer, usageNotes, usageRules } from './words';

/** How far reading is, beside what the facts tell. */
export type ReadingWords = Omit<UsageReadingView, 'text'> & {
  /** Stands before what is loaded; empty where there is nothing to say. */
  readonly said: string;
};

/** Everything that the usage panel draws; all texts are finished and made safe. */
export function usageView(
  facts: UsageFacts,
  { said, ...reading }: ReadingWords,
  zones: ZoneView,
  context: TextContext,
): UsageView {
  const { l10n } = context;
  const [day, week, month] = usagePeriods.map((period: UsagePeriod) => periodsView(facts, period, context));
  if (day === undefined || week === undefined || month === undefined) {
    throw new Error('A period is missing.');
  }
  const none = usageMeasures
    .filter((measure) => valueOf(facts.whole, measure) === 0)
    .map((measure) => measureLabel(measure, l10n));
  const cut = [day, week, month].some(({ isCut }) => isCut)
    ? [l10n.t('The charts leave out long stretches without sessions.')]
    : [];
  return {
    title: usageTitle(facts.roomName, 'document', context.l10n),
    badge: facts.badge,
    zone: zones,
    locale: l10n.locale,
    answer: usageAnswer(facts, context),
    notes: [...usageNotes(facts, context), ...cut],
    measures: usageMeasures.map((measure) => {
      const value = valueOf(facts.whole, measure);
      return {
        measure,
        label: measureLabel(measure, l10n),
        sum: amountText(value, l10n),
        isDrawn: value !== null && value > 0,
      };
    }),
    noneText:
      none.length === 0 || facts.whole.sessions === 0 ? '' : l10n.t('None in these sessions: {0}.', none.join(', ')),
    periods: { day, week, month },
    rooms: facts.roomName === null ? roomsTable(facts.rooms, context) : null,
    reading: { ...reading, text: join(said, loadedText(facts, context)) },
    ruleTexts: usageRules(context),
  };
}

/** What is read of each room, those with the most participant minutes first. */
function roomsTable(rooms: readonly RoomSessionsFacts[], { l10n }: TextContext): UsageTableView {
  const { t } = l10n;
  const measures = usageMeasures.filter((measure) => measure !== 'sessions');
  const read = rooms
    .filter(({ isRead }) => isRead)
    .map((room) => ({ room, count: countSessions(room.sessions) }))
    .sort((a, b) => b.count.sums.participantMinutes - a.count.sums.participantMinutes);
  return {
    caption: t('Rooms that are read, those with the most participant minutes first'),
    columns: [
      t('Room'),
      t('Sessions loaded'),
      t('Sessions in all'),
      ...measures.map((measure) => measureLabel(measure, l10n)),
    ],
    rows: read.map(({ room, count }) => [
      roomTitle(room.roomName, 'document', l10n),
      amountText(count.sessions, l10n),
      amountText(room.total, l10n),
      ...measures.map((measure) => amountText(valueOf(count, measure), l10n)),
    ]),
  };
}
