import type { CallStay } from './callInput';
import type { Drop, EpisodeBeforeDrop, LineFacts, StayFacts, Stretch } from './facts';
import type { Piece } from './mergeSamples';
import type { PlacedEntry } from './placeEntries';
import { recordingOf, stayOnClock } from './stayTimes';

const lastRecorded = 30_000;

/** When a stay was: without a leaving until the end of the session or the moment of asking; null where that is no stretch of time. */
export function spanOf(stay: CallStay, entries: readonly PlacedEntry[]): Stretch | null {
  const from = stay.joinedAt ?? recordingOf(entries)?.from ?? null;
  const to = stay.leftAt ?? stay.sessionEndedAt ?? stay.askedAt;
  return from !== null && from < to ? { from, to } : null;
}

/** When the person may have been there: what is not known of joining and leaving is claimed for no absence. */
export function presenceOf({ joinedAt, leftAt }: CallStay): Stretch {
  return { from: joinedAt ?? -Infinity, to: leftAt ?? Infinity };
}

function overlap(a: Stretch | null, b: Stretch | null): boolean {
  return a !== null && b !== null && a.from < b.to && b.from < a.to;
}

/** Which stays are judged together: all that overlap no other are one line, every other one is judged apart (API.md). */
export function linesOf(spans: readonly (Stretch | null)[]): readonly (readonly number[])[] {
  const places = spans.map((_, place) => place);
  const isApart = (place: number): boolean =>
    places.some((other) => other !== place && overlap(spans[place]!, spans[other]!));
  const together = places
    .filter((place) => !isApart(place))
    .sort((a, b) => (spans[a]?.from ?? Infinity) - (spans[b]?.from ?? Infinity) || a - b);
  const apart = places.filter(isApart).map((place) => [place]);
  return together.length > 0 ? [together, ...apart] : apart;
}

/** The times between the first joining and the last leaving at which no stay was there. */
export function findAway(stays: readonly CallStay[]): readonly Stretch[] {
  const inOrder = stays.map(presenceOf).sort((a, b) => (a.from < b.from ? -1 : 1));
  const away: Stretch[] = [];
  let reached: number | null = null;
  for (const { from, to } of inOrder) {
    if (reached !== null && from > reached) {
      away.push({ from: reached, to: from });
    }
    reached = Math.max(reached ?? to, to);
  }
  return away;
}

/** Where the last 30 s that were recorded of these pieces begin. */
function lastRecordedFrom(recorded: readonly Piece[]): number {
  let left = lastRecorded;
  let from = Infinity;
  for (const piece of recorded.toReversed()) {
    if (left > 0) {
      from = Math.max(piece.from, piece.to - left);
      left -= piece.to - piece.from;
    }
  }
  return from;
}

/** The episodes of its line that reach into the last 30 s that were recorded of each direction of the stay before the leaving. */
function episodesBefore(stay: CallStay, facts: StayFacts, line: LineFacts): readonly EpisodeBeforeDrop[] {
  const leaving = stayOnClock(stay, facts.clockShiftMs).to!;
  return (['send', 'recv'] as const).flatMap((direction) => {
    const recorded = facts[direction].merged
      .filter(({ sample, from }) => sample.state !== 'missing' && from < leaving)
      .map((piece) => ({ ...piece, to: Math.min(piece.to, leaving) }));
    const from = lastRecordedFrom(recorded);
    const end = recorded.at(-1)?.to ?? -Infinity;
    return line[direction].episodes
      .filter((episode) => episode.to > from && episode.from < end)
      .map((episode) => ({ direction, episode, notRecordedMs: Math.max(0, leaving - end) }));
  });
}

/** The ends of stays at which no other stay was there and after which the person came back (API.md: "left and came back"). */
export function findDrops(
  stays: readonly CallStay[],
  facts: readonly StayFacts[],
  lines: readonly LineFacts[],
): readonly Drop[] {
  return stays.flatMap((stay, place) => {
    const leftAt = stay.leftAt;
    if (leftAt === null) {
      return [];
    }
    const there = stays.filter((_, other) => other !== place).map(presenceOf);
    const stillThere = there.some(({ from, to }) => from < leftAt && to > leftAt);
    const later = there.map(({ from }) => from).filter((from) => from >= leftAt);
    if (stillThere || later.length === 0) {
      return [];
    }
    const line = lines.find((one) => one.stays.includes(place))!;
    const episodes = episodesBefore(stay, facts[place]!, line);
    return [{ stay: place, leftAt, backAt: Math.min(...later), episodes }];
  });
}
