import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import { describeLossUnit } from '../../text/notes';
import { momentName } from '../../text/moment/momentName';
import { momentRules } from '../../text/moment/rules';
import { headline } from '../../text/verdict/headline';
import { informationSentences } from '../../text/verdict/information';
import { verdictParagraph } from '../../text/verdict/paragraph';
import { verdictRules } from '../../text/verdict/rules';
import { shortRules } from '../../text/verdict/shortRules';
import { withZone } from '../../text/time';
import { utc } from '../../text/zone';
import { dataNotes } from './dataNotes';
import type { ParticipantFacts } from './facts';
import type { MomentReport } from './moment';
import { verdictContext } from './verdictContext';

/** What every text that leaves the panel carries, in finished sentences. */
export interface Evidence {
  readonly headline: string;
  readonly paragraph: string;
  /** The moment that was asked about, and how a complaint about it reads; none where there is no such moment. */
  readonly moment: readonly string[];
  /** Bitrate: information, never part of the rating. */
  readonly information: readonly string[];
  /** About the data itself. */
  readonly notes: readonly string[];
  /** How packet loss was read. */
  readonly unit: string;
  /** In which zones times are told. */
  readonly zone: string;
  readonly rules: readonly string[];
  /** The same as short as they can be told. */
  readonly shortRules: readonly string[];
}

/** What a copy or a file says of a call beside its samples; outside UTC each time is told in UTC too. */
export function evidence(
  known: ParticipantFacts,
  moment: MomentReport | null,
  settings: Settings,
  context: TextContext,
): Evidence {
  const { facts } = known;
  const { l10n, zone } = context;
  const judging = verdictContext(known, settings, context, true);
  return {
    headline: headline(facts, l10n),
    paragraph: verdictParagraph(facts, judging),
    moment: moment === null ? [] : momentLines(moment, context),
    information: informationSentences(facts, judging),
    notes: dataNotes(known, settings, context).all,
    unit: describeLossUnit(settings.packetLossUnit, l10n),
    zone: zone.id === utc.id ? l10n.t('Times are in UTC.') : l10n.t('Times are in {0} and in UTC.', zone.name),
    rules: [...verdictRules(judging), ...(moment === null ? [] : momentRules(judging))],
    shortRules: shortRules(judging),
  };
}

function momentLines({ at, answer, complaint }: MomentReport, context: TextContext): string[] {
  const { t } = context.l10n;
  const { word, sentence } = complaint;
  return [
    answer.headline,
    answer.paragraph,
    t('A complaint about {0}: {1}. {2}', withZone(momentName(at, context, { day: true }), context), word, sentence),
  ];
}
