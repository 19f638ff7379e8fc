import type { VerdictContext } from './context';
import { formatDuration } from '../duration';
import type { Interruption } from './interruptions';
import type { When } from './when';

type Named = 'both' | 'send' | 'recv';

function named({ directions }: Interruption): Named {
  return directions.length > 1 ? 'both' : (directions[0] ?? 'both');
}

/** One silence or gap in words, with its place where it has one. */
export function interruptionClause(one: Interruption, when: When, context: VerdictContext): string {
  const { l10n } = context;
  const { t } = l10n;
  const length = formatDuration(one.to - one.from, l10n);
  const begin = when.at(one.from);
  const who = named(one);
  switch (one.kind) {
    case 'silent':
      return {
        both: () => t('silent in both directions for {0} from {1}', length, begin),
        send: () => t('sending silent for {0} from {1}', length, begin),
        recv: () => t('receiving silent for {0} from {1}', length, begin),
      }[who]();
    case 'unreadable':
      return {
        both: () => t('unreadable in both directions for {0} from {1}', length, begin),
        send: () => t('sending unreadable for {0} from {1}', length, begin),
        recv: () => t('receiving unreadable for {0} from {1}', length, begin),
      }[who]();
    case 'lossMissing':
      return {
        both: () => t('no packet loss recorded in either direction for {0} from {1}', length, begin),
        send: () => t('no packet loss recorded for sending for {0} from {1}', length, begin),
        recv: () => t('no packet loss recorded for receiving for {0} from {1}', length, begin),
      }[who]();
    case 'missing':
      return missingClause(one, when, context);
  }
}

function missingClause(one: Interruption, when: When, { l10n }: VerdictContext): string {
  const { t } = l10n;
  const length = formatDuration(one.to - one.from, l10n);
  const begin = when.at(one.from);
  const end = when.at(one.to);
  const who = named(one);
  if (!one.isPlaced) {
    return t('{0} not recorded before {1}, position unknown, so that times may be off by as much', length, end);
  }
  if (one.followsLoss && one.goesOn) {
    return {
      both: () => t('recording stops at {0}, straight after loss, and goes on at {1} ({2})', begin, end, length),
      send: () =>
        t('recording of sending stops at {0}, straight after loss, and goes on at {1} ({2})', begin, end, length),
      recv: () =>
        t('recording of receiving stops at {0}, straight after loss, and goes on at {1} ({2})', begin, end, length),
    }[who]();
  }
  if (one.followsLoss) {
    return {
      both: () => t('recording stops at {0}, straight after loss ({1} not recorded)', begin, length),
      send: () => t('recording of sending stops at {0}, straight after loss ({1} not recorded)', begin, length),
      recv: () => t('recording of receiving stops at {0}, straight after loss ({1} not recorded)', begin, length),
    }[who]();
  }
  return {
    both: () => t('{0} not recorded from {1}', length, begin),
    send: () => t('sending not recorded for {0} from {1}', length, begin),
    recv: () => t('receiving not recorded for {0} from {1}', length, begin),
  }[who]();
}
