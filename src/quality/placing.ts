import type { EpochMs } from '../shared/time';
import type { Stay } from './stay';

/** Silence, gaps and differences between a recording and its stay shorter than this are not told, ms. */
export const leastToldMs = 10_000;

/** How the recording of a stay, from its first sample to the end of its last, lies beside the stay. */
export interface Placing {
  /** Where both have the same length but are shifted: how much later the recording lies, ms (negative: earlier); else 0. */
  readonly clockShiftMs: number;
  /** How long before the joining it begins, ms; 0 unless a whole sample or more. */
  readonly beforeJoiningMs: number;
  /** How long after the leaving it ends, ms; 0 unless a whole sample or more. */
  readonly afterLeavingMs: number;
  /** How long before the leaving it ends, ms; 0 when shorter than {@link leastToldMs}. */
  readonly unplacedMs: number;
}

/** Holds a recording (null: there is none) against its stay; what is not known of the stay says nothing. */
export function placeRecording(
  recording: { readonly from: EpochMs; readonly to: EpochMs; readonly intervalMs: number } | null,
  { joinedAt, leftAt }: Stay,
): Placing {
  const late = recording && joinedAt !== null ? recording.from - joinedAt : 0;
  const over = recording && leftAt !== null ? recording.to - leftAt : 0;
  // Both ends are off the same way by at least as much as is told, and by the same amount.
  if (Math.min(Math.abs(late), Math.abs(over)) >= leastToldMs && Math.abs(late - over) < leastToldMs) {
    return { clockShiftMs: late, beforeJoiningMs: 0, afterLeavingMs: 0, unplacedMs: 0 };
  }
  const whole = recording?.intervalMs ?? 0;
  return {
    clockShiftMs: 0,
    beforeJoiningMs: -late >= whole ? Math.max(0, -late) : 0,
    afterLeavingMs: over >= whole ? Math.max(0, over) : 0,
    unplacedMs: -over >= leastToldMs ? -over : 0,
  };
}
