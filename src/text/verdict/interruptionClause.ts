import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import type { Interruption } from './interruptions';
import { straightAfterLoss } from './straightAfterLoss';
import type { When } from './when';

type Named = 'both' | 'send' | 'recv';

function named({ directions }: Interruption): Named {
  return directions.length > 1 ? 'both' : (directions[0] ?? 'both');
}

/** Those that one clause can tell together. */
function isAlike(one: Interruption, other: Interruption): boolean {
  const isPlain = ({ isPlaced, followsLoss }: Interruption) => isPlaced && followsLoss.length === 0;
  return isPlain(one) && isPlain(other) && one.kind === other.kind && named(one) === named(other);
}

/** Silences and gaps in words, with their places where they have one; those of one kind and direction together. */
export function interruptionClauses(all: readonly Interruption[], when: When, context: VerdictContext): string[] {
  const groups: Interruption[][] = [];
  for (const one of all) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, one));
    if (group) {
      group.push(one);
    } else {
      groups.push([one]);
    }
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [groupClause(first, group, when, context)];
  });
}

function groupClause(first: Interruption, group: readonly Interruption[], when: When, context: VerdictContext): string {
  const { l10n } = context;
  const { t } = l10n;
  const parts = group.map(({ from, to }) => t('{0} from {1}', formatDuration(to - from, l10n), when.at(from)));
  const list = parts.join(', ');
  switch (first.kind) {
    case 'silent':
      return {
        both: () => t('no media either way for {0}', list),
        send: () => t('no media sent for {0}', list),
        recv: () => t('no media received for {0}', list),
      }[named(first)]();
    case 'unreadable':
      return {
        both: () => t('values unreadable both ways for {0}', list),
        send: () => t('values of sending unreadable for {0}', list),
        recv: () => t('values of receiving unreadable for {0}', list),
      }[named(first)]();
    case 'lossMissing':
      return {
        both: () => t('no packet loss recorded either way for {0}', list),
        send: () => t('no packet loss recorded for sending for {0}', list),
        recv: () => t('no packet loss recorded for receiving for {0}', list),
      }[named(first)]();
    case 'missing':
      return group.length > 1 ? missingListClause(first, list, context) : missingClause(first, when, context);
  }
}

function missingListClause(first: Interruption, list: string, { l10n: { t } }: VerdictContext): string {
  return {
    both: () => t('not recorded for {0}', list),
    send: () => t('sending not recorded for {0}', list),
    recv: () => t('receiving not recorded for {0}', list),
  }[named(first)]();
}

function missingClause(one: Interruption, when: When, context: VerdictContext): string {
  const { l10n } = context;
  const { t } = l10n;
  const length = formatDuration(one.to - one.from, l10n);
  const begin = when.at(one.from);
  const end = when.at(one.to);
  const who = named(one);
  const afterLoss = straightAfterLoss(one, l10n);
  if (!one.isPlaced) {
    return t(
      '{0} not recorded before {1}, position unknown, so that times of this stay up to then may be off by as much',
      length,
      end,
    );
  }
  if (afterLoss === null) {
    return who === 'both'
      ? t('{0} not recorded from {1}', length, begin)
      : missingListClause(one, t('{0} from {1}', length, begin), context);
  }
  const stops = {
    both: () => t('recording stops at {0}, {1}', begin, afterLoss),
    send: () => t('recording of sending stops at {0}, {1}', begin, afterLoss),
    recv: () => t('recording of receiving stops at {0}, {1}', begin, afterLoss),
  }[who]();
  return one.goesOn
    ? t('{0}, and goes on at {1} ({2})', stops, end, length)
    : t('{0} ({1} not recorded)', stops, length);
}
