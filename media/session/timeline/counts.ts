import type { CountsView } from '../../../src/shared/protocol/sessionView';
import { SampleState } from '../../../src/shared/series';
import type { Direction } from '../../../src/shared/series';
import type { PlotLine } from '../../charts/plotContent';

/** How many were bad at a moment, of how many that were measured. */
export function countsAt(
  { from, to, send, recv, measured }: CountsView,
  at: number,
): Readonly<Record<'send' | 'recv' | 'measured', number>> {
  const step = Math.floor(((at - from) / (to - from)) * measured.length);
  return { send: send[step] ?? 0, recv: recv[step] ?? 0, measured: measured[step] ?? 0 };
}

/** The counts of one direction as a line of steps: two points for each run of equal counts; none where nobody was measured. */
export function stepLine(counts: CountsView, direction: Direction): PlotLine {
  const values = counts[direction];
  const stepMs = values.length === 0 ? 0 : (counts.to - counts.from) / values.length;
  const times: number[] = [];
  const heights: number[] = [];
  const parts: { start: number; end: number; intervalMs: number; approximate: boolean }[] = [];
  const isMeasured = (step: number): boolean => (counts.measured[step] ?? 0) > 0;
  for (let step = 0, isOpen = false; step < values.length;) {
    const first = step;
    const count = values[first];
    do {
      step++;
    } while (step < values.length && values[step] === count && isMeasured(step) === isMeasured(first));
    if (isMeasured(first)) {
      times.push(counts.from + first * stepMs, counts.from + step * stepMs - Math.min(1, stepMs / 2));
      heights.push(count ?? 0, count ?? 0);
      const last = isOpen ? parts.pop() : undefined;
      parts.push({ start: last?.start ?? times.length - 2, end: times.length, intervalMs: stepMs, approximate: false });
    }
    isOpen = isMeasured(first);
  }
  return {
    direction,
    samples: {
      times: Float64Array.from(times),
      state: new Uint8Array(times.length).fill(SampleState.measured),
      parts,
    },
    values: Float64Array.from(heights),
  };
}

/** The most people that were bad at once in either direction. */
export function peakOf({ send, recv }: CountsView): number {
  return Math.max(...[send, recv].map((values) => values.reduce((most, count) => Math.max(most, count), 0)));
}
