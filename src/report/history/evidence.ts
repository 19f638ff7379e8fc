import { sumNotes } from '../../quality/readingNotes';
import { isFinal } from '../../store/final';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import { arrivingText } from '../../text/fields';
import { correlationNotes, historySentences, unmeasuredNotes } from '../../text/history/sentences';
import { describeHiding, describeLossUnit, describeNotes } from '../../text/notes';
import { formatBareRange, formatDateTime } from '../../text/time';
import { utc } from '../../text/zone';
import { type HistoryFacts, isWhole, spanOf } from './facts';

/** What every text that leaves the history panel carries, in finished sentences. */
export interface HistoryEvidence {
  /** What the calls show together, the worse direction first. */
  readonly sentences: readonly string[];
  /** Which calls it rests on, what it does not show, and what is to be said about the data. */
  readonly notes: readonly string[];
  /** How packet loss was read. */
  readonly unit: string;
  /** In which zone times are told. */
  readonly zone: string;
}

/** What a history says beside its calls. */
export function historyEvidence(known: HistoryFacts, settings: Settings, context: TextContext): HistoryEvidence {
  const { l10n, zone } = context;
  const { t } = l10n;
  const { history, judged } = known;
  const told = { judged: judged.length, areAll: isWhole(known) };
  const sentences = historySentences(history, told, context);
  return {
    sentences: sentences.length > 0 ? sentences : [t('No call is read yet.')],
    notes: [
      ...basisNotes(known, context),
      ...correlationNotes(history, l10n),
      ...(judged.length > 0 ? unmeasuredNotes(history, l10n) : []),
      ...dataNotes(known, context),
    ],
    unit: describeLossUnit(settings.packetLossUnit, l10n),
    zone: zone.id === utc.id ? t('Times are in UTC.') : t('Times are in {0}.', zone.name),
  };
}

function basisNotes(known: HistoryFacts, context: TextContext): readonly string[] {
  const { t } = context.l10n;
  const { calls, judged, subject } = known;
  const span = spanOf(known);
  const when =
    span === undefined
      ? ''
      : span.from === span.to
        ? formatDateTime(span.from, context)
        : formatBareRange(span.from, span.to, context, { day: true });
  const basis =
    judged.length === calls.length
      ? t('Judged: {0} of the last {0} calls, begun {1}.', judged.length, when)
      : t('Judged: {0} of the last {1} calls, begun {2}.', judged.length, calls.length, when);
  return [
    ...(judged.length === 0 ? [] : [basis]),
    ...(calls.length < subject.calls && calls.length > 0
      ? [t('Asked for were {0} calls: no more are listed.', subject.calls)]
      : []),
  ];
}

function dataNotes({ calls, judged }: HistoryFacts, context: TextContext): readonly string[] {
  const { l10n, now } = context;
  const { t } = l10n;
  const failed = calls.filter(({ load }) => load === 'failed' || load === 'partly').length;
  const notes = judged.flatMap((call) => call.notes ?? []);
  const isArriving = judged.some(({ stays }) => stays.some(({ leftAt }) => !isFinal(leftAt, now)));
  const sum = sumNotes(notes);
  return [
    ...(failed > 0 ? [t('Calls that could not be read, or not whole: {0}.', failed)] : []),
    ...(isArriving ? [`${arrivingText(l10n)} ${t('Refresh asks again.')}`] : []),
    ...describeNotes(sum, l10n),
    ...describeHiding(context),
  ];
}
