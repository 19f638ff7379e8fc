import { type DirectionFacts, isGoodInPartOnly } from '../../quality/direction';
import type { LineFacts } from '../../quality/facts';
import { unite } from '../../quality/incidents/ranges';
import type { WindowFacts } from '../../quality/moment/window';
import { worstFirst } from '../../quality/rating';
import type { Rating } from '../../shared/quality';
import { directions } from '../../shared/series';
import type { EpochMs } from '../../shared/time';
import { worstName } from '../verdict/apart';
import type { VerdictContext } from '../verdict/context';
import { coverageClauses } from '../verdict/coverageSentence';
import { directionWords } from '../verdict/directionWords';
import { headline } from '../verdict/headline';
import type { Who } from '../verdict/trouble';
import { When } from '../verdict/when';
import { momentName } from './momentName';

/** How a call was around a moment: in one short sentence, and with what that rests on. */
export interface MomentAnswer {
  readonly headline: string;
  readonly paragraph: string;
}

/** How a direction was at a moment, and why: `At 15:00 receiving was poor: ...` */
function ratedSentence(
  rating: Rating | 'partial',
  who: Who,
  at: string,
  because: string,
  { l10n: { t } }: VerdictContext,
): string {
  const texts: Record<Rating | 'partial', Record<Who, () => string>> = {
    poor: {
      both: () => t('At {0} sending and receiving were each poor: {1}.', at, because),
      send: () => t('At {0} sending was poor: {1}.', at, because),
      recv: () => t('At {0} receiving was poor: {1}.', at, because),
    },
    degraded: {
      both: () => t('At {0} sending and receiving were each degraded: {1}.', at, because),
      send: () => t('At {0} sending was degraded: {1}.', at, because),
      recv: () => t('At {0} receiving was degraded: {1}.', at, because),
    },
    good: {
      both: () => t('At {0} sending and receiving were good: {1}.', at, because),
      send: () => t('At {0} sending was good: {1}.', at, because),
      recv: () => t('At {0} receiving was good: {1}.', at, because),
    },
    partial: {
      both: () => t('At {0} sending and receiving were good where measured: {1}.', at, because),
      send: () => t('At {0} sending was good where measured: {1}.', at, because),
      recv: () => t('At {0} receiving was good where measured: {1}.', at, because),
    },
    notRated: {
      both: () => t('At {0} sending and receiving cannot be rated: {1}.', at, because),
      send: () => t('At {0} sending cannot be rated: {1}.', at, because),
      recv: () => t('At {0} receiving cannot be rated: {1}.', at, because),
    },
  };
  return texts[rating][who]();
}

const kindOf = (facts: DirectionFacts): Rating | 'partial' => (isGoodInPartOnly(facts) ? 'partial' : facts.rating);

function ratedSentences({ facts }: WindowFacts, at: string, when: When, context: VerdictContext): string[] {
  const because = (one: DirectionFacts): string => {
    const line = facts.worst === null ? undefined : facts.lines[facts.worst[one.direction]];
    const where =
      facts.lines.length < 2 || line === undefined ? [] : [worstName(line, one.direction, facts, when, context.l10n)];
    return directionWords(one, where, when, context).because;
  };
  const { send, recv } = facts;
  if (kindOf(send) === kindOf(recv) && because(send) === because(recv)) {
    return [ratedSentence(kindOf(send), 'both', at, because(send), context)];
  }
  return directions
    .map((direction) => facts[direction])
    .toSorted((a, b) => worstFirst.indexOf(a.rating) - worstFirst.indexOf(b.rating))
    .map((one) => ratedSentence(kindOf(one), one.direction, at, because(one), context));
}

/** When the person was there by a line of stays, where that is not the whole window; and how much was measured. */
export function lookedAt(line: LineFacts, { range }: WindowFacts, when: When, context: VerdictContext): string {
  const stays = line.stays.flatMap(({ stay: { joinedAt, leftAt } }) =>
    joinedAt === null || leftAt === null ? [] : [{ from: joinedAt, to: leftAt }],
  );
  const there = unite(stays.length === line.stays.length ? stays : [line.range ?? range]);
  const isWhole = there.length === 1 && there.every(({ from, to }) => from <= range.from && to >= range.to);
  const clauses = coverageClauses(line, when, context);
  return (isWhole ? clauses : [context.l10n.t('there {0}', when.ofAll(there)), ...clauses]).join('; ');
}

/** How a call was around a moment, judged by what lies around it. */
export function momentAnswer(window: WindowFacts, at: EpochMs, context: VerdictContext): MomentAnswer {
  const { t } = context.l10n;
  const { facts, range } = window;
  const when = new When({ range }, context, 'once');
  const name = momentName(at, context);
  if (facts.lines.length === 0) {
    return {
      headline: t('At {0} · Not in the call', name),
      paragraph: t('The person was not in the call, {0}, all times {1}.', when.of(range), when.zone()),
    };
  }
  const looked = facts.lines.map((line) => lookedAt(line, window, when, context));
  return {
    headline: t('At {0} · {1}', name, headline(facts, context.l10n)),
    paragraph: [
      ...ratedSentences(window, name, when, context),
      t('Looked at: {0}, all times {1}: {2}.', when.withDays([range]), when.zone(), looked.join(' · ')),
    ].join(' '),
  };
}
