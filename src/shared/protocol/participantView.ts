import * as v from 'valibot';
import { ratings } from '../quality';
import { answerSchema, momentSchema } from './answer';
import { direction, type Infer, range, text } from './basics';
import { eventMarkSchema, lossMarkSchema, rulesSchema, staySchema, tableSchema } from './charts';
import { zoneSchema } from './shared';

/** The kinds of field that do not go in line with the others: the words of a person, and ids. */
export const fieldKinds = ['comment', 'id'] as const;
/** One of the kinds of field. */
export type FieldKind = (typeof fieldKinds)[number];

/** A line of the panel's head: what it is, and what it says. */
export const fieldSchema = v.object({
  label: text,
  value: text,
  /** What it is that is shown in a way of its own. */
  kind: v.exactOptional(v.picklist(fieldKinds)),
});
/** A line of the panel's head: what it is, and what it says. */
export type Field = Infer<typeof fieldSchema>;

/** What happened in this call, in words and marks. */
export const verdictSchema = v.object({
  /** The answer for people, ready to paste. */
  paragraph: text,
  directions: v.array(v.object({ direction, rating: v.picklist(ratings), label: text })),
  /** The rules that lead to it, with their units, one sentence each. */
  rules: v.array(text),
  /** Episodes and spikes, in order of time. */
  marks: v.array(lossMarkSchema),
  /** Stretches of low sent bitrate: information, never part of the verdict. */
  lowSendBitrate: v.array(v.object({ ...range, label: text })),
});
/** What happened in this call, in words and marks. */
export type VerdictView = Infer<typeof verdictSchema>;

/** Everything the participant panel draws. All texts are finished and made safe. */
export const participantViewSchema = v.object({
  title: text,
  /** Says what the data is when it is not the user's own: "Sample data". */
  badge: v.nullable(text),
  fields: v.array(fieldSchema),
  zone: zoneSchema,
  locale: text,
  rules: rulesSchema,
  /** About the data itself: dropped, assumed, still arriving. */
  notes: v.array(text),
  /** In order of time; never empty. */
  stays: v.pipe(v.array(staySchema), v.minLength(1)),
  /** The charts in one sentence. */
  summary: text,
  /** The charts as a table, one row a step. */
  table: v.nullable(tableSchema),
  verdict: verdictSchema,
  answer: answerSchema,
  /** Everything that is listed and marked, in order of time. */
  moments: v.array(momentSchema),
  /** The rules that lead to the answer, with their units. */
  ruleTexts: v.array(text),
  /** Stretches of low sent bitrate: information, never part of the rating. */
  lowSendBitrate: v.array(v.object({ ...range, label: text })),
  events: v.array(eventMarkSchema),
  /** Offered when other stays of the same person are known but not loaded: a button with its cost in requests. */
  otherStays: v.nullable(v.object({ label: text })),
});
/** Everything the participant panel draws. All texts are finished and made safe. */
export type ParticipantView = Infer<typeof participantViewSchema>;
