import type { Participant, ParticipantDetails } from '../../api/types';
import { assessStays, type Facts } from '../../quality/facts';
import { groupStays } from '../../quality/groupStays';
import { type CompactStay, compactStay, unreadStay } from '../../quality/incidents/compact';
import { personTimeline, readTimeline, type Timeline, unreadTimeline } from '../../quality/incidents/timeline';
import { findStays, type PersonStays } from '../../quality/people';
import type { ReadStay } from '../../quality/readStay';
import { type ReadingNotes, sumNotes } from '../../quality/readingNotes';
import { readSeries } from '../../quality/series';
import type { LoadState } from '../../shared/session';
import type { Settings } from '../../shared/settings';
import type { EpochMs } from '../../shared/time';
import type { RatedCall } from '../../text/session/contradiction';

/** What came of a stay, or that it did not. */
export type StayDetails = { readonly details: ParticipantDetails; readonly askedAt: EpochMs } | 'failed' | undefined;

/** One person of a session, as far as their stays are read. */
export interface SessionPerson {
  readonly person: PersonStays;
  /** How far each of the stays is, and all of them together. */
  readonly loads: readonly LoadState[];
  readonly load: LoadState;
  /** Null until something is read. */
  readonly facts: Facts | null;
  readonly notes: ReadingNotes | null;
  /** One a stay, for the strips. */
  readonly compact: readonly CompactStay[];
  readonly timeline: Timeline;
}

const joining = ({ stays: [first] }: PersonStays): number => first?.joinedAt ?? Infinity;

/** By the list that they are of. */
const grouped = new WeakMap<readonly Participant[], readonly PersonStays[]>();

/** The people of a session's list with their stays, in order of joining. */
export function groupPeople(rows: readonly Participant[]): readonly PersonStays[] {
  const found = grouped.get(rows) ?? groupRows(rows);
  grouped.set(rows, found);
  return found;
}

function groupRows(rows: readonly Participant[]): PersonStays[] {
  const groups: Participant[][] = [];
  for (const { participant, place } of groupStays(rows)) {
    if (place.number === 1) {
      groups.push([]);
    }
    groups.at(-1)?.push(participant);
  }
  return groups
    .flatMap(([first, ...others]) => (first === undefined ? [] : [findStays(first, others)]))
    .sort((a, b) => (joining(a) === joining(b) ? 0 : joining(a) - joining(b)));
}

/**
 * Reads and judges a person as far as the details of their stays came; never throws, whatever the API said. `until` stands
 * in for a leaving that is not known of a stay that is not read.
 */
export function readPerson(
  person: PersonStays,
  detailsOf: (participantId: string) => StayDetails,
  { rules, packetLossUnit }: Pick<Settings, 'rules' | 'packetLossUnit'>,
  until: EpochMs,
): SessionPerson {
  const reads: ReadStay[] = [];
  const notes: ReadingNotes[] = [];
  const loads: LoadState[] = [];
  const timelines: Timeline[] = [];
  const compact = person.stays.map((stay): CompactStay => {
    const came = detailsOf(stay.participantId);
    if (came === undefined || came === 'failed') {
      const timeline = unreadTimeline(stay, until);
      loads.push(came ?? 'waiting');
      timelines.push(timeline);
      return unreadStay(timeline);
    }
    const reading = readSeries(came.details, stay, packetLossUnit, came.askedAt);
    const read = { participantId: stay.participantId, stay, openUntil: until, ...reading };
    const timeline = readTimeline(read, rules);
    loads.push('loaded');
    reads.push(read);
    notes.push(reading.notes);
    timelines.push(timeline);
    return compactStay(read, timeline, rules);
  });
  return {
    person,
    loads,
    load: loadOf(loads),
    facts: reads.length === 0 ? null : assessStays(reads, rules),
    notes: notes.length === 0 ? null : sumNotes(notes),
    compact,
    timeline: personTimeline(timelines),
  };
}

function loadOf(loads: readonly LoadState[]): LoadState {
  if (loads.includes('loaded')) {
    return loads.every((load) => load === 'loaded') ? 'loaded' : 'partly';
  }
  return loads.includes('failed') ? 'failed' : 'waiting';
}

/** The person's lowest rating of the call, null where they gave none. */
export function starsOf({ stays }: PersonStays): number | null {
  const given = stays.flatMap(({ rating }) => rating ?? []);
  return given.length === 0 ? null : Math.min(...given);
}

/** What a person rated beside what the network shows of them so far. */
export function ratedCallOf({ person, facts, load }: SessionPerson): RatedCall {
  return { stars: starsOf(person), facts, isAllRead: load === 'loaded' };
}
