import type { Facts, LineFacts } from '../../quality/facts';
import { type DirectionFacts, isGoodInPartOnly } from '../../quality/direction';
import { directions } from '../../shared/series';
import { formatDuration } from '../duration';
import { worstFirst } from '../../quality/rating';
import type { VerdictContext } from './context';
import { coverageSentence } from './coverageSentence';
import { directionSentence } from './directionSentence';
import { apartSentences, lineName, staysSentences } from './stays';
import { When } from './when';

/** The coverage of more lines of stays than this is not told. */
const maxTold = 3;

function isSpotless(facts: DirectionFacts): boolean {
  return facts.rating === 'good' && !isGoodInPartOnly(facts) && facts.highest?.percent === 0;
}

function ratingSentences(facts: Facts, when: When, context: VerdictContext): string[] {
  const { l10n } = context;
  const { t } = l10n;
  const both = directions.map((direction) => facts[direction]);
  const isOneLine = facts.lines.length < 2;
  if (facts.lines.length > 0 && facts.lines.every(({ send, recv }) => isSpotless(send) && isSpotless(recv))) {
    return [
      isOneLine
        ? t('Sending and receiving were good: no packet loss measured.')
        : t('Sending and receiving were good in every stay: no packet loss measured.'),
    ];
  }
  if (both.every(({ measuredMs, silentMs }) => measuredMs + silentMs === 0)) {
    return [t('Not rated: nothing was measured, and no data is not good quality.')];
  }
  return both
    .toSorted((a, b) => worstFirst.indexOf(a.rating) - worstFirst.indexOf(b.rating))
    .map((one) => {
      const line = facts.worst === null ? undefined : facts.lines[facts.worst[one.direction]];
      const where =
        isOneLine || !line
          ? []
          : [t('stay {0}, the worst of {1} judged apart', lineName(line, facts, when, l10n), facts.lines.length)];
      return directionSentence(one, where, when, context);
    });
}

/** What stands beside the usual: clocks that differ, samples outside the stay. */
function placingSentences(line: LineFacts, when: When, { l10n }: VerdictContext): string[] {
  const { t } = l10n;
  return line.stays.flatMap(({ stay, placing: { clockShiftMs, beforeJoiningMs, afterLeavingMs } }) => {
    const joined = stay.joinedAt === null ? '' : when.at(stay.joinedAt);
    const left = stay.leftAt === null ? '' : when.at(stay.leftAt);
    const shift = formatDuration(Math.abs(clockShiftMs), l10n);
    const said: [boolean, () => string][] = [
      [
        clockShiftMs > 0,
        () =>
          t(
            'The recording is as long as the stay, but begins {0} after the joining at {1} and ends after the leaving: the clocks seem to differ by about that much.',
            shift,
            joined,
          ),
      ],
      [
        clockShiftMs < 0,
        () =>
          t(
            'The recording is as long as the stay, but begins {0} before the joining at {1} and ends before the leaving: the clocks seem to differ by about that much.',
            shift,
            joined,
          ),
      ],
      [
        beforeJoiningMs > 0,
        () =>
          t(
            'The recording begins {0} before the joining at {1}; what lies outside the stay is judged too.',
            formatDuration(beforeJoiningMs, l10n),
            joined,
          ),
      ],
      [
        afterLeavingMs > 0,
        () =>
          t(
            'The recording ends {0} after the leaving at {1}; what lies outside the stay is judged too.',
            formatDuration(afterLeavingMs, l10n),
            left,
          ),
      ],
    ];
    return said.filter(([applies]) => applies).map(([, say]) => say());
  });
}

/**
 * What happened in a call, for people: the verdict of each direction, worse first, with its evidence; how much was
 * measured; what the stays have to do with it; what cannot be known here.
 */
export function verdictParagraph(facts: Facts, context: VerdictContext): string {
  const { t } = context.l10n;
  const when = new When(facts, context);
  const worstLines = Object.values(facts.worst ?? {}).flatMap((i) => facts.lines[i] ?? []);
  const told = [...new Set([...worstLines, ...facts.lines])].slice(0, maxTold);
  return [
    ...ratingSentences(facts, when, context),
    ...told.map((line) => coverageSentence(line, when, context)),
    ...told.flatMap((line) => placingSentences(line, when, context)),
    ...apartSentences(facts, when, context),
    ...staysSentences(facts, when, context),
    t('Only packet loss and bitrate were recorded, not their cause and not what was seen or heard.'),
  ].join(' ');
}
