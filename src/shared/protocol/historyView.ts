import * as v from 'valibot';
import { ratings } from '../quality';
import { loadStates } from '../session';
import { direction, type Infer, text } from './basics';
import { fieldSchema } from './participantView';
import { progressSchema } from './sessionView';
import { sharedStrings, zoneSchema } from './shared';

/** One call of the person. */
export const callSchema = v.object({
  /** Names it in `openCall`. */
  id: text,
  load: v.picklist(loadStates),
  /** The worse of both directions. */
  rating: v.picklist(ratings),
  /** Good, but too little was measured to call it so as a whole. */
  isPartial: v.boolean(),
  /** When it began. */
  when: text,
  /** Receiving, then sending; empty until it is read. */
  verdicts: v.array(v.object({ direction, rating: v.picklist(ratings), isPartial: v.boolean(), label: text })),
  /** How far it is read, where that is not all; else empty. */
  loadText: text,
  browser: text,
  /** Whether it is another one than that of the call before. */
  isOtherBrowser: v.boolean(),
  /** What else is known: room, role, what the person rated. */
  lines: v.array(text),
  /** That a turn for the worse begins here; empty elsewhere. */
  mark: text,
  /** The row of the table. */
  cells: v.array(text),
});
/** One call of the person. */
export type CallView = Infer<typeof callSchema>;

/** Everything that the history panel draws. All texts are finished and made safe. */
export const historyViewSchema = v.object({
  title: text,
  /** Says what the data is when it is not the user's own: "Sample data". */
  badge: v.nullable(text),
  fields: v.array(fieldSchema),
  zone: zoneSchema,
  /** What the calls show together, in one sentence. */
  answer: text,
  /** The sentences that follow it. */
  more: v.array(text),
  /** On what it rests, and what it does not show. */
  notes: v.array(text),
  /** In order of time, the newest last. */
  calls: v.array(callSchema),
  tableCaption: text,
  columns: v.array(text),
  progress: progressSchema,
  /** Why it was stopped, in one sentence; empty where it was not. */
  failure: text,
  /** The rules of the history and of the verdicts, one sentence or two each. */
  ruleTexts: v.array(text),
});
/** Everything that the history panel draws. */
export type HistoryView = Infer<typeof historyViewSchema>;

/** The texts of the history panel's own controls; made by `src/text/history/strings.ts`. `{0}` is filled in by the webview. */
export const historyStringsSchema = v.object({
  ...sharedStrings,
  timeZone: text,
  calls: text,
  /** What a screen reader says of the strip. */
  callsName: text,
  sending: text,
  receiving: text,
  noCalls: text,
  openCall: text,
  asTable: text,
  howJudged: text,
  cancel: text,
  copyForTicket: text,
  save: text,
  saveCsv: text,
  saveJson: text,
});
/** The texts of the history panel's own controls. */
export type HistoryStrings = Infer<typeof historyStringsSchema>;
