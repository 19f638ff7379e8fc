import * as v from 'valibot';
import { ratings } from '../quality';
import { direction, finite, type Infer, range, text } from './basics';

/** One direction of the call: how it was rated, and why in one line. */
export const cardSchema = v.object({
  direction,
  rating: v.picklist(ratings),
  /** A large part was silent or not measured: never shown as plainly good. */
  isPartial: v.boolean(),
  /** `Receiving: poor`. */
  label: text,
  /** What and when: `20:55:30 to 20:59:30 at 10 to 24 %, 8 % of the measured time`. */
  summary: text,
  /** What the reading rests on: `Silent 15 min`. */
  chips: v.array(text),
  /** The stretch that a click goes to, null where there is none. */
  jump: v.nullable(v.object(range)),
});
/** One direction of the call: how it was rated, and why in one line. */
export type CardView = Infer<typeof cardSchema>;

/** The answer of a call at first glance. */
export const answerSchema = v.object({
  /** `Receiving broke down for 4 min 0 s`. */
  headline: text,
  /** The worse of the two directions. */
  rating: v.picklist(ratings),
  /** One a direction, the worse first. */
  cards: v.array(cardSchema),
  /** What happened, when, how much was measured and what cannot be known: ready to paste. */
  paragraph: text,
  /** What changes the reading. */
  notes: v.array(text),
});
/** The answer of a call at first glance. */
export type AnswerView = Infer<typeof answerSchema>;

/** The kinds of moment that are listed and marked. */
export const momentKinds = [
  'severeEpisode',
  'episode',
  'spike',
  'silence',
  'gap',
  'unreadable',
  'collapse',
  'away',
] as const;
/** One of the kinds of moment. */
export type MomentKind = (typeof momentKinds)[number];

/** Something that happened in a call; what happened in both directions at once is one moment. */
export const momentSchema = v.object({
  ...range,
  kind: v.picklist(momentKinds),
  directions: v.array(direction),
  /** False where the position inside its entry is not known. */
  isPlaced: v.boolean(),
  /** The columns of the list; `peak` is empty where there is none. */
  time: text,
  what: text,
  length: text,
  peak: text,
  /** For sorting: ms, and % or null. */
  lengthMs: finite,
  peakPercent: v.nullable(finite),
  /** The whole of it as one sentence. */
  label: text,
});
/** Something that happened in a call; what happened in both directions at once is one moment. */
export type MomentView = Infer<typeof momentSchema>;
