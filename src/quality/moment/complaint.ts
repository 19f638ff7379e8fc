import type { QualityRules } from '../../shared/quality';
import { directions, type TimeRange } from '../../shared/series';
import type { EpochMs } from '../../shared/time';
import { type DirectionFacts, partialCoverage } from '../direction';
import type { Facts, LineFacts } from '../facts';
import type { PersonStays } from '../people';
import { leastRatedMs } from '../rate';
import type { ReadStay } from '../readStay';
import { findStretches, type Stretch } from './stretches';
import { aroundMs, assessWindow, commonRange, thereBy, unplacedIn, windowAround, type WindowFacts } from './window';

/** How far from its moment a complaint is looked into, ms: "about three" is seldom nearer than this. */
export const complaintMs = 10 * 60_000;
/** The least share of the time there that must be measured before a complaint is called not supported: that under which a direction counts as partly measured. */
export const leastCoverage = partialCoverage;

/** How a complaint reads against the data. */
export const complaintWords = ['supported', 'notSupported', 'notMeasured'] as const;
/** One of the ways. */
export type ComplaintWord = (typeof complaintWords)[number];

/** Why nothing can be said: not there in the window; there, but not near enough to the moment, or away around it; not loaded; nothing recorded; too little measured. */
export type Unmeasured = 'notThere' | 'notNear' | 'away' | 'notLoaded' | 'nothingRecorded' | 'tooLittle';

/** A complaint about a moment, held against what was measured. */
export interface Complaint {
  readonly at: EpochMs;
  readonly word: ComplaintWord;
  /** Null unless not measured. */
  readonly why: Unmeasured | null;
  /** Why it is supported, the most telling first; empty unless it is. */
  readonly stretches: readonly Stretch[];
  readonly window: WindowFacts;
  /** What is missing of these stays at a time that is not known, which may be in the window, ms; but for what is missing of one that ends in it. */
  readonly unplacedMs: number;
  /** True where nothing was ever sent, so that sending is neither good nor bad. */
  readonly neverSent: boolean;
}

/** The stays of a person with what happened in them. */
export interface JudgedCall {
  readonly stays: readonly ReadStay[];
  readonly facts: Facts;
  /** Null where the session's list is not loaded. */
  readonly person: PersonStays | null;
}

/** The stays of the person that lie in the window, but whose samples are not there. */
function hasUnloaded({ stays, person }: JudgedCall, range: TimeRange): boolean {
  const loaded = new Set(stays.map(({ participantId }) => participantId));
  return (person?.stays ?? []).some(
    ({ participantId, joinedAt, leftAt }) =>
      !loaded.has(participantId) &&
      commonRange({ from: joinedAt ?? -Infinity, to: leftAt ?? Infinity }, range) !== null,
  );
}

/** Whether the person was away at some time of the window without having left and come back within it. */
function isAwayBeyond({ person }: JudgedCall, { from, to }: TimeRange): boolean {
  return (person?.drops ?? []).some(
    ({ at, backAt, isAway }) =>
      isAway && commonRange({ from: at, to: backAt }, { from, to }) !== null && (at < from || backAt > to),
  );
}

/** Whether enough of a direction was measured, wherever the samples belong whose place is not known. */
function isMeasured({ measuredMs, coverage }: DirectionFacts, stayMs: number | null, unplacedMs: number): boolean {
  const share = coverage ?? 0;
  const atWorst = stayMs === null ? share : Math.min(share, 1 - unplacedMs / stayMs);
  return measuredMs >= leastRatedMs && atWorst >= leastCoverage;
}

/** The samples of these stays whose place is not known and may be in the window, ms. */
function unplacedMs(stays: readonly ReadStay[], range: TimeRange): number {
  return stays.reduce((sum, read) => {
    const where = unplacedIn(read);
    return sum + (where !== null && commonRange(where, range) !== null ? read.placing.unplacedMs : 0);
  }, 0);
}

/** Whether nothing was ever sent in these stays, or in those of the whole call that are judged with them. */
function isNeverSent({ facts }: JudgedCall, { stays }: LineFacts): boolean {
  const whole = facts.lines.find((line) => line.stays.some((one) => one.participantId === stays[0]?.participantId));
  return whole !== undefined && whole.send.silentMs > 0 && whole.send.meanBitrate === null;
}

/** Whether enough of a line of stays was measured, of sending nothing where nothing was ever sent. */
function isLineMeasured(call: JudgedCall, line: LineFacts, range: TimeRange): boolean {
  const own = new Set(line.stays.map(({ participantId }) => participantId));
  const lost = unplacedMs(
    call.stays.filter(({ participantId }) => own.has(participantId)),
    range,
  );
  return (
    isMeasured(line.recv, line.stayMs, lost) && (isNeverSent(call, line) || isMeasured(line.send, line.stayMs, lost))
  );
}

function whyUnmeasured(call: JudgedCall, at: EpochMs, window: WindowFacts): Unmeasured | null {
  if (hasUnloaded(call, window.range)) {
    return 'notLoaded';
  }
  if (window.there.length === 0) {
    return 'notThere';
  }
  if (recordedMs(window) === 0) {
    return 'nothingRecorded';
  }
  if (isAwayBeyond(call, windowAround(at, aroundMs))) {
    return 'away';
  }
  if (window.there.every((range) => commonRange(range, windowAround(at, aroundMs)) === null)) {
    return 'notNear';
  }
  const isEnough = window.facts.lines.every((line) => isLineMeasured(call, line, window.range));
  return isEnough ? null : 'tooLittle';
}

/** For how long anything was recorded in the window, measured or silent, in the direction of which more was, ms. */
function recordedMs({ facts }: WindowFacts): number {
  const of = (direction: (typeof directions)[number]): number =>
    facts.lines.reduce((sum, line) => sum + line[direction].measuredMs + line[direction].silentMs, 0);
  return Math.max(...directions.map(of));
}

/**
 * Holds a complaint about a moment against the data. Supported: loss, silence, a gap, or leaving and coming back within ten
 * minutes of it; gap and coming back only beside at least 20 s recorded. Not supported: none of it, there within five minutes,
 * and enough measured both ways (of sending nothing where nothing was ever sent). Else not measured.
 */
export function readComplaint(call: JudgedCall, at: EpochMs, rules: QualityRules): Complaint {
  const { stays, facts, person } = call;
  const window = assessWindow(stays, windowAround(at, complaintMs), rules);
  const { lines } = window.facts;
  const neverSent = lines.length > 0 && lines.every((line) => isNeverSent(call, line));
  const found = findStretches(facts, stays, person, window, at);
  const isRecorded = recordedMs(window) >= leastRatedMs;
  const stretches = found.filter(({ kind }) => isRecorded || (kind !== 'gap' && kind !== 'cameBack'));
  const goingOn = stays.filter((read) => (thereBy(read)?.to ?? at) > window.range.to);
  const about = { at, stretches, window, neverSent, unplacedMs: unplacedMs(goingOn, window.range) };
  if (stretches.length > 0) {
    return { ...about, word: 'supported', why: null };
  }
  const why = whyUnmeasured(call, at, window);
  return { ...about, word: why === null ? 'notSupported' : 'notMeasured', why };
}
