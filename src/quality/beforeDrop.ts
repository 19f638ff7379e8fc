import { type Direction, directions, SampleState } from '../shared/series';
import type { EpochMs } from '../shared/time';
import type { LossRun, LossRuns } from './episodes';
import type { ReadStay } from './readStay';

/** The last of what was recorded of one direction of a stay before its leaving. */
export interface LastRecorded {
  /** From when the last 30 s reach that hold anything but missing samples. */
  readonly from: EpochMs;
  /** Where the recording ends. */
  readonly to: EpochMs;
}

/** What is told of one stay of a line, without its samples. */
export interface StayFacts extends Pick<ReadStay, 'participantId' | 'stay' | 'placing'> {
  /** Null where the leaving is not known or nothing was recorded. */
  readonly lastRecorded: Readonly<Record<Direction, LastRecorded | null>>;
}

/** An episode that reaches into the last 30 s that were recorded of its direction before a leaving. */
export interface BeforeDrop {
  readonly direction: Direction;
  readonly episode: LossRun;
  /** Whether it began before them or goes on after them. */
  readonly isPart: boolean;
  /** How long before the leaving nothing was recorded any more, ms. */
  readonly unrecordedMs: number;
}

/** How much of what was recorded before a drop is looked at, ms. */
export const beforeDropMs = 30_000;

/** When the person left by the clock of the recording, which may differ; null where it is not known. */
function leftInRecording({ stay, placing }: Pick<ReadStay, 'stay' | 'placing'>): EpochMs | null {
  return stay.leftAt === null ? null : stay.leftAt + placing.clockShiftMs;
}

/** The last 30 s of one direction that were recorded before the leaving; null where the leaving is not known or nothing was recorded. */
export function findLastRecorded(stay: ReadStay, direction: Direction): LastRecorded | null {
  const { series } = stay;
  const at = leftInRecording(stay);
  if (series === null || at === null) {
    return null;
  }
  const { state } = series[direction];
  let left = beforeDropMs;
  let from: EpochMs | null = null;
  let to: EpochMs | null = null;
  for (const { start, end, intervalMs } of series.parts.toReversed()) {
    for (let i = end - 1; i >= start && left > 0; i--) {
      const time = series.times[i] ?? 0;
      if (time < at && state[i] !== SampleState.missing) {
        const end = Math.min(time + intervalMs, at);
        to ??= end;
        from = Math.max(time, end - left);
        left -= end - time;
      }
    }
  }
  return from === null || to === null ? null : { from, to };
}

/** Looks at the end of that stay, which is one of the line: its last episode of each direction, where there is one. */
export function findBeforeDrop(line: Readonly<Record<Direction, LossRuns>>, stay: StayFacts): BeforeDrop[] {
  const at = leftInRecording(stay);
  return directions.flatMap((direction) => {
    const recorded = stay.lastRecorded[direction];
    const episode =
      recorded && line[direction].episodes.findLast((one) => one.to > recorded.from && one.from < recorded.to);
    return at === null || !recorded || !episode
      ? []
      : [
          {
            direction,
            episode,
            isPart: episode.from < recorded.from || episode.to > recorded.to,
            unrecordedMs: Math.max(0, at - recorded.to),
          },
        ];
  });
}
