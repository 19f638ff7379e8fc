/** Values with the time that each stands for, ms; both of one length. */
export interface Weighted {
  readonly values: Float64Array;
  readonly lengths: Float64Array;
}

/**
 * The smallest value that at least this share (0 to 1) of the time does not exceed; null of none. Where all samples are
 * of one length, as they nearly always are, this is the nearest rank.
 */
export function findPercentile({ values, lengths }: Weighted, share: number): number | null {
  const [length] = lengths;
  if (length === undefined) {
    return null;
  }
  if (lengths.every((one) => one === length)) {
    // Rounded first: 0.95 of 20 is a little more than 19 in floating point.
    const rank = Math.ceil(Math.round(values.length * share * 1e6) / 1e6);
    return values.toSorted()[Math.max(0, rank - 1)] ?? null;
  }
  const total = lengths.reduce((sum, one) => sum + one, 0);
  const order = Array.from(values, (value, i) => ({ value, length: lengths[i] ?? 0 })).sort(
    (a, b) => a.value - b.value,
  );
  let reached = 0;
  for (const { value, length: one } of order) {
    reached += one;
    if (reached >= total * share * (1 - 1e-12)) {
      return value;
    }
  }
  return order.at(-1)?.value ?? null;
}
