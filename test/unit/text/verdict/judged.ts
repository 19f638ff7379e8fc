import { findStays } from '../../../../src/quality/people';
import { assessStays, type Facts } from '../../../../src/quality/facts';
import type { VerdictContext } from '../../../../src/text/verdict/context';
import type { DetailsEntry, Participant } from '../../../../src/api/types';
import { arrays, entry, readStay, rules, stay, type Stretch } from '../../quality/calls';
import { context as english } from '../rows';

/** Facts with what words them, in UTC. */
export interface Judged {
  readonly facts: Facts;
  readonly context: VerdictContext;
}

/** The stays of one person, judged. */
export function judgeStays(...stays: (readonly [Participant, readonly DetailsEntry[]])[]): Judged {
  const people = stays.map(([person]) => person);
  const facts = assessStays(
    stays.map(([person, details]) => readStay(details, person)),
    rules,
  );
  const loaded = new Set(people.map(({ participantId }) => participantId));
  const person = findStays(people[0]!, people);
  return { facts, context: { ...english, rules, unit: 'percent', person, loaded, alsoUtc: false } };
}

/** One stay from 08:00:00 that these samples of 2 s fill, judged. */
export function judgePlain(send: readonly Stretch[], recv: readonly Stretch[]): Judged {
  const count = Math.max(...[send, recv].map((one) => one.reduce((sum, [length]) => sum + length, 0)));
  return judgeStays([stay('one', 0, count * 2), [entry(arrays(send, recv))]]);
}
