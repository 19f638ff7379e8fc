import type { LineFacts } from '../../quality/facts';
import type { TimeRange } from '../../shared/series';
import type { VerdictContext } from './context';
import type { When } from './when';

/** More stays than this are told by the first joining and the last leaving. */
const maxListed = 3;

/** The stays of a line whose joining and leaving are known. */
function knownTimes({ stays }: LineFacts): TimeRange[] {
  return stays.flatMap(({ stay: { joinedAt, leftAt } }) =>
    joinedAt !== null && leftAt !== null ? [{ from: joinedAt, to: leftAt }] : [],
  );
}

/** From the first joining to the last leaving where all are known, whatever was recorded; else null. */
function spanOfStays(line: LineFacts): TimeRange | null {
  const known = knownTimes(line);
  return known.length < line.stays.length
    ? null
    : { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)) };
}

/** What is not known of the joinings and leavings of a line, or cannot be; none where all is well. */
export function unknownTimes(line: LineFacts, { t }: VerdictContext['l10n']): string[] {
  const [first, ...others] = line.stays;
  if (first === undefined || (line.stayMs ?? 0) > 0) {
    return [];
  }
  const { joinedAt, leftAt } = first.stay;
  if (others.length > 0) {
    return line.stayMs === null ? [t('not every joining and leaving is known')] : [t('without length')];
  }
  if (joinedAt !== null && leftAt !== null) {
    return leftAt < joinedAt ? [t('the leaving lies before the joining')] : [t('without length')];
  }
  if (joinedAt !== null) {
    return [t('when the person left is not known')];
  }
  return leftAt === null
    ? [t('when the person joined and left is not known')]
    : [t('when the person joined is not known')];
}

/** The times of a line of stays without their number: its joining and leaving, or as far as they are known. */
export function lineTimes(line: LineFacts, when: When, { t }: VerdictContext['l10n'], withDay: boolean): string {
  const range = spanOfStays(line);
  const ranges = (all: readonly TimeRange[]) => (withDay ? when.withDays(all) : when.ofAll(all));
  if (range !== null) {
    const known = knownTimes(line);
    return ranges(known.length <= maxListed ? known : [range]);
  }
  const moment = (ms: number) => (withDay ? when.atDay(ms) : when.at(ms));
  const joined = line.stays.find(({ stay }) => stay.joinedAt !== null)?.stay.joinedAt ?? null;
  const left = line.stays.findLast(({ stay }) => stay.leftAt !== null)?.stay.leftAt ?? null;
  if (joined !== null) {
    return t('from {0} on', moment(joined));
  }
  if (left !== null) {
    return t('until {0}', moment(left));
  }
  return line.range === null ? t('unknown time') : t('recorded {0}', ranges([line.range]));
}

/** Several stays by their number and times, whether these are the times of each or those that all lie within. */
export function severalStays(line: LineFacts, times: string, { t }: VerdictContext['l10n']): string {
  const { length } = line.stays;
  return length > maxListed && spanOfStays(line) !== null
    ? t('{0} stays within {1}', length, times)
    : t('{0} stays, {1}', length, times);
}

/** When a line of stays was, with the day, and what of it is not known. */
export function lineWhen(line: LineFacts, when: When, { l10n }: VerdictContext): string {
  const { t } = l10n;
  const times = lineTimes(line, when, l10n, true);
  const count = line.stays.length;
  const isKnown = spanOfStays(line) !== null;
  const one = (): string => (isKnown ? t('Stay of {0}', times) : t('Stay {0}', times));
  const name = count > 1 ? severalStays(line, times, l10n) : one();
  const [unknown] = unknownTimes(line, l10n);
  return unknown === undefined ? name : t('{0} ({1})', name, unknown);
}
