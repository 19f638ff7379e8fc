import { readAt } from '../../quality/incidents/readAt';
import { stripsOf } from '../../quality/incidents/strips';
import type { SessionMessage } from '../../shared/protocol/session';
import type { ReadingView, RowsView } from '../../shared/protocol/sessionRows';
import type { Direction } from '../../shared/series';
import { countsView } from './findings';
import type { SessionFacts } from './facts';

type Message<Type extends SessionMessage['type']> = Extract<SessionMessage, { readonly type: Type }>;

/** The strips of the rows and the time in sight; of a place without a person the strip is empty. */
export function rowsView({ people, atOnce }: SessionFacts, view: Message<'view'>): RowsView {
  const { request, from, to, columns: count, people: places } = view;
  const columns = { from, to: Math.max(to, from + 1), count };
  const strips = stripsOf(
    people.map(({ compact }) => compact),
    places,
    columns,
  );
  return { request, from, to, columns: count, people: places, ...strips, counts: countsView(atOnce, columns) };
}

/** What some people sent and received at a moment. */
export function readingView({ people }: SessionFacts, { at, people: places }: Message<'readAt'>): ReadingView {
  const read = (direction: Direction): ReadingView['send'] => {
    const values = {
      state: new Uint8Array(places.length),
      loss: new Float64Array(places.length),
      bitrate: new Float64Array(places.length),
    };
    places.forEach((place, row) => {
      const { state, loss, bitrate } = readAt(people[place]?.compact ?? [], direction, at);
      values.state[row] = state;
      values.loss[row] = loss;
      values.bitrate[row] = bitrate;
    });
    return values;
  };
  return { at, people: places, send: read('send'), recv: read('recv') };
}
