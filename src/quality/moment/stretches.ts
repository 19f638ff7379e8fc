import { type Direction, directions, SampleState, type TimeRange } from '../../shared/series';
import type { EpochMs } from '../../shared/time';
import type { Facts, LineFacts } from '../facts';
import type { PersonStays } from '../people';
import type { ReadStay } from '../readStay';
import { commonRange, type WindowFacts } from './window';

/**
 * What can bear a complaint out: `loss` that lasts (an episode); `spikes` that are short but so many that the window is not good;
 * `silence`; a `gap` in the recording that goes on after it; and that the person `cameBack` as a new stay.
 */
export type StretchKind = 'loss' | 'spikes' | 'silence' | 'gap' | 'cameBack';

/** Something near a moment that bears a complaint out. */
export interface Stretch extends TimeRange {
  readonly kind: StretchKind;
  readonly directions: readonly Direction[];
  /** The highest loss in it, %; null where it is no matter of loss. */
  readonly peakPercent: number | null;
  /** True where it rests on samples whose loss says little. */
  readonly restsOnFewPackets: boolean;
}

/** The most telling first. */
const order: readonly StretchKind[] = ['loss', 'spikes', 'cameBack', 'gap', 'silence'];

function plain(kind: StretchKind, { from, to }: TimeRange, of: readonly Direction[]): Stretch {
  return { kind, from, to, directions: of, peakPercent: null, restsOnFewPackets: false };
}

/** Silence of a direction that carried media at some time: one that never did was not interrupted. */
function silencesOf(line: LineFacts, direction: Direction): Stretch[] {
  const { silences, meanBitrate } = line[direction];
  return meanBitrate === null ? [] : silences.map((range) => plain('silence', range, [direction]));
}

/** From the first to the start of the last sample that holds a value; null without one. */
function filledRange({ series }: ReadStay): TimeRange | null {
  const isFilled = (_: number, i: number): boolean =>
    directions.some((direction) => series?.[direction].state[i] !== SampleState.missing);
  const [from, to] = [series?.times.find(isFilled), series?.times.findLast(isFilled)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Time without a recording between two recorded moments of a stay. Before the first and after the last nobody else may have been there. */
function gapsOf(line: LineFacts, direction: Direction, stays: readonly ReadStay[]): Stretch[] {
  const own = new Set(line.stays.map(({ participantId }) => participantId));
  const recorded = stays
    .filter(({ participantId }) => own.has(participantId))
    .flatMap((read) => filledRange(read) ?? []);
  const isWithin = ({ from, to }: TimeRange): boolean => recorded.some((one) => one.from < from && one.to >= to);
  return line[direction].gaps
    .filter((gap) => gap.kind === 'missing' && gap.isPlaced && isWithin(gap))
    .map((gap) => plain('gap', gap, [direction]));
}

function lossOf(line: LineFacts, direction: Direction): Stretch[] {
  return line[direction].episodes.map(({ from, to, peakPercent, restsOnFewPackets }) => ({
    ...plain('loss', { from, to }, [direction]),
    peakPercent,
    restsOnFewPackets,
  }));
}

/** Spikes without an episode, where they alone keep a direction from being good. */
function spikesOf({ facts }: WindowFacts): Stretch[] {
  return facts.lines.flatMap((line) =>
    directions.flatMap((direction): Stretch[] => {
      const { rating, episodes, spikes } = line[direction];
      const [first, last] = [spikes[0], spikes.at(-1)];
      const isBad = (rating === 'degraded' || rating === 'poor') && episodes.length === 0;
      return isBad && first !== undefined && last !== undefined
        ? [
            {
              ...plain('spikes', { from: first.from, to: last.to }, [direction]),
              peakPercent: Math.max(...spikes.map(({ peakPercent }) => peakPercent)),
            },
          ]
        : [];
    }),
  );
}

/** Leavings after which the person came back as a new stay, both within the window; the new stay may have begun before the old one ended. */
function returnsIn(person: PersonStays | null, window: TimeRange): Stretch[] {
  return (person?.drops ?? [])
    .filter(({ at, backAt, isAway }) => isAway || backAt < at)
    .map(({ at, backAt }) => plain('cameBack', { from: Math.min(at, backAt), to: Math.max(at, backAt) }, directions))
    .filter(({ from, to }) => from >= window.from && to <= window.to);
}

/** What both directions have alike stands once. */
function merged(all: readonly Stretch[]): Stretch[] {
  const found = new Map<string, Stretch>();
  for (const one of all) {
    const key = JSON.stringify([one.kind, one.from, one.to]);
    const twin = found.get(key);
    found.set(
      key,
      twin === undefined
        ? one
        : {
            ...twin,
            directions: directions.filter((direction) => [...twin.directions, ...one.directions].includes(direction)),
            peakPercent: one.peakPercent === null ? null : Math.max(one.peakPercent, twin.peakPercent ?? 0),
            restsOnFewPackets: twin.restsOnFewPackets && one.restsOnFewPackets,
          },
    );
  }
  return [...found.values()];
}

/** How far a stretch is from a moment, ms; 0 where the moment lies in it. */
export function distanceTo({ from, to }: TimeRange, at: EpochMs): number {
  return Math.max(0, from - at, at - to);
}

/** Everything in a window that bears a complaint out, the most telling and then the nearest to the moment first. */
export function findStretches(
  { lines }: Facts,
  stays: readonly ReadStay[],
  person: PersonStays | null,
  window: WindowFacts,
  at: EpochMs,
): Stretch[] {
  const all = lines.flatMap((line) =>
    directions.flatMap((direction) => [
      ...lossOf(line, direction),
      ...silencesOf(line, direction),
      ...gapsOf(line, direction, stays),
    ]),
  );
  return merged([
    ...all.filter((one) => commonRange(one, window.range) !== null),
    ...spikesOf(window),
    ...returnsIn(person, window.range),
  ]).sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || distanceTo(a, at) - distanceTo(b, at) || a.from - b.from,
  );
}
