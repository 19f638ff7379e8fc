import type { CallStay } from './callInput';
import type { Drop, EpisodeBeforeDrop, StayFacts, Stretch } from './facts';
import type { PlacedEntry } from './placeEntries';
import { recordingOf, stayOnClock } from './stayTimes';

const lastRecorded = 30_000;

/** When a stay was: without a leaving until the end of the session or the moment of asking; null where that is no stretch of time. */
export function spanOf(stay: CallStay, entries: readonly PlacedEntry[]): Stretch | null {
  const from = stay.joinedAt ?? recordingOf(entries)?.from ?? null;
  const to = stay.leftAt ?? stay.sessionEndedAt ?? stay.askedAt;
  return from !== null && from < to ? { from, to } : null;
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
export function findAway(spans: readonly (Stretch | null)[]): readonly Stretch[] {
  const known = spans.filter((span) => span !== null).sort((a, b) => a.from - b.from);
  const away: Stretch[] = [];
  let reached = Infinity;
  for (const { from, to } of known) {
    if (from > reached) {
      away.push({ from: reached, to: from });
    }
    reached = reached === Infinity ? to : Math.max(reached, to);
  }
  return away;
}

/** The episodes that reach into the last 30 s that were recorded in their direction. */
function episodesBefore(stay: CallStay, facts: StayFacts): readonly EpisodeBeforeDrop[] {
  const leaving = stayOnClock(stay, facts.clockShiftMs).to!;
  return (['send', 'recv'] as const).flatMap((direction) => {
    const recorded = facts[direction].merged.filter(({ sample }) => sample.state !== 'missing');
    const end = recorded.at(-1)?.to ?? -Infinity;
    return facts[direction].episodes
      .filter(({ to }) => to > end - lastRecorded)
      .map((episode) => ({ direction, episode, notRecordedMs: Math.max(0, leaving - end) }));
  });
}

/** The ends of stays at which no other stay was there and after which the person came back (API.md: "left and came back"). */
export function findDrops(
  stays: readonly CallStay[],
  facts: readonly StayFacts[],
  spans: readonly (Stretch | null)[],
): readonly Drop[] {
  return stays.flatMap((stay, place) => {
    const leftAt = stay.leftAt;
    if (leftAt === null || spans[place] === null) {
      return [];
    }
    const others = spans.filter((span, other) => other !== place && span !== null) as Stretch[];
    const stillThere = others.some(({ from, to }) => from < leftAt && to > leftAt);
    const later = others.map(({ from }) => from).filter((from) => from >= leftAt);
    if (stillThere || later.length === 0) {
      return [];
    }
    return [{ stay: place, leftAt, backAt: Math.min(...later), episodes: episodesBefore(stay, facts[place]!) }];
  });
}
