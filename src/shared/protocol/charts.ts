import * as v from 'valibot';
import type { QualityRules } from '../quality';
import type { Series } from '../series';
import { finite, type Infer, range, text } from './basics';

const directionSeries = v.object({
  loss: v.instance(Float64Array),
  bitrate: v.instance(Float64Array),
  state: v.instance(Uint8Array),
});

/** The samples of a stay, with as many values as times. */
export const seriesSchema: v.GenericSchema<unknown, Series> = v.pipe(
  v.object({
    times: v.instance(Float64Array),
    parts: v.array(
      v.object({
        start: v.number(),
        end: v.number(),
        intervalMs: v.pipe(v.number(), v.gtValue(0)),
        approximate: v.boolean(),
      }),
    ),
    send: directionSeries,
    recv: directionSeries,
  }),
  v.check(({ times, send, recv }) =>
    [send, recv].every((one) => [one.loss, one.bitrate, one.state].every((values) => values.length === times.length)),
  ),
);

/** One stay drawn in the charts. */
export const staySchema = v.object({
  participantId: text,
  /** Names the stay where there are several. */
  label: text,
  /** From joining to leaving (or to the last known moment). */
  range: v.object(range),
  /** Null when there are no samples. */
  series: v.nullable(seriesSchema),
});
/** One stay drawn in the charts. */
export type StayView = Infer<typeof staySchema>;

/** An event from the API, whose meaning is not documented. */
export const eventMarkSchema = v.object({
  at: finite,
  /** The raw name, made safe to show. */
  name: text,
});
/** An event from the API, whose meaning is not documented. */
export type EventMark = Infer<typeof eventMarkSchema>;

/** The rules in force, for lines, bands and labels. */
export const rulesSchema: v.GenericSchema<unknown, QualityRules> = v.object({
  lossThresholdPercent: finite,
  severeLossThresholdPercent: finite,
  sustainedSeconds: finite,
  lowSendBitrateKbps: finite,
});

/** A table of finished texts. */
export const tableSchema = v.object({ caption: text, columns: v.array(text), rows: v.array(v.array(text)) });
/** A table of finished texts. */
export type TableView = Infer<typeof tableSchema>;
