import type { Series } from '../shared/series';

/** Values with the time that each stands for, ms. */
export interface Weighted {
  /** They are put in another order. */
  readonly values: Float64Array;
  /** As many; null where all are alike. */
  readonly lengths: Float64Array | null;
}

/** The value with that rank (0: the lowest); the array is put in another order. Hoare's selection, which need not sort. */
function select(values: Float64Array, rank: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[(left + right) >> 1] ?? 0;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) {
        i++;
      }
      while ((values[j] ?? 0) > pivot) {
        j--;
      }
      if (i <= j) {
        const held = values[i] ?? 0;
        values[i++] = values[j] ?? 0;
        values[j--] = held;
      }
    }
    if (rank <= j) {
      right = j;
    } else if (rank >= i) {
      left = i;
    } else {
      break;
    }
  }
  return values[rank] ?? 0;
}

/** By value; each with the time of all up to it. */
function accumulate(values: Float64Array, lengths: Float64Array): { value: number; reached: number }[] {
  let reached = 0;
  return Array.from(values, (value, i) => ({ value, length: lengths[i] ?? 0 }))
    .sort((a, b) => a.value - b.value)
    .map(({ value, length }) => ({ value, reached: (reached += length) }));
}

/**
 * The smallest value that at least this share (0 to 1) of the time does not exceed; null of none. Where all samples are
 * of one length, as they nearly always are, this is the nearest rank.
 */
export function findPercentile({ values, lengths }: Weighted, share: number): number | null {
  if (values.length === 0) {
    return null;
  }
  if (lengths === null) {
    // Rounded first: 0.95 of 20 is a little more than 19 in floating point.
    const rank = Math.ceil(Math.round(values.length * share * 1e6) / 1e6);
    return select(values, Math.max(0, rank - 1));
  }
  const order = accumulate(values, lengths);
  const total = order.at(-1)?.reached ?? 0;
  return order.find(({ reached }) => reached >= total * share * (1 - 1e-12))?.value ?? null;
}

/** The value below which half of the time lies; where the half falls between two values, their mean; null of none. */
export function findMedian({ values, lengths }: Weighted): number | null {
  const count = values.length;
  if (count === 0) {
    return null;
  }
  if (lengths === null) {
    const upper = select(values, count >> 1);
    return count % 2 === 1 ? upper : (upper + select(values, (count >> 1) - 1)) / 2;
  }
  const order = accumulate(values, lengths);
  const half = (order.at(-1)?.reached ?? 0) / 2;
  const at = order.findIndex(({ reached }) => reached >= half);
  const value = order[at]?.value ?? 0;
  const next = order[at + 1]?.value ?? value;
  return order[at]?.reached === half ? (value + next) / 2 : value;
}

/** Gathers values of a series whose samples may be of several lengths. */
export class WeightedValues {
  readonly #values: Float64Array;
  readonly #lengths: Float64Array | null;
  #count = 0;

  constructor(series: Series) {
    const size = series.times.length;
    const [first] = series.parts;
    this.#values = new Float64Array(size);
    this.#lengths = series.parts.every(({ intervalMs }) => intervalMs === first?.intervalMs)
      ? null
      : new Float64Array(size);
  }

  add(value: number, length: number): void {
    this.#values[this.#count] = value;
    if (this.#lengths) {
      this.#lengths[this.#count] = length;
    }
    this.#count++;
  }

  get all(): Weighted {
    const end = this.#count;
    return {
      values: this.#values.subarray(0, end),
      lengths: this.#lengths?.subarray(0, end) ?? null,
    };
  }
}
