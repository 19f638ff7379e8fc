import { directions, type Direction } from '../shared/series';
import { integer, pick, type Random } from './random';
import type { Effect, Plan } from './types';

const both = directions;

/** Loss with a ramp before and after; `from` and `to` are even seconds. */
export function loss(dirs: readonly Direction[], from: number, to: number, peak: number): Effect {
  return { kind: 'loss', directions: dirs, from, to, peak };
}

/** Short peaks of 2 to 4 s, too short for an episode. */
export function spikes(dirs: readonly Direction[], at: readonly number[], peak: number): readonly Effect[] {
  return at.map((from, index) => loss(dirs, from, from + 2 + 2 * (index % 2), peak + index));
}

/** A stretch without media or without samples. */
export function stretch(
  kind: Exclude<Effect['kind'], 'loss'>,
  dirs: readonly Direction[],
  from: number,
  to: number,
): Effect {
  return { kind, directions: dirs, from, to };
}

/** True when loss lasts long enough to be noticed. */
export function isTroubled(plan: Plan): boolean {
  return plan.effects.some((effect) => effect.kind === 'loss' && effect.to - effect.from > 4);
}

const troubles: readonly ((at: number, length: number) => readonly Effect[])[] = [
  (at, length) => [loss(['send'], at, at + length, 7.5)],
  (at, length) => [loss(['recv'], at, at + length, 8.2)],
  (at, length) => [loss(both, at, at + length, 6.4)],
  (at, length) => [loss(['recv'], at, at + length, 19)],
  (at, length) => [loss(['send'], at, at + 24, 5.8), stretch('missing', both, at + 24, at + 24 + length)],
];
const quirks: readonly ((at: number, length: number) => Plan)[] = [
  (at) => ({ effects: spikes(both, [at, at + 60], 4) }),
  (at, length) => ({ effects: [stretch('silent', ['send'], at, at + length)] }),
  (at, length) => ({ effects: [stretch('lowBitrate', ['send'], at, at + length)] }),
  () => ({ effects: [], dummyFirst: true }),
  () => ({ effects: [], lossless: true }),
];

/** What happens to anybody in a call of so many seconds: mostly nothing much, to one in five something worth a ticket. */
export function anyPlan(random: Random, seconds: number): Plan {
  const chance = random();
  if (seconds < 240 || chance < 0.4) {
    return { effects: [] };
  }
  const at = 2 * integer(random, 20, Math.floor(seconds / 5));
  const length = 2 * integer(random, 10, Math.floor(seconds / 12));
  return chance < 0.8 ? pick(random, quirks)(at, length) : { effects: pick(random, troubles)(at, length) };
}
