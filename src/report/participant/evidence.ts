import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import { describeLossUnit } from '../../text/notes';
import { headline } from '../../text/verdict/headline';
import { informationSentences } from '../../text/verdict/information';
import { verdictParagraph } from '../../text/verdict/paragraph';
import { verdictRules } from '../../text/verdict/rules';
import { shortRules } from '../../text/verdict/shortRules';
import { utc } from '../../text/zone';
import { dataNotes } from './dataNotes';
import type { ParticipantFacts } from './facts';
import { verdictContext } from './verdictContext';

/** What every text that leaves the panel carries, in finished sentences. */
export interface Evidence {
  readonly headline: string;
  readonly paragraph: string;
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
export function evidence(known: ParticipantFacts, settings: Settings, context: TextContext): Evidence {
  const { facts } = known;
  const { l10n, zone } = context;
  const judging = verdictContext(known, settings, context, true);
  return {
    headline: headline(facts, l10n),
    paragraph: verdictParagraph(facts, judging),
    information: informationSentences(facts, judging),
    notes: dataNotes(known, settings, context).all,
    unit: describeLossUnit(settings.packetLossUnit, l10n),
    zone: zone.id === utc.id ? l10n.t('Times are in UTC.') : l10n.t('Times are in {0} and in UTC.', zone.name),
    rules: verdictRules(judging),
    shortRules: shortRules(judging),
  };
}
