import type { EpochMs } from '../../shared/time';
import type { TextContext } from '../context';
import { formatDateTime, formatTime, type TimeOptions } from '../time';

/** A moment as people say it, in the zone, which is not named: `15:00`, with seconds where there are any, with its day if wanted. */
export function momentName(at: EpochMs, context: TextContext, { day = false }: Pick<TimeOptions, 'day'> = {}): string {
  const seconds = at % 60_000 !== 0;
  return (day ? formatDateTime : formatTime)(at, context, { seconds });
}
