import type { DetailsEntry, Participant } from '../../../src/api/types';
import type { PacketLossUnit } from '../../../src/quality/columns';
import type { QualityRules } from '../../../src/shared/quality';
import { arrays, entry, stay, steady, type Stretch } from './calls';

/** A call and what must be found in it; `send` and `recv` as `digest` writes them. */
export interface Scenario {
  readonly name: string;
  /** The stays with their details; null for one that is not loaded. */
  readonly stays: readonly { readonly person: Participant; readonly details: readonly DetailsEntry[] | null }[];
  readonly unit?: PacketLossUnit;
  readonly rules?: Partial<QualityRules>;
  readonly zone?: string;
  /** When the details were asked for, s after the joining; a day if not given. */
  readonly askedAt?: number;
  readonly send: string;
  readonly recv: string;
  /** What is to be said about the data itself, where that is what the scenario is about. */
  readonly notes?: readonly string[];
  readonly paragraph: string;
}

type Expected = Omit<Scenario, 'name' | 'stays'>;

/** One stay from 0 to `left` s (null while it goes on) with these entries. */
export function call(
  name: string,
  left: number | null,
  details: readonly DetailsEntry[],
  expected: Expected,
): Scenario {
  return { name, stays: [{ person: stay('one', 0, left), details }], ...expected };
}

/** One stay with one entry at 2 s that fills it. */
export function plain(name: string, send: readonly Stretch[], recv: readonly Stretch[], expected: Expected): Scenario {
  const samples = arrays(send, recv);
  const count = Math.max(...Object.values(samples).map((column) => column.length));
  return call(name, count * 2, [entry(samples)], expected);
}

/** Several stays of one person. */
export function person(
  name: string,
  stays: readonly (readonly [person: Participant, details: readonly DetailsEntry[] | null])[],
  expected: Expected,
): Scenario {
  return { name, stays: stays.map(([one, details]) => ({ person: one, details })), ...expected };
}

/** Ten minutes of 300 samples, received with `bad` from 100 s on. */
export const received = (bad: readonly Stretch[]): Stretch[] => {
  const used = bad.reduce((sum, [count]) => sum + count, 0);
  return [...steady(50), ...bad, ...steady(250 - used)];
};
