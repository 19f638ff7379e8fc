import type { Rating } from '../../shared/quality';
import { type Direction, directions } from '../../shared/series';
import type { EpochMs } from '../../shared/time';
import { type BrowserSplit, findSplit } from './findSplit';
import { calmCalls, leastCalls, leastSinceCalls, leastSinceShare, mostShareBefore } from './rules';

/** How one direction of a call was; `partly` was good where it was measured, which was too little of it. */
export type CallVerdict = Rating | 'partly';

/** A call of a person that was judged. */
export interface JudgedCall {
  /** Tells calls apart. */
  readonly id: string;
  /** Null where it is not recorded: such a call has no place in time. */
  readonly joinedAt: EpochMs | null;
  readonly verdicts: Readonly<Record<Direction, CallVerdict>>;
  /** The one browser with its version that the person joined with; null where none is known, or several. */
  readonly browser: string | null;
}

/** What the verdicts of one direction show, one call after the other. `bad` are the poor and the degraded ones. */
export type Pattern =
  /** No call was measured. */
  | { readonly kind: 'notMeasured' }
  /** No measured call was bad. */
  | { readonly kind: 'good' }
  /** Some were, but too few were measured to tell more. */
  | { readonly kind: 'tooFew' }
  /** One of all that were measured. */
  | { readonly kind: 'once'; readonly call: JudgedCall }
  /** Each one that was measured. */
  | { readonly kind: 'always' }
  /** Most from one call on, few or none before. */
  | {
      readonly kind: 'since';
      readonly call: JudgedCall;
      /** Of the measured calls before it. */
      readonly before: { readonly bad: number; readonly measured: number };
      /** The browsers before it and from it on, where they differ cleanly. */
      readonly split: BrowserSplit | null;
    }
  /** Bad ones among good ones; `split`: the browsers of the good and of the bad ones, where they differ cleanly. */
  | { readonly kind: 'mixed'; readonly split: BrowserSplit | null };

/** One direction of a person's last calls. */
export interface DirectionHistory {
  readonly direction: Direction;
  /** Of all calls. */
  readonly counts: Readonly<Record<CallVerdict, number>>;
  /** Poor and degraded ones, and those with the good ones. */
  readonly bad: number;
  readonly measured: number;
  readonly pattern: Pattern;
}

/** What a person's judged calls show together, in each direction. */
export type History = Readonly<Record<Direction, DirectionHistory>>;

const isBad = (verdict: CallVerdict): boolean => verdict === 'poor' || verdict === 'degraded';
const isMeasured = (verdict: CallVerdict): boolean => isBad(verdict) || verdict === 'good';

/** Calls in order of time, whatever order they are given in; those without a time are left out. */
export function inOrder(calls: readonly JudgedCall[]): readonly (JudgedCall & { readonly joinedAt: EpochMs })[] {
  return calls
    .filter((call): call is JudgedCall & { readonly joinedAt: EpochMs } => call.joinedAt !== null)
    .sort((a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1));
}

/** Looks at judged calls together, given in any order; a call that was not measured changes no pattern. */
export function findHistory(calls: readonly JudgedCall[]): History {
  const [send, recv] = directions.map((direction) => historyOf(direction, calls)) as [
    DirectionHistory,
    DirectionHistory,
  ];
  return { send, recv };
}

function historyOf(direction: Direction, calls: readonly JudgedCall[]): DirectionHistory {
  const counts: Record<CallVerdict, number> = { good: 0, partly: 0, degraded: 0, poor: 0, notRated: 0 };
  for (const { verdicts } of calls) {
    counts[verdicts[direction]] += 1;
  }
  const bad = counts.poor + counts.degraded;
  const measured = bad + counts.good;
  return { direction, counts, bad, measured, pattern: patternOf(direction, calls) };
}

function patternOf(direction: Direction, calls: readonly JudgedCall[]): Pattern {
  const isBadCall = ({ verdicts }: JudgedCall): boolean => isBad(verdicts[direction]);
  const measured = calls.filter(({ verdicts }) => isMeasured(verdicts[direction]));
  const bad = measured.filter(isBadCall);
  const [first] = bad;
  if (measured.length === 0) {
    return { kind: 'notMeasured' };
  }
  if (first === undefined) {
    return { kind: 'good' };
  }
  if (measured.length < leastCalls) {
    return { kind: 'tooFew' };
  }
  if (bad.length === measured.length) {
    return { kind: 'always' };
  }
  if (bad.length === 1) {
    return { kind: 'once', call: first };
  }
  return (
    sinceOf(measured, isBadCall) ?? {
      kind: 'mixed',
      split: findSplit(
        measured.filter((call) => !isBadCall(call)),
        bad,
      ),
    }
  );
}

/** The turn for the worse: the first bad call after the last {@link calmCalls} good ones in a row. */
function sinceOf(measured: readonly JudgedCall[], isBadCall: (call: JudgedCall) => boolean): Pattern | undefined {
  const dated = inOrder(measured);
  // A bad call that has no place in time may have been before.
  if (measured.some((call) => call.joinedAt === null && isBadCall(call))) {
    return undefined;
  }
  let start = -1;
  let goodInRow = 0;
  for (const [index, call] of dated.entries()) {
    if (isBadCall(call)) {
      start = goodInRow >= calmCalls ? index : start;
      goodInRow = 0;
    } else {
      goodInRow += 1;
    }
  }
  const call = goodInRow < calmCalls ? dated[start] : undefined;
  if (call === undefined) {
    return undefined;
  }
  const [earlier, later] = [dated.slice(0, start), dated.slice(start)];
  const [badBefore, badSince] = [earlier.filter(isBadCall).length, later.filter(isBadCall).length];
  const isTurn =
    badSince >= leastSinceCalls &&
    badSince >= later.length * leastSinceShare &&
    badBefore <= earlier.length * mostShareBefore;
  return isTurn
    ? {
        kind: 'since',
        call,
        before: { bad: badBefore, measured: earlier.length },
        split: findSplit(earlier, later),
      }
    : undefined;
}
