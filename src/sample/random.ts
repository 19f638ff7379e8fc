/** The next number of a repeatable sequence: 0 included, 1 excluded. */
export type Random = () => number;

/** Mixes numbers into one 32-bit seed; the same numbers always give the same seed (the finaliser of MurmurHash3). */
export function seedOf(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** A sequence that depends on the seed alone (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A whole number, both ends included. */
export function integer(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** The item at a position, counted round and round; throws on an empty list. */
export function cycled<T>(list: readonly T[], position: number): T {
  const item = list[position % list.length];
  if (item === undefined) {
    throw new RangeError('The list is empty.');
  }
  return item;
}

/** Any item of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return cycled(list, integer(random, 0, list.length - 1));
}

/** Four hexadecimal digits of the lower 16 bits; V8 is fast at small numbers only. */
function hex4(bits: number): string {
  return ((bits & 0xffff) | 0x10000).toString(16).slice(1);
}

/** 32 hexadecimal digits that depend on the seed alone. */
export function hex32(seed: number): string {
  let digits = '';
  for (let part = 1; part <= 4; part++) {
    const bits = seedOf(seed, part);
    digits += hex4(bits >>> 16) + hex4(bits);
  }
  return digits;
}

/** An id in the form of a version 4 UUID that depends on the seed alone. */
export function uuid(seed: number): string {
  const hex = hex32(seed);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
