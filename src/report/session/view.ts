import type { SessionMessage } from '../../shared/protocol/session';
import type { OrderView, SessionView } from '../../shared/protocol/sessionView';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import { formatShortDuration } from '../../text/duration';
import { present } from '../../text/fields';
import { roomTitle } from '../../text/labels';
import { sanitise } from '../../text/sanitise';
import type { SessionWords } from '../../text/session/context';
import { sideRules } from '../../text/session/sessionRules';
import { formatDateTime, formatDay, formatTime, withZone } from '../../text/time';
import { verdictRules } from '../../text/verdict/rules';
import { type SessionFacts, wordsContext } from './facts';
import { findingsView } from './findings';
import { everyone, orderPeople, type Sort, worstFirst } from './order';
import { personColumns, personRow, roleText } from './personRow';
import { rowsView } from './rows';
import type { SessionSubject } from './subject';
import type { SessionSurroundings } from './surroundings';

/** What a session is called: its room and when it began. */
export function sessionTitle({ roomName, startedAt }: SessionSubject, context: TextContext): string {
  const { l10n } = context;
  const room = roomName === null ? l10n.t('Session') : roomTitle(roomName, 'document', l10n);
  return startedAt === null ? room : l10n.t('{0}, {1}', room, withZone(formatDateTime(startedAt, context), context));
}

function inTitle(told: string | number | null): 'told' | 'time' {
  return told === null ? 'time' : 'told';
}

/** What is known of the session as a whole. */
export function sessionFields(
  { subject, list, people, basis, range }: SessionFacts,
  context: TextContext,
): SessionView['fields'] {
  const { l10n } = context;
  const { t } = l10n;
  const { roomName, startedAt, endedAt, roomSessionId } = subject;
  const [from, to] = [startedAt ?? range.from, endedAt ?? range.to];
  const end = (formatDay(from, context) === formatDay(to, context) ? formatTime : formatDateTime)(to, context);
  // Who has not left may still be there: no end is claimed, and no length to it.
  const isEndOpen = endedAt === undefined && list.stays.some(({ leftAt }) => leftAt === null);
  const ended = isEndOpen ? t('not known') : withZone(end, context);
  return present([
    [t('Room'), roomName === null ? t('not known') : roomTitle(roomName, 'document', l10n), inTitle(roomName)],
    [t('Started'), withZone(formatDateTime(from, context), context), inTitle(startedAt)],
    [t('Ended'), endedAt === null ? t('still going on') : ended],
    [t('Duration'), isEndOpen ? null : formatShortDuration(to - from, l10n)],
    [t('People'), String(people.length), 'told'],
    [t('Stays'), String(basis.stays), 'told'],
    [t('Session ID'), sanitise(roomSessionId, 'document'), 'id'],
  ]);
}

/** The rules of the ratings and of whose side it was. */
export function sessionRules(settings: Settings, context: TextContext): string[] {
  return [...sideRules(context.l10n), ...verdictRules(wordsContext(settings, context, false))];
}

/** With what a page begins. */
export interface Beginning {
  readonly focus: SessionView['focus'];
  readonly sort: Sort;
  /** What will probably be in sight of people in that order over a range; undefined where that cannot be told. */
  readonly guess: (
    range: SessionView['range'],
    people: OrderView['people'],
  ) => Extract<SessionMessage, { readonly type: 'view' }> | undefined;
}

const plain: Beginning = { focus: null, sort: worstFirst, guess: () => undefined };

/** Everything that the session panel begins with; all texts are finished and made safe. */
export function sessionView(
  known: SessionFacts,
  words: SessionWords,
  { settings, zones, context }: SessionSurroundings,
  { focus, sort, guess }: Beginning = plain,
): SessionView {
  const { subject, people, range } = known;
  const order = orderPeople(known, words, sort, everyone);
  const look = guess(range, order.people);
  const { l10n } = context;
  const roles = new Set(people.map((one) => roleText(one, l10n)).filter((role) => role !== ''));
  return {
    title: sessionTitle(subject, context),
    badge: subject.badge,
    fields: [...sessionFields(known, context)],
    zone: zones,
    locale: l10n.locale,
    rules: settings.rules,
    range,
    people: people.map((one, index) => personRow(one, index, words)),
    roles: [...roles].sort((a, b) => a.localeCompare(b, l10n.locale)),
    columns: personColumns(context),
    tableCaption: l10n.t('The people of the session, their ratings and how much of each was measured'),
    findings: findingsView(known, words, context),
    ruleTexts: sessionRules(settings, context),
    focus,
    order,
    rows: look === undefined ? null : rowsView(known, look),
  };
}
