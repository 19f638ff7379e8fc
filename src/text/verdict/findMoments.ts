import type { Collapse } from '../../quality/collapses';
import type { Facts, LineFacts } from '../../quality/facts';
import type { PersonStays } from '../../quality/people';
import type { Run } from '../../quality/runs';
import type { MomentKind } from '../../shared/protocol/answer';
import { type Direction, directions, type TimeRange } from '../../shared/series';
import { findInterruptions, type Interruption } from './interruptions';

/** Something that happened, before it is put into words; what both directions have alike stands once. */
export interface Moment extends TimeRange {
  readonly kind: MomentKind;
  readonly directions: readonly Direction[];
  readonly durationMs: number;
  /** The highest loss of each of its directions, %; empty where it is no matter of loss. */
  readonly peaks: readonly number[];
  /** How much of an episode is severe, ms. */
  readonly severeMs: number;
  /** The collapse itself. */
  readonly collapse: Collapse | null;
  /** The silence or gap itself. */
  readonly interruption: Interruption | null;
}

const interruptionKinds: Readonly<Record<Interruption['kind'], MomentKind>> = {
  silent: 'silence',
  missing: 'gap',
  lossMissing: 'gap',
  unreadable: 'unreadable',
};

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { durationMs }) => sum + durationMs, 0);

function bare(kind: MomentKind, { from, to }: TimeRange, of: readonly Direction[], durationMs: number): Moment {
  return {
    kind,
    from,
    to,
    directions: of,
    durationMs,
    peaks: [],
    severeMs: 0,
    collapse: null,
    interruption: null,
  };
}

function ofDirection(line: LineFacts, direction: Direction): Moment[] {
  const { episodes, spikes, collapses } = line[direction];
  return [
    ...episodes.map((run): Moment => ({
      ...bare(run.severe.length > 0 ? 'severeEpisode' : 'episode', run, [direction], run.durationMs),
      peaks: [run.peakPercent],
      severeMs: lengthOf(run.severe),
    })),
    ...spikes.map((run): Moment => ({
      ...bare('spike', run, [direction], run.durationMs),
      peaks: [run.peakPercent],
    })),
    ...collapses.map((run): Moment => ({
      ...bare('collapse', run, [direction], run.durationMs),
      collapse: run,
    })),
  ];
}

/** One of both directions. */
function merge(a: Moment, b: Moment): Moment {
  return { ...a, directions: [...a.directions, ...b.directions], peaks: [...a.peaks, ...b.peaks] };
}

function ofLine(line: LineFacts): Moment[] {
  const [sent = [], received = []] = directions.map((direction) => ofDirection(line, direction));
  // Collapses differ in what they fall from and to, episodes in how much of them is severe: such stay apart.
  const keyOf = ({ kind, from, to, severeMs, directions: [direction] }: Moment) =>
    JSON.stringify([kind, from, to, severeMs, kind === 'collapse' ? direction : '']);
  const twins = new Map(received.map((moment) => [keyOf(moment), moment]));
  const merged = sent.map((moment) => {
    const twin = twins.get(keyOf(moment));
    twins.delete(keyOf(moment));
    return twin === undefined ? moment : merge(moment, twin);
  });
  const interruptions = findInterruptions(line).map((one): Moment => ({
    ...bare(interruptionKinds[one.kind], one, one.directions, one.to - one.from),
    interruption: one,
  }));
  return [...merged, ...twins.values(), ...interruptions];
}

/** Everything of a call that is listed and marked, in order of time. */
export function findMoments({ lines }: Facts, person: PersonStays | null): Moment[] {
  const away = (person?.drops ?? [])
    .filter(({ isAway, at, backAt }) => isAway && backAt > at)
    .map(({ at, backAt }) => bare('away', { from: at, to: backAt }, directions, backAt - at));
  return [...lines.flatMap(ofLine), ...away].sort((a, b) => a.from - b.from || a.to - b.to);
}
