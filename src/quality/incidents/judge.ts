import type { Cause } from '../../shared/session';
import type { Census } from './census';
import type { Draft } from './gather';
import { coveredBy, lengthOf } from './ranges';
import {
  leastCommon,
  leastCommonShare,
  leastHurt,
  leastKnownSendersShare,
  leastMeasuredShare,
  leastOverlapMs,
} from './rules';
import { mayBeAtOnce } from './sufferers';
import type { DirectionTimeline, Timeline } from './timeline';

/** Why it cannot be told whose side it was. */
export type Doubt =
  /** Under half of the people there were measured. */
  | 'tooFewMeasured'
  /** Nobody else was measured in the way that would show it. */
  | 'nobodyToCompare'
  /** The sending of somebody who may be the cause is not known. */
  | 'senderNotKnown'
  /** One sends and one other receives badly: it can be one stream. */
  | 'onePair'
  /** What is at once is shorter than what may name anybody. */
  | 'tooBrief'
  /** More than one receives badly, but too few of those measured. */
  | 'tooFewReceivers'
  /** Nothing was recorded of anybody. */
  | 'nothingRecorded';

/** Whose side it was. */
export interface Reading {
  readonly cause: Cause;
  /** Null where nobody is named. */
  readonly named: number | null;
  /** Null where it can be told, and for several uplinks. */
  readonly doubt: Doubt | null;
}

const cannotTell = (doubt: Doubt): Reading => ({ cause: 'cannotTell', named: null, doubt });

/** Whether somebody did not suffer in a direction for long enough to count. */
function isSpared({ suffered }: DirectionTimeline, { windows }: Draft): boolean {
  return windows.reduce((sum, window) => sum + coveredBy(suffered, window), 0) < leastOverlapMs;
}

/** Whether no other sender can be what one receiver lacked. */
function areSendersCleared(receiver: number, draft: Draft, census: Census, people: readonly Timeline[]): boolean {
  const isSparedIn = (index: number, direction: 'send' | 'recv'): boolean => {
    const person = people[index];
    return (
      person !== undefined && isSpared(person[direction], draft) && !(direction === 'send' && maySend(person, draft))
    );
  };
  const wellReceived = census.measuredRecv.filter((one) => one !== receiver && isSparedIn(one, 'recv'));
  const unknown = new Set(census.unknownSenders);
  return census.there.every(
    (sender) =>
      sender === receiver ||
      wellReceived.some((one) => one !== sender) ||
      (!unknown.has(sender) && isSparedIn(sender, 'send')),
  );
}

/** Whether somebody whose times are not sure may have sent badly then. */
function maySend({ send }: Timeline, { windows }: Draft): boolean {
  return send.bad.some((bad) => windows.some((window) => mayBeAtOnce(bad, window)));
}

function judgeGroup(draft: Draft, census: Census, people: readonly Timeline[]): Reading {
  const { badRecv, measuredRecv, unknownSenders, there } = census;
  if (badRecv.length < leastCommon || badRecv.length < leastCommonShare * measuredRecv.length) {
    return cannotTell('tooFewReceivers');
  }
  return there.length - unknownSenders.length < leastKnownSendersShare * there.length ||
    people.some((person) => maySend(person, draft))
    ? cannotTell('senderNotKnown')
    : { cause: 'common', named: null, doubt: null };
}

function judgeNamed(draft: Draft, about: number, census: Census, people: readonly Timeline[]): Reading {
  const isOther = (person: number): boolean => person !== about;
  const named = (cause: Cause): Reading => ({ cause, named: about, doubt: null });
  switch (draft.shape) {
    case 'hurts':
      return census.badRecv.filter(isOther).length >= leastHurt ? named('senderHurtsOthers') : cannotTell('onePair');
    case 'uplink':
    case 'connection':
      return census.measuredRecv.some(isOther) ? named(draft.shape) : cannotTell('nobodyToCompare');
    case 'downlink':
      return areSendersCleared(about, draft, census, people) ? named('downlink') : cannotTell('senderNotKnown');
    default:
      return cannotTell('onePair');
  }
}

/** Reads whose side an incident was, by the rules (rules.ts). */
export function judge(draft: Draft, census: Census, people: readonly Timeline[]): Reading {
  const { shape, about } = draft;
  if (shape === 'several') {
    return { cause: 'severalUplinks', named: null, doubt: null };
  }
  if (census.measured.length < leastMeasuredShare * census.there.length) {
    return cannotTell('tooFewMeasured');
  }
  if (about === null) {
    return judgeGroup(draft, census, people);
  }
  if (lengthOf(draft.windows) < leastOverlapMs) {
    return cannotTell('tooBrief');
  }
  return census.measured.some((person) => person !== about)
    ? judgeNamed(draft, about, census, people)
    : cannotTell('nobodyToCompare');
}
