import type { EpochMs } from '../../shared/time';
import { csvFile } from '../../text/csv';
import { historyRules } from '../../text/history/rules';
import { personal } from '../../text/personal';
import { sanitise } from '../../text/sanitise';
import { verdictRules } from '../../text/verdict/rules';
import { callTexts, starsOf } from './callTexts';
import { historyEvidence } from './evidence';
import type { HistoryFacts } from './facts';
import type { HistorySurroundings } from './surroundings';
import type { HistoryCall } from './readCall';
import { historyWords } from './words';

/**
 * The calls for a spreadsheet. First rows of two cells, what and
 * its value: the answer, whose calls, unit, zone, notes and rules. After an empty row one row a call: times in UTC, loss in %.
 */
export function historyCsv(known: HistoryFacts, surroundings: HistorySurroundings): string {
  const { settings, context } = surroundings;
  const { t } = context.l10n;
  const { subject, calls } = known;
  const said = historyEvidence(known, settings, context);
  const several = (label: string, values: readonly string[]) => values.map((value): [string, string] => [label, value]);
  const head: [string, string][] = [
    ...several(t('Answer'), said.sentences),
    [t('External ID'), subject.externalId === null ? '' : personal(subject.externalId, 'document', context)],
    ...several(t('Account'), subject.badge === null ? [] : [subject.badge]),
    [t('Times'), said.zone],
    [t('Unit'), said.unit],
    ...several(t('About the data'), said.notes),
    ...several(t('Rule'), [...historyRules(context.l10n), ...verdictRules(historyWords(settings, context))]),
  ];
  const rows = calls.map((call) => callRow(call, known, surroundings));
  return csvFile(head, rows);
}

function callRow(
  call: HistoryCall,
  known: HistoryFacts,
  { context, roomNameOf }: HistorySurroundings,
): Record<string, unknown> {
  const { roomSessionId, stays, facts, verdicts, load } = call;
  const { room, browser, role } = callTexts(call, known, roomNameOf(roomSessionId), context);
  const leavings = stays.map(({ leftAt }) => leftAt);
  return {
    joined_utc: iso(call.joinedAt),
    left_utc: iso(leavings.reduce((last, at) => (last === null || at === null ? null : Math.max(last, at)))),
    stays: stays.length,
    read: load,
    received_verdict: facts === null ? '' : verdicts.recv,
    sent_verdict: facts === null ? '' : verdicts.send,
    received_worst_minute_loss_percent: facts?.recv.worstMinute?.meanPercent ?? '',
    sent_worst_minute_loss_percent: facts?.send.worstMinute?.meanPercent ?? '',
    received_measured_s: facts === null ? '' : facts.recv.measuredMs / 1000,
    sent_measured_s: facts === null ? '' : facts.send.measuredMs / 1000,
    browser,
    room,
    role,
    rating_of_5: starsOf(call) ?? '',
    session_id: sanitise(roomSessionId, 'document'),
    participant_ids: stays.map(({ participantId }) => sanitise(participantId, 'document')).join(' '),
  };
}

function iso(ms: EpochMs | null): string {
  return ms === null ? '' : new Date(ms).toISOString();
}
