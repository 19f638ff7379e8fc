import * as v from 'valibot';
import { type Infer, moment, range } from './basics';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How many people were bad at once in each of equal steps, the most of each step; all arrays have one entry a step. */
export const countsSchema = v.pipe(
  v.object({
    ...range,
    /** People who sent with lasting loss. */
    send: v.instance(Uint16Array),
    /** People who received with lasting loss. */
    recv: v.instance(Uint16Array),
    /** People of whom anything was measured: what the two are to be held against. */
    measured: v.instance(Uint16Array),
  }),
  v.check(({ send, recv, measured }) => send.length === recv.length && recv.length === measured.length),
);
/** How many people were bad at once in each of equal steps. */
export type CountsView = Infer<typeof countsSchema>;

/**
 * The strips of some rows for a stretch of time in equal pixel columns. Row `r`, column `c` stands at `r * columns + c`;
 * values are of `StripState`.
 */
export const rowsSchema = v.pipe(
  v.object({
    /** The `request` of the `view` that it answers; one that is older than the last is to be dropped. */
    request: count,
    ...range,
    columns: count,
    /** Whose strips these are, as places in `people`. */
    people: v.instance(Uint32Array),
    send: v.instance(Uint8Array),
    recv: v.instance(Uint8Array),
    /** Over everyone, with as many steps as columns. */
    counts: countsSchema,
  }),
  v.check(
    ({ columns, people, send, recv }) =>
      send.length === columns * people.length && recv.length === columns * people.length,
  ),
);
/** The strips of some rows. */
export type RowsView = Infer<typeof rowsSchema>;

const directionReading = v.object({
  /** A `StripState` a person. */
  state: v.instance(Uint8Array),
  /** %, NaN where none was measured. */
  loss: v.instance(Float64Array),
  /** bit/s, NaN where none is known. */
  bitrate: v.instance(Float64Array),
});

/** What each of some people sent and received at a moment; of two stays at once the worse. */
export const readingSchema = v.pipe(
  v.object({
    at: moment,
    people: v.instance(Uint32Array),
    send: directionReading,
    recv: directionReading,
  }),
  v.check(({ people, send, recv }) =>
    [send, recv].every((one) => [one.state, one.loss, one.bitrate].every((values) => values.length === people.length)),
  ),
);
/** What each of some people sent and received at a moment. */
export type ReadingView = Infer<typeof readingSchema>;
