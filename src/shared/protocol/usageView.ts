import * as v from 'valibot';
import { usageMeasures, usagePeriods, usageStates } from '../usage';
import { finite, type Infer, text } from './basics';
import { sharedStrings, zoneSchema } from './shared';

/** A table of finished texts; the first cell of a row names it. */
const tableSchema = v.object({
  caption: text,
  columns: v.array(text),
  rows: v.array(v.array(text)),
});
/** A table of finished texts; the first cell of a row names it. */
export type UsageTableView = Infer<typeof tableSchema>;

/** One day, week or month. */
const barSchema = v.object({
  /** `November 2026`. */
  label: text,
  /** The same for where there is little room: `Nov 2026`. */
  tick: text,
  /** One for each of the measures; null where it is not told. */
  values: v.array(v.nullable(finite)),
  /** The values in words. */
  texts: v.array(text),
  /** Not all of its sessions are loaded, or some may still change. */
  mayGrow: v.boolean(),
  /** Why it may grow; empty where it does not. */
  note: text,
});
/** One day, week or month. */
export type BarView = Infer<typeof barSchema>;

/** All that is read, by days, weeks or months. */
const periodsSchema = v.object({
  /** `Days`. */
  label: text,
  /** In order of time, with those without sessions between them. */
  bars: v.array(barSchema),
  /** The newest first, without those without sessions; what it all adds up to last. */
  table: tableSchema,
});
/** All that is read, by days, weeks or months. */
export type PeriodsView = Infer<typeof periodsSchema>;

/** One of the things that are counted. */
const measureSchema = v.object({
  measure: v.picklist(usageMeasures),
  label: text,
  /** All of it: `1,204`. */
  sum: text,
  /** Whether there is anything to draw. */
  isDrawn: v.boolean(),
});
/** One of the things that are counted. */
export type MeasureView = Infer<typeof measureSchema>;

/** How far reading is, with what can be done about it; a null label: not now. */
const readingSchema = v.object({
  state: v.picklist(usageStates),
  done: finite,
  total: finite,
  /** `200 of 1,340 sessions loaded`. */
  text,
  /** Why it was stopped, in one sentence; empty where it was not. */
  failure: text,
  more: v.nullable(text),
  all: v.nullable(text),
  again: v.nullable(text),
});
/** How far reading is, with what can be done about it. */
export type UsageReadingView = Infer<typeof readingSchema>;

/** Everything that the usage panel draws. All texts are finished and made safe. */
export const usageViewSchema = v.object({
  title: text,
  /** Says what the data is when it is not the user's own: "Sample data". */
  badge: v.nullable(text),
  zone: zoneSchema,
  locale: text,
  /** What is read, in one sentence. */
  answer: text,
  /** On what it rests. */
  notes: v.array(text),
  measures: v.array(measureSchema),
  /** What none of the sessions has; empty where there is nothing such. */
  noneText: text,
  periods: v.object({ day: periodsSchema, week: periodsSchema, month: periodsSchema }),
  /** What is read of each room; null for one room alone. */
  rooms: v.nullable(tableSchema),
  reading: readingSchema,
  /** How it is counted, one sentence each. */
  ruleTexts: v.array(text),
});
/** Everything that the usage panel draws. */
export type UsageView = Infer<typeof usageViewSchema>;

/** One of {@link usagePeriods}. */
export const period = v.picklist(usagePeriods);

/** The texts of the usage panel's own controls; made by `src/text/usage/strings.ts`. `{0}` ... are filled in by the webview. */
export const usageStringsSchema = v.object({
  ...sharedStrings,
  timeZone: text,
  countedBy: text,
  charts: text,
  chartsHelp: text,
  chartSentence: text,
  shownBars: text,
  earlier: text,
  later: text,
  mayGrow: text,
  asTable: text,
  rooms: text,
  howCounted: text,
  cancel: text,
  copyMarkdown: text,
  saveCsv: text,
});
/** The texts of the usage panel's own controls. */
export type UsageStrings = Infer<typeof usageStringsSchema>;
