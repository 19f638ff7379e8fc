import type { LineFacts } from '../../quality/facts';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import type { When } from './when';

/** How recordings lie beside their stays where they do not fit: clocks that differ, samples outside. */
export function placingClauses(line: LineFacts, when: When, { l10n }: VerdictContext): string[] {
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
            'the recording is as long as the stay, but begins {0} after the joining at {1} and ends after the leaving, so that the clocks seem to differ by about that much; times of loss are by the clock of the recording',
            shift,
            joined,
          ),
      ],
      [
        clockShiftMs < 0,
        () =>
          t(
            'the recording is as long as the stay, but begins {0} before the joining at {1} and ends before the leaving, so that the clocks seem to differ by about that much; times of loss are by the clock of the recording',
            shift,
            joined,
          ),
      ],
      [
        beforeJoiningMs > 0,
        () =>
          t(
            'the recording begins {0} before the joining at {1}, and what lies outside the stay is judged too',
            formatDuration(beforeJoiningMs, l10n),
            joined,
          ),
      ],
      [
        afterLeavingMs > 0,
        () =>
          t(
            'the recording ends {0} after the leaving at {1}, and what lies outside the stay is judged too',
            formatDuration(afterLeavingMs, l10n),
            left,
          ),
      ],
    ];
    return said.filter(([applies]) => applies).map(([, say]) => say());
  });
}
