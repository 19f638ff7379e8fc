import type { Stretch } from '../../../src/quality/reduce';
import type { LossMark, StayView } from '../../../src/shared/protocol/charts';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { directions, SampleState } from '../../../src/shared/series';
import type { Direction, TimeRange } from '../../../src/shared/series';
import { timeFormat } from '../../charts/formats';
import { fill } from '../../ui/dom';
import { overlaps } from '../../charts/viewport';

/** Something to go to: an episode, a spike, or a stretch without a measurement; twins of both directions are one. */
export interface ChartMoment extends TimeRange {
  readonly kind: LossMark['kind'] | 'silence' | 'gap';
  readonly directions: readonly Direction[];
  readonly label: string;
}

/** How the times of a stretch are written. */
interface Wording {
  readonly strings: PanelStrings;
  readonly locale: string;
  readonly zone: { readonly id: string; readonly name: string };
}

type Unmeasured = Readonly<Record<Direction, readonly Stretch[]>>;

function labelOf(kind: 'silence' | 'gap', range: TimeRange, { strings, locale, zone }: Wording): string {
  const format = timeFormat(locale, zone.id, 'moment');
  const text = kind === 'silence' ? strings.silenceMoment : strings.gapMoment;
  return fill(text, format.format(range.from), format.format(range.to), zone.name);
}

function stretchesOf(unmeasured: Unmeasured, leastMs: number, wording: Wording): ChartMoment[] {
  const moments: { kind: 'silence' | 'gap'; from: number; to: number; directions: Direction[] }[] = [];
  for (const direction of directions) {
    for (const { from, to, state } of unmeasured[direction]) {
      if (to - from < leastMs || state === SampleState.unreadable) {
        continue;
      }
      const kind = state === SampleState.silent ? 'silence' : 'gap';
      const twin = moments.find((one) => one.kind === kind && overlaps(one, { from, to }));
      if (twin === undefined) {
        moments.push({ kind, from, to, directions: [direction] });
      } else {
        Object.assign(twin, {
          from: Math.min(twin.from, from),
          to: Math.max(twin.to, to),
          directions: [...new Set([...twin.directions, direction])],
        });
      }
    }
  }
  return moments.map((moment) => ({ ...moment, label: labelOf(moment.kind, moment, wording) }));
}

/** All that can be gone to, in order of time: the marks, and silences and gaps of at least `leastMs`. */
export function momentsOf(
  marks: readonly LossMark[],
  stays: readonly StayView[],
  unmeasured: readonly Unmeasured[],
  leastMs: number,
  wording: Wording,
): ChartMoment[] {
  return [
    ...marks.map(({ kind, from, to, direction, label }) => ({ kind, from, to, label, directions: [direction] })),
    ...stays.flatMap((_, index) => {
      const own = unmeasured[index];
      return own === undefined ? [] : stretchesOf(own, leastMs, wording);
    }),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
}
