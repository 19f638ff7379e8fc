import { worseRating } from '../../quality/rating';
import type { CallView, HistoryView } from '../../shared/protocol/historyView';
import type { ProgressView } from '../../shared/protocol/sessionView';
import type { Direction } from '../../shared/series';
import type { TextContext } from '../../text/context';
import { historyRules } from '../../text/history/rules';
import { join, participantName } from '../../text/labels';
import { verdictRules } from '../../text/verdict/rules';
import { historyWords } from './words';
import { callTexts, ratingOf, verdictLabel, verdictText } from './callTexts';
import { historyEvidence } from './evidence';
import type { HistoryFacts } from './facts';
import type { HistorySurroundings } from './surroundings';
import type { HistoryCall } from './readCall';
import { displayNameOf, historyTitle } from './subject';

/** Receiving first: what a person complains of is mostly what they saw and heard. */
const receivingFirst: readonly Direction[] = ['recv', 'send'];

/** The columns of the table of calls. */
export function callColumns({ l10n: { t }, zone }: TextContext): string[] {
  return [
    t('Joined ({0})', zone.name),
    t('There for'),
    t('Receiving'),
    t('Sending'),
    t('Browser'),
    t('Room'),
    t('Role'),
    t('Rating'),
  ];
}

/** The cells of a call in those columns. */
export function callCells(
  call: HistoryCall,
  known: HistoryFacts,
  { context, roomNameOf }: HistorySurroundings,
): string[] {
  const { l10n } = context;
  const { when, length, room, browser, role, stars, load } = callTexts(
    call,
    known,
    roomNameOf(call.roomSessionId),
    context,
  );
  const verdicts = receivingFirst.map((direction) =>
    call.facts === null ? load : join(verdictText(call.verdicts[direction], l10n), load),
  );
  return [when, length, ...verdicts, ...[browser, room, role, stars].map((cell) => cell || '–')];
}

/** Everything that the history panel draws; all texts are finished and made safe. */
export function historyView(
  known: HistoryFacts,
  surroundings: HistorySurroundings,
  progress: ProgressView,
  failure: string,
): HistoryView {
  const { settings, zones, context } = surroundings;
  const { l10n } = context;
  const { subject, calls } = known;
  const said = historyEvidence(known, settings, context);
  const name = displayNameOf(calls.toReversed().flatMap(({ stays }) => stays));
  const [answer = '', ...more] = calls.length === 0 ? [] : said.sentences;
  return {
    title: historyTitle(subject, context),
    badge: subject.badge,
    fields: [
      ...(name === null ? [] : [{ label: l10n.t('Name'), value: participantName(name, 'document', context) }]),
      { label: l10n.t('Calls'), value: String(calls.length) },
    ],
    zone: zones,
    answer,
    more,
    notes: [...said.notes],
    calls: calls.map((call, index) => callView(call, calls[index - 1], known, surroundings)),
    tableCaption: l10n.t('The calls, the newest last'),
    columns: callColumns(context),
    progress,
    failure,
    ruleTexts: [...historyRules(l10n), ...verdictRules(historyWords(settings, context))],
  };
}

function callView(
  call: HistoryCall,
  before: HistoryCall | undefined,
  known: HistoryFacts,
  surroundings: HistorySurroundings,
): CallView {
  const { context, roomNameOf } = surroundings;
  const { l10n } = context;
  const { roomSessionId, facts, verdicts, load } = call;
  const texts = callTexts(call, known, roomNameOf(roomSessionId), context);
  const ratings = { send: ratingOf(verdicts.send), recv: ratingOf(verdicts.recv) };
  const labels =
    facts === null ? [] : receivingFirst.map((direction) => verdictLabel(direction, verdicts[direction], l10n));
  const { browser } = texts;
  const browserBefore = before === undefined ? '' : (known.browsers.get(before.roomSessionId) ?? '');
  const { room } = texts;
  const rated = texts.stars === '' ? '' : l10n.t('Rated {0}', texts.stars);
  const mark = markOf(call, known, context);
  return {
    id: roomSessionId,
    load,
    rating: facts === null ? 'notRated' : worseRating(ratings),
    isPartial: facts !== null && Object.values(verdicts).includes('partly'),
    when: texts.when,
    verdicts: labels.map((label, index) => {
      const direction = receivingFirst[index] ?? 'recv';
      return { direction, rating: ratings[direction], isPartial: verdicts[direction] === 'partly', label };
    }),
    loadText: texts.load,
    browser,
    isOtherBrowser: browser !== '' && browserBefore !== '' && browser !== browserBefore,
    lines: [room, texts.role, rated].filter((line) => line !== ''),
    mark,
    cells: callCells(call, known, surroundings),
  };
}

function markOf({ roomSessionId }: HistoryCall, { history }: HistoryFacts, { l10n: { t } }: TextContext): string {
  const begins = (direction: Direction): boolean => {
    const { pattern } = history[direction];
    return pattern.kind === 'since' && pattern.call.id === roomSessionId;
  };
  if (begins('send') && begins('recv')) {
    return t('worse since here');
  }
  return begins('recv') ? t('receiving worse since here') : begins('send') ? t('sending worse since here') : '';
}
