import * as v from 'valibot';
import { answerSchema, momentSchema } from './answer';
import { type Infer, range, text } from './basics';
import { eventMarkSchema, rulesSchema, staySchema, type StayView, tableSchema } from './charts';
import { momentAskedSchema } from './momentAsked';
import { zoneSchema } from './shared';

/**
 * Where a field stands that is not one of the details at the end: in the first line of the head, `time` beside the switch
 * of the zone that it is in; in the line of what the person said of the call; among the ids; or, `told`, in other words of
 * the page.
 */
export const fieldKinds = ['head', 'time', 'feedback', 'comment', 'told', 'id'] as const;
/** One of the kinds of field. */
export type FieldKind = (typeof fieldKinds)[number];

/** A fact about the person or the stay: what it is, and what it says. */
export const fieldSchema = v.object({
  label: text,
  value: text,
  /** What it is that is shown in a way of its own. */
  kind: v.exactOptional(v.picklist(fieldKinds)),
});
/** A fact about the person or the stay: what it is, and what it says. */
export type Field = Infer<typeof fieldSchema>;

/** Everything the participant panel draws, as it travels. All texts are finished and made safe. */
export const participantViewSchema = v.object({
  title: text,
  /** Says what the data is when it is not the user's own: "Sample data". */
  badge: v.nullable(text),
  fields: v.array(fieldSchema),
  zone: zoneSchema,
  locale: text,
  rules: rulesSchema,
  /** About the data itself: dropped, assumed. */
  notes: v.array(text),
  /** In order of time; never empty. */
  stays: v.pipe(v.array(staySchema), v.minLength(1)),
  /** The charts in one sentence. */
  summary: text,
  /** The charts as a table, one row a step. */
  table: v.nullable(tableSchema),
  answer: answerSchema,
  /** Null where no moment was asked about. */
  momentAsked: v.nullable(momentAskedSchema),
  /** Everything that is listed and marked, in order of time. */
  moments: v.array(momentSchema),
  /** The rules that lead to the answer, with their units, one sentence each. */
  ruleTexts: v.array(text),
  /** Stretches of low sent bitrate: information, never part of the answer. */
  lowSendBitrate: v.array(v.object({ ...range, label: text })),
  events: v.array(eventMarkSchema),
  /** Whether more samples may come; asked for again by `retry`. */
  mayStillArrive: v.boolean(),
  /** Offered when other stays of the same person are known but not loaded: a button with its cost in requests. */
  otherStays: v.nullable(v.object({ label: text })),
});
/** Everything the participant panel draws, as it travels. */
export type SentView = Infer<typeof participantViewSchema>;
/** Everything the participant panel draws. All texts are finished and made safe. */
export type ParticipantView = Omit<SentView, 'stays'> & { readonly stays: readonly StayView[] };
