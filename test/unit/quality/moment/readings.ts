import { assessStays, type Facts } from '../../../../src/quality/facts';
import { type Complaint, type JudgedCall, readComplaint } from '../../../../src/quality/moment/complaint';
import { findStays } from '../../../../src/quality/people';
import type { VerdictContext } from '../../../../src/text/verdict/context';
import type { TextContext } from '../../../../src/text/context';
import { context } from '../../text/rows';
import { joined, readStay, rules } from '../calls';
import type { ComplaintScenario } from './complaints';

/** A complaint about a constructed call, with the call. */
export interface Read {
  readonly call: JudgedCall & { readonly facts: Facts };
  readonly complaint: Complaint;
  readonly words: VerdictContext;
}

/** Reads a complaint about a constructed call. */
export function read(
  { stays, at = 1200, rules: changed }: ComplaintScenario,
  zone: TextContext['zone'] = context.zone,
): Read {
  const inForce = { ...rules, ...changed };
  const askedAt = joined + 86_400_000;
  const loaded = stays.flatMap(([person, details]) => (details ? [readStay(details, person, 'percent', askedAt)] : []));
  const people = stays.map(([person]) => person);
  const call = { stays: loaded, facts: assessStays(loaded, inForce), person: findStays(people[0]!, people) };
  const complaint = readComplaint(call, joined + at * 1000, inForce);
  const ids = new Set(loaded.map(({ participantId }) => participantId));
  const words = {
    ...context,
    zone,
    rules: inForce,
    unit: 'percent' as const,
    person: call.person,
    loaded: ids,
    alsoUtc: false,
  };
  return { call, complaint, words };
}

const seconds = (ms: number): number => (ms - joined) / 1000;

/** A reading as the scenarios write it. */
export function describeReading({ word, why, stretches }: Complaint): string {
  if (word !== 'supported') {
    return why === null ? word : `${word}: ${why}`;
  }
  const told = stretches.map(
    ({ kind, directions, from, to, restsOnFewPackets }) =>
      `${kind} ${directions.join('+')} ${seconds(from)}..${seconds(to)}${restsOnFewPackets ? ' ~' : ''}`,
  );
  return `${word}: ${told.join(', ')}`;
}
