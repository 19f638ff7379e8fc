import * as v from 'valibot';
import type { QualityRules } from '../quality';
import type { Series } from '../series';
import { finite, type Infer, range, text } from './basics';
import { packedSeriesSchema } from './packedSeries';

/** What stands for samples that the page has been given before. */
export const knownSeries = 'known';

/** One stay drawn in the charts, as it travels. */
export const staySchema = v.object({
  participantId: text,
  /** Names the stay where there are several. */
  label: text,
  /** From joining to leaving (or to the last known moment). */
  range: v.object(range),
  /** Null when there are no samples. */
  series: v.nullable(v.union([packedSeriesSchema, v.literal(knownSeries)])),
});
/** One stay drawn in the charts, as it travels. */
export type SentStay = Infer<typeof staySchema>;
/** One stay drawn in the charts. */
export type StayView = Omit<SentStay, 'series'> & { readonly series: Series | null };

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
