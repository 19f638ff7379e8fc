import type { Direction, TimeRange } from '../../shared/series';
import { StripState } from '../../shared/stripState';
import type { PixelColumns } from '../reduce';
import { type CompactStay, rangeOf } from './compact';

/** The strips of some people, one after the other, with as many values of `StripState` each as there are columns. */
export interface Strips {
  readonly send: Uint8Array<ArrayBuffer>;
  readonly recv: Uint8Array<ArrayBuffer>;
}

/** Sums of floating-point numbers differ by about as much, columns or samples. */
const tolerance = 1e-6;

/** Raises the columns that a stretch touches to a state; one that only ends at a column's edge does not touch it. */
function raise(strip: Uint8Array, { from, to }: TimeRange, state: StripState, columns: PixelColumns): void {
  const perMs = columns.count / (columns.to - columns.from);
  if (to <= columns.from || from >= columns.to || to <= from) {
    return;
  }
  const first = Math.max(0, Math.floor((from - columns.from) * perMs + tolerance));
  const end = Math.min(columns.count, Math.max(first + 1, Math.ceil((to - columns.from) * perMs - tolerance)));
  for (let column = first; column < end; column++) {
    if (state > (strip[column] ?? 0)) {
      strip[column] = state;
    }
  }
}

function raiseSamples(strip: Uint8Array, stay: CompactStay, direction: Direction, columns: PixelColumns): void {
  const { state } = stay[direction];
  const perMs = columns.count / (columns.to - columns.from);
  for (const part of stay.parts) {
    const { from, to } = rangeOf(part);
    if (to <= columns.from || from >= columns.to) {
      continue;
    }
    // In samples of the part, so that each column reads a run of neighbours.
    const perColumn = 1 / (perMs * part.intervalMs);
    const begin = (columns.from - from) / part.intervalMs;
    const length = part.end - part.start;
    const firstColumn = Math.max(0, Math.floor((from - columns.from) * perMs));
    const endColumn = Math.min(columns.count, Math.ceil((to - columns.from) * perMs));
    for (let column = firstColumn; column < endColumn; column++) {
      const first = Math.max(0, Math.floor(begin + column * perColumn + tolerance));
      const end = Math.min(length, Math.ceil(begin + (column + 1) * perColumn - tolerance));
      let worst = strip[column] ?? 0;
      for (let i = part.start + first; i < part.start + end; i++) {
        const kind = state[i] ?? 0;
        worst = kind > worst ? kind : worst;
      }
      strip[column] = worst;
    }
  }
}

/** Fills one strip with the worst state of each column over all stays of a person. */
export function fillStrip(
  strip: Uint8Array,
  stays: readonly CompactStay[],
  direction: Direction,
  columns: PixelColumns,
): void {
  for (const stay of stays) {
    if (stay.isRead) {
      stay.gaps.forEach((gap) => {
        raise(strip, gap, StripState.missing, columns);
      });
      raiseSamples(strip, stay, direction, columns);
    } else {
      stay.there.forEach((range) => {
        raise(strip, range, StripState.notLoaded, columns);
      });
    }
  }
}

/** The strips of the people at those places, for the columns in sight. */
export function stripsOf(
  people: readonly (readonly CompactStay[])[],
  places: Uint32Array,
  columns: PixelColumns,
): Strips {
  const { count } = columns;
  const strips = { send: new Uint8Array(places.length * count), recv: new Uint8Array(places.length * count) };
  places.forEach((place, row) => {
    const stays = people[place] ?? [];
    fillStrip(strips.send.subarray(row * count, (row + 1) * count), stays, 'send', columns);
    fillStrip(strips.recv.subarray(row * count, (row + 1) * count), stays, 'recv', columns);
  });
  return strips;
}
