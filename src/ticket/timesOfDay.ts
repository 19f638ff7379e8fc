import type { Mention, ToldDay } from './mentions';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Whether a time of a night is one of the hours after midnight. */
export function isAfterMidnight({ time, isNight }: Mention): boolean {
  return isNight === true && time !== undefined && time.ms % (12 * hourMs) < 6 * hourMs;
}

/** The days on which the hours after midnight of a day's night may lie: most people mean the night that begins on it. */
export function nightOf(day: ToldDay): readonly ToldDay[] {
  return [{ ...day, start: day.start + dayMs }, day];
}

/** The times of day that a mention may mean, ms since midnight: in the afternoon first, when most calls are. */
export function timesOf(mention: Mention): readonly number[] {
  const { time, part } = mention;
  if (time === undefined) {
    return [];
  }
  const { ms, isHalfOpen } = time;
  const beforeNoon = ms % (12 * hourMs);
  if (isAfterMidnight(mention)) {
    return [beforeNoon];
  }
  if (!isHalfOpen) {
    return [ms];
  }
  const both = [beforeNoon + 12 * hourMs, beforeNoon];
  return part === undefined ? both : both.filter((one) => part[0] >= 12 === one >= 12 * hourMs);
}
