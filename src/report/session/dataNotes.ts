import { sumNotes } from '../../quality/readingNotes';
import { isFinal } from '../../store/final';
import type { TextContext } from '../../text/context';
import { arrivingText } from '../../text/fields';
import { describeHiding, describeNotes } from '../../text/notes';
import type { SessionFacts } from './facts';

/** True while data of the session may still arrive. */
export function isArriving({ subject, list }: SessionFacts, now: number): boolean {
  const { endedAt } = subject;
  return endedAt === undefined ? list.stays.some(({ leftAt }) => !isFinal(leftAt, now)) : !isFinal(endedAt, now);
}

/** What is to be said about the data itself, one sentence each. */
export function sessionNotes(known: SessionFacts, context: TextContext): string[] {
  const { l10n, now } = context;
  const { t } = l10n;
  const { list, people } = known;
  const byName = people.filter(({ person }) => person.basis === 'displayName').length;
  const failed = people.reduce((sum, { loads }) => sum + loads.filter((load) => load === 'failed').length, 0);
  const twice = people.filter(({ compact }, i) => compact.length > 1 && hasOverlap(known, i)).length;
  return [
    ...(isArriving(known, now) ? [`${arrivingText(l10n)} ${t('Refresh asks again.')}`] : []),
    ...(list.isWhole ? [] : [t('The list of people ended early: there can be more.')]),
    ...(list.dropped > 0 ? [t('Rows of the list without what identifies them, left out: {0}.', list.dropped)] : []),
    ...(failed > 0 ? [t('Stays that could not be read: {0}.', failed)] : []),
    ...(byName > 0
      ? [
          byName === 1
            ? t('The stays of 1 person are put together by the name alone: they may be of different people.')
            : t('The stays of {0} people are put together by the name alone: they may be of different people.', byName),
        ]
      : []),
    ...(twice > 0 ? [t('People with two stays at once, of which the worse counts: {0}.', twice)] : []),
    ...describeNotes(sumNotes(people.flatMap(({ notes }) => notes ?? [])), l10n),
    ...describeHiding(context),
  ];
}

function hasOverlap({ people }: SessionFacts, index: number): boolean {
  const ranges = people[index]?.compact.flatMap(({ there }) => [...there]) ?? [];
  return ranges.some((one, i) => ranges.some((other, j) => j > i && one.from < other.to && other.from < one.to));
}
