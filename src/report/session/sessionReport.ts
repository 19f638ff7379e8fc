import type { SessionMessage } from '../../shared/protocol/session';
import type { ReadingView, RowsView } from '../../shared/protocol/sessionRows';
import type { FindingsView, OrderView, SessionPersonView, SessionView } from '../../shared/protocol/sessionView';
import type { SessionWords } from '../../text/session/context';
import { sessionCsv } from './csv';
import { type SessionFacts, sessionWords } from './facts';
import { findingsView } from './findings';
import { sessionJson } from './json';
import { sessionMarkdown } from './markdown';
import { type Filter, orderPeople, type Sort } from './order';
import { personRow } from './personRow';
import { readingView, rowsView } from './rows';
import type { SessionSurroundings } from './surroundings';
import { type Beginning, sessionView } from './view';

/** A session as far as it is read, to be drawn, copied and saved. */
export interface SessionReport {
  toView(beginning?: Beginning): SessionView;
  toFindings(): FindingsView;
  /** The rows of these people alone. */
  toPeople(places: readonly number[]): SessionPersonView[];
  toOrder(sort: Sort, filter: Filter): OrderView;
  toRows(view: Extract<SessionMessage, { readonly type: 'view' }>): RowsView;
  toReading(readAt: Extract<SessionMessage, { readonly type: 'readAt' }>): ReadingView;
  /** The stay of a person that was there at a moment, or the nearest one; undefined for a place without a person. */
  stayAt(place: number, at: number): string | undefined;
  toMarkdown(): string;
  toCsv(): string;
  toJson(): string;
}

/** Puts a session into words. */
export function sessionReport(known: SessionFacts, { settings, zones, context }: SessionSurroundings): SessionReport {
  const words = sessionWords(known, settings, context);
  const outside = (): SessionWords => sessionWords(known, settings, context, true);
  return {
    toView: (beginning) => sessionView(known, words, { settings, zones, context }, beginning),
    toFindings: () => findingsView(known, words, context),
    toPeople: (places) =>
      places.flatMap((place) => {
        const one = known.people[place];
        return one === undefined ? [] : [personRow(one, place, words)];
      }),
    toOrder: (sort, filter) => orderPeople(known, words, sort, filter),
    toRows: (view) => rowsView(known, view),
    toReading: (readAt) => readingView(known, readAt),
    stayAt: (place, at) => stayAt(known, place, at),
    toMarkdown: () => sessionMarkdown(known, outside(), settings, context),
    toCsv: () => sessionCsv(known, outside(), settings, context),
    toJson: () => sessionJson(known, outside(), settings, context),
  };
}

function stayAt({ people }: SessionFacts, place: number, at: number): string | undefined {
  const one = people[place];
  const distance = (index: number): number => {
    const there = one?.compact[index]?.there ?? [];
    return there.reduce((least, { from, to }) => Math.min(least, Math.max(from - at, at - to, 0)), Infinity);
  };
  const nearest = one?.person.stays
    .map((_stay, index) => index)
    .reduce((a, b) => (distance(b) < distance(a) ? b : a), 0);
  return nearest === undefined ? undefined : one?.person.stays[nearest]?.participantId;
}
