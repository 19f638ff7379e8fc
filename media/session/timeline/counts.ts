import type { CountsView } from '../../../src/shared/protocol/sessionRows';
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

/**
 * The counts of one direction as a line of steps: two points for each step, so that a pixel of which the line keeps only
 * the lowest and the highest never leads slantwise to the end of a long run; none where nobody was measured.
 */
export function stepLine({ from, to, measured, ...counts }: CountsView, direction: Direction): PlotLine {
  const steps = counts[direction];
  const stepMs = steps.length === 0 ? 0 : (to - from) / steps.length;
  const times = new Float64Array(2 * steps.length);
  const values = new Float64Array(2 * steps.length);
  const parts: { readonly start: number; end: number; readonly intervalMs: number; readonly approximate: boolean }[] =
    [];
  let end = 0;
  let part: (typeof parts)[number] | undefined;
  steps.forEach((count, step) => {
    if (measured[step] === 0) {
      part = undefined;
      return;
    }
    if (part === undefined) {
      part = { start: end, end, intervalMs: stepMs, approximate: false };
      parts.push(part);
    }
    times[end] = from + step * stepMs;
    times[end + 1] = from + (step + 1) * stepMs - Math.min(1, stepMs / 2);
    values[end] = values[end + 1] = count;
    end += 2;
    part.end = end;
  });
  return {
    direction,
    samples: {
      times: times.subarray(0, end),
      state: new Uint8Array(end).fill(SampleState.measured),
      parts,
    },
    values: values.subarray(0, end),
  };
}

/** The most people that were bad at once in either direction. */
export function peakOf({ send, recv }: CountsView): number {
  return Math.max(...[send, recv].map((values) => values.reduce((most, count) => Math.max(most, count), 0)));
}
