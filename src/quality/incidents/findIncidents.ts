import type { TimeRange } from '../../shared/series';
import { runThrough, type Stepwise } from '../../shared/stepwise';
import { type Census, takeCensus } from './census';
import { type Draft, gatherPieces, type Part } from './gather';
import { judge, type Reading } from './judge';
import { findPieces } from './moments';
import { lengthOf, type Ranges } from './ranges';
import { sufferersOf } from './sufferers';
import type { Timeline } from './timeline';
import { findUnrecorded } from './unrecorded';

/** A stretch in which somebody suffered or nothing was recorded, whose side it was, and by what that was read. */
export interface Incident extends TimeRange, Reading {
  /** When it was so: with pauses, where it is one person's. */
  readonly windows: Ranges;
  /** The length of those, ms. */
  readonly lengthMs: number;
  /** Everyone who suffered, by their place in the list of people, most affected first. */
  readonly people: readonly number[];
  readonly parts: ReadonlyMap<number, Part>;
  readonly census: Census;
}

const timeOf = ({ send, recv }: Part): number => send + recv;
const peakOf = ({ peakPercent: { send, recv } }: Part): number => Math.max(send, recv);

function toIncident(draft: Draft, people: readonly Timeline[]): Incident {
  const census = takeCensus(people, draft);
  const reading = judge(draft, census, people);
  const { windows, parts, from, to } = draft;
  const counted = new Set([...census.badSend, ...census.badRecv]);
  const affected = [...parts]
    .filter(([person]) => counted.has(person) || person === reading.named)
    .sort(([a, one], [b, other]) => timeOf(other) - timeOf(one) || peakOf(other) - peakOf(one) || a - b)
    .map(([person]) => person);
  return { ...reading, from, to, windows, lengthMs: lengthOf(windows), people: affected, parts, census };
}

function unrecordedIncident(range: TimeRange, people: readonly Timeline[]): Incident {
  const windows = [range];
  const parts = new Map<number, Part>();
  const census = takeCensus(people, { ...range, shape: 'group', about: null, windows, parts });
  return {
    ...range,
    cause: 'nothingRecorded',
    named: null,
    doubt: 'nothingRecorded',
    windows,
    lengthMs: range.to - range.from,
    people: census.there.filter((person) => !census.unread.includes(person)),
    parts,
    census,
  };
}

/** Finds when people suffered and whose side it was, by the rules (rules.ts), most people affected first; in short steps, of which each goes on where it left off. */
export function* findIncidentsInSteps(people: readonly Timeline[]): Stepwise<Incident[]> {
  const sufferers = yield* sufferersOf(people);
  yield;
  const pieces = yield* findPieces(sufferers);
  const drafts = yield* gatherPieces(pieces);
  const found: Incident[] = [];
  for (const draft of drafts) {
    yield;
    found.push(toIncident(draft, people));
  }
  return [...found, ...findUnrecorded(people).map((range) => unrecordedIncident(range, people))].sort(
    (a, b) => b.people.length - a.people.length || b.lengthMs - a.lengthMs || a.from - b.from,
  );
}

/** Finds all incidents in one go. */
export function findIncidents(people: readonly Timeline[]): Incident[] {
  return runThrough(findIncidentsInSteps(people));
}
