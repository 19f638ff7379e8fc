import { readEvents } from '../../quality/events';
import { mergeBlocks, type MergedSeries } from '../../quality/mergeBlocks';
import { stayRange } from '../../quality/readStay';
import type { StayView } from '../../shared/protocol/charts';
import type { ParticipantView } from '../../shared/protocol/participantView';
import type { TextContext } from '../../text/context';
import { participantName } from '../../text/labels';
import { momentRules } from '../../text/moment/rules';
import { sanitise } from '../../text/sanitise';
import { summarize } from '../../text/summary';
import { tableView } from '../../text/table';
import { formatDateTime } from '../../text/time';
import { answerView } from '../../text/verdict/answer';
import { lowBitrateViews } from '../../text/verdict/lowBitrate';
import { maxMoments, momentViews } from '../../text/verdict/moments';
import { verdictRules } from '../../text/verdict/rules';
import { dataNotes } from './dataNotes';
import { type LoadedStay, missingStays, type ParticipantFacts } from './facts';
import { ownDetails } from './headFields';
import { type MomentReport, momentView } from './moment';
import { panelFields } from './panelFields';
import type { ReportSources } from './sources';
import { displayNameOf } from './subject';
import { verdictContext } from './verdictContext';

/** Everything that the participant panel draws; all texts are finished and made safe. */
export function participantView(
  known: ParticipantFacts,
  moment: MomentReport | null,
  sources: ReportSources,
): ParticipantView {
  const { kept, settings, zones, context } = sources;
  const { subject, stays, facts } = known;
  const { l10n } = context;
  const span = facts.range === null ? subject : { joinedAt: facts.range.from, leftAt: facts.range.to };
  const judging = verdictContext(known, settings, context);
  const { moments, leftOut } = momentViews(facts, judging);
  const notes = dataNotes(known, settings, context);
  const asked = moment && momentView(moment, context);
  const unlisted = l10n.t('Listed are the {0} weightiest moments; {1} more are not listed.', maxMoments, leftOut);
  return {
    title: participantName(displayNameOf(subject, ownDetails(known)), 'document', context),
    badge: subject.badge,
    fields: panelFields(known, context),
    zone: zones,
    locale: l10n.locale,
    rules: settings.rules,
    notes: [...notes.all.filter((note) => !notes.changing.includes(note)), ...(leftOut > 0 ? [unlisted] : [])],
    stays: stays.map((stay) => stayView(stay, context)),
    summary: [summarize(facts, context), ...(asked === null ? [] : [asked.marker])].join(' '),
    table: kept.table.get(
      [...stays.map(({ blocks }) => blocks), span.joinedAt, span.leftAt, context.zone.id, l10n],
      () => tableView(seriesOf(stays), span, context),
    ),
    answer: answerView(facts, notes.changing, judging),
    momentAsked: asked,
    moments,
    ruleTexts: [...verdictRules(judging), ...(asked === null ? [] : momentRules(judging))],
    lowSendBitrate: lowBitrateViews(facts, judging),
    events: readEvents(stays.flatMap((stay) => stay.details)).events.map(({ at, name }) => ({
      at,
      name: sanitise(name, 'label'),
    })),
    mayStillArrive: notes.mayStillArrive,
    otherStays: otherStays(known, context),
  };
}

function seriesOf(stays: readonly LoadedStay[]): MergedSeries | null {
  const [only] = stays;
  return only !== undefined && stays.length === 1
    ? only.series
    : mergeBlocks(stays.flatMap(({ blocks }) => blocks)).series;
}

function stayView({ participantId, stay, series }: LoadedStay, context: TextContext): StayView {
  const { l10n, now } = context;
  const range = stayRange({ stay, series }) ?? { from: now, to: now };
  return { participantId, label: l10n.t('Stay from {0}', formatDateTime(range.from, context)), range, series };
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
