import type { Direction } from '../../shared/series';
import { StripState } from '../../shared/stripState';
import type { EpochMs } from '../../shared/time';
import { type CompactStay, noLoss, rangeOf } from './compact';
import { holds } from './ranges';

/** What was sent or received at a moment. */
export interface MomentReading {
  readonly state: StripState;
  /** %, NaN where none was measured. */
  readonly loss: number;
  /** bit/s, NaN where none is known. */
  readonly bitrate: number;
}

const without = (state: StripState): MomentReading => ({ state, loss: NaN, bitrate: NaN });

function readStayAt(stay: CompactStay, direction: Direction, at: EpochMs): MomentReading {
  const { state, loss, bitrate } = stay[direction];
  for (const part of stay.parts) {
    const { from, to } = rangeOf(part);
    if (at >= from && at < to) {
      const index = part.start + Math.min(part.end - part.start - 1, Math.floor((at - from) / part.intervalMs));
      const hundredths = loss[index] ?? noLoss;
      return {
        state: (state[index] ?? StripState.missing) as StripState,
        loss: hundredths === noLoss ? NaN : hundredths / 100,
        bitrate: bitrate[index] ?? NaN,
      };
    }
  }
  if (!holds(stay.there, at)) {
    return without(StripState.notThere);
  }
  return without(stay.isRead ? StripState.missing : StripState.notLoaded);
}

/** What a person sent or received at a moment; of two stays at once the worse. */
export function readAt(stays: readonly CompactStay[], direction: Direction, at: EpochMs): MomentReading {
  return stays
    .map((stay) => readStayAt(stay, direction, at))
    .reduce((worst, one) => {
      const isWorse = one.state > worst.state || (one.state === worst.state && one.loss > worst.loss);
      return isWorse ? one : worst;
    }, without(StripState.notThere));
}
