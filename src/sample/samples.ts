import type { Direction } from '../shared/series';
import { randomFrom, seedOf, type Random } from './random';
import type { Effect, Plan } from './types';

/** Time between two samples, s. */
export const sampleSeconds = 2;

type Values = (number | null)[];

/** The four arrays as documented: loss in %, bitrates in bit/s. */
export interface Samples {
  readonly packetLossSend: Values;
  readonly packetLossRecv: Values;
  readonly bitrateSend: Values;
  readonly bitrateRecv: Values;
}

/** Loss beside an episode, %, from its edge outwards: under any threshold. */
const ramp = [2.4, 1.6, 0.9];

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The samples of one stay, the same for the same plan, number and seed. */
export function samplesOf(plan: Plan, count: number, seed: number): Samples {
  const [packetLossSend, bitrateSend] = directionOf('send', plan, count, seed);
  const [packetLossRecv, bitrateRecv] = directionOf('recv', plan, count, seed);
  const samples = { packetLossSend, packetLossRecv, bitrateSend, bitrateRecv };
  if (plan.dummyFirst === true) {
    for (const values of Object.values(samples)) {
      values[0] = 0;
    }
  }
  return samples;
}

function directionOf(direction: Direction, plan: Plan, count: number, seed: number): [loss: Values, bitrate: Values] {
  const random = randomFrom(seedOf(seed, direction === 'send' ? 1 : 2));
  const loss = new Array<number | null>(count);
  const bitrate = new Array<number | null>(count);
  const level = 1_000_000 + random() * 1_000_000;
  let drift = 0;
  for (let i = 0; i < count; i++) {
    drift = drift * 0.985 + (random() - 0.5) * 0.06;
    const steady = Math.min(2_500_000, Math.max(780_000, level * Math.exp(drift)));
    bitrate[i] = Math.round(steady * (1 - 0.55 * Math.exp(-i / 4)));
    const noise = plan.lossless === true ? 0 : Math.max(0, random() - 0.86) / 0.14;
    loss[i] = hundredths(noise ** 3 * 0.8);
  }
  for (const effect of plan.effects) {
    if (effect.directions.includes(direction)) {
      apply(effect, loss, bitrate, random);
    }
  }
  return [loss, bitrate];
}

function apply(effect: Effect, loss: Values, bitrate: Values, random: Random): void {
  const first = effect.from / sampleSeconds;
  const length = effect.to / sampleSeconds - first;
  const margin = effect.kind === 'loss' && length > 2 ? ramp.length : 0;
  const last = Math.min(loss.length, first + length + margin);
  for (let i = Math.max(0, first - margin); i < last; i++) {
    const value = bitrate[i] ?? 0;
    const outside = i < first ? first - i : i - first - length + 1;
    if (effect.kind === 'missing') {
      loss[i] = bitrate[i] = null;
    } else if (effect.kind === 'silent') {
      loss[i] = i % 3 === 0 ? 12.5 : 0;
      bitrate[i] = 0;
    } else if (effect.kind === 'lowBitrate') {
      bitrate[i] = 260_000 + (value % 60_000);
    } else if (outside > 0) {
      loss[i] = ramp[outside - 1] ?? 0;
    } else {
      const arch = length > 2 ? Math.sin((Math.PI * (i - first + 0.5)) / length) : 1;
      const peak = effect.peak ?? 0;
      loss[i] = lossAt(i - first, length, peak, arch, random);
      bitrate[i] = Math.round(value * (1 - Math.min(0.7, peak / 30) * arch));
    }
  }
}

function lossAt(position: number, length: number, peak: number, arch: number, random: Random): number {
  if (length <= 2 || position === length >> 1) {
    return peak;
  }
  return Math.max(3.2, hundredths(peak * (0.62 + 0.33 * arch + 0.04 * random())));
}
