import { type Direction, directions, SampleState } from '../shared/series';
import type { EpochMs } from '../shared/time';
import type { LossRun, LossRuns } from './episodes';
import type { ReadStay } from './readStay';

/** The last of what was recorded of a stay. */
export interface LastRecorded {
  /** From when the last 30 s reach that hold anything but missing samples. */
  readonly from: EpochMs;
  /** Where the recording ends. */
  readonly to: EpochMs;
}

/** What is told of one stay of a line, without its samples. */
export interface StayFacts extends Pick<ReadStay, 'participantId' | 'stay' | 'placing'> {
  /** Null where the leaving is not known or nothing was recorded. */
  readonly lastRecorded: LastRecorded | null;
}

/** What the end of a stay that is followed by another one shows. */
export interface BeforeDrop {
  /** The episodes that reach into the last 30 s that were recorded. */
  readonly episodes: readonly { readonly direction: Direction; readonly episode: LossRun }[];
  /** How long before the leaving nothing was recorded any more, ms. */
  readonly unrecordedMs: number;
}

/** How much of what was recorded before a drop is looked at, ms. */
export const beforeDropMs = 30_000;

/** When the person left by the clock of the recording, which may differ; null where it is not known. */
function leftInRecording({ stay, placing }: Pick<ReadStay, 'stay' | 'placing'>): EpochMs | null {
  return stay.leftAt === null ? null : stay.leftAt + placing.clockShiftMs;
}

/** The last 30 s before the leaving that were recorded; null where the leaving is not known or nothing was recorded. */
export function findLastRecorded(stay: ReadStay): LastRecorded | null {
  const { series } = stay;
  const at = leftInRecording(stay);
  if (series === null || at === null) {
    return null;
  }
  let left = beforeDropMs;
  let from: EpochMs | null = null;
  let to: EpochMs | null = null;
  for (const { start, end, intervalMs } of series.parts.toReversed()) {
    for (let i = end - 1; i >= start && left > 0; i--) {
      const time = series.times[i] ?? 0;
      if (time < at && directions.some((direction) => series[direction].state[i] !== SampleState.missing)) {
        to ??= time + intervalMs;
        from = time + Math.max(0, intervalMs - left);
        left -= intervalMs;
      }
    }
  }
  return from === null || to === null ? null : { from, to };
}

/** Looks at the end of that stay, which is one of the line; null where nothing of it was recorded or its leaving is not known. */
export function findBeforeDrop(line: Readonly<Record<Direction, LossRuns>>, stay: StayFacts): BeforeDrop | null {
  const { lastRecorded: recorded } = stay;
  const at = leftInRecording(stay);
  if (recorded === null || at === null) {
    return null;
  }
  const episodes = directions.flatMap((direction) =>
    line[direction].episodes
      .filter((episode) => episode.to > recorded.from && episode.from < recorded.to)
      .map((episode) => ({ direction, episode })),
  );
  return { episodes, unrecordedMs: Math.max(0, at - recorded.to) };
}
