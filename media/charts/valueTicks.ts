/** The smallest round number of the form 1, 2, 2.5 or 5 times a power of ten that is not below `value`. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Round values from 0 to `max`, about `count` of them; `max` itself only when it is round. */
export function valueTicks(max: number, count: number): number[] {
  const step = roundUp(max / count);
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, index) => index * step);
}
