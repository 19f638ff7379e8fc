import * as v from 'valibot';
import { ratings } from '../quality';
import { personSortKeys } from '../session';
import { finite, id, type Infer, moment, range, text } from './basics';
import { readingSchema, rowsSchema } from './sessionRows';
import { sessionStringsSchema } from './sessionStrings';
import {
  findingsSchema,
  orderSchema,
  personIndex,
  progressSchema,
  sessionPersonSchema,
  sessionViewSchema,
} from './sessionView';
import { busySchema, failedSchema, loadingSchema, restoreBasics, sharedWebviewMessages } from './shared';

/** What the host needs to open the panel again after a window reload: ids and times, nothing typed by a person. */
export const sessionRestoreSchema = v.object({
  ...restoreBasics,
  roomSessionId: id,
  roomName: v.nullable(id),
  startedAt: v.nullable(moment),
  endedAt: v.nullable(moment),
});
/** What the host needs to open the panel again after a window reload; the webview keeps it as `restore` in its state. */
export type SessionRestore = Infer<typeof sessionRestoreSchema>;

/**
 * From the host to the webview. `show` comes once, and again when the page is shown again, the list was read again or the
 * settings changed. While details come, `people`, `findings` and `progress` follow, gathered so that they are few; what
 * is in view is sent again as `rows` by itself where it changed.
 */
export const sessionHostSchema = v.variant('type', [
  busySchema,
  v.object({
    type: v.literal('show'),
    strings: sessionStringsSchema,
    restore: v.nullable(sessionRestoreSchema),
    state: v.variant('kind', [
      loadingSchema,
      failedSchema,
      v.object({ kind: v.literal('shown'), view: sessionViewSchema }),
    ]),
  }),
  /** People of whom something changed, each as a whole. */
  v.object({ type: v.literal('people'), people: v.array(sessionPersonSchema) }),
  /** In place of the findings before. */
  v.object({ type: v.literal('findings'), findings: findingsSchema }),
  /** Who is shown in which order; comes after each `sort` and `filter`, and when an answer changed it. */
  v.object({ type: v.literal('order'), order: orderSchema }),
  /** Answers `view`, with the same `request` again where what is in view has changed since. */
  v.object({ type: v.literal('rows'), rows: rowsSchema }),
  /** Answers `readAt`. */
  v.object({ type: v.literal('reading'), reading: readingSchema }),
  v.object({ type: v.literal('progress'), progress: progressSchema }),
  /** Asks the page for the moment under the cursor, which it answers with `copyLink`. */
  v.object({ type: v.literal('askMoment') }),
]);
/** From the host to the webview. */
export type SessionHostMessage = Infer<typeof sessionHostSchema>;

/** The most columns of a strip, and the most rows in one view: a page asks for no more, a host answers no more. */
export const mostColumns = 8192;
/** See {@link mostColumns}. */
export const mostRows = 1000;

const ownMessages = [
  /** What is in sight: asked for again after each zoom, pan, scroll and change of width. */
  v.object({
    type: v.literal('view'),
    /** Counts up; `rows` carries it back. */
    request: v.pipe(v.number(), v.integer(), v.minValue(0)),
    ...range,
    /** Device pixels over the width of the strips. */
    columns: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostColumns)),
    /** The people whose rows are in sight, as places in `people`. */
    people: v.pipe(
      v.instance(Uint32Array),
      v.check((people) => people.length <= mostRows),
    ),
  }),
  /** Asks what some people sent and received at the cursor; a newer one replaces an older. */
  v.object({
    type: v.literal('readAt'),
    at: moment,
    people: v.pipe(
      v.instance(Uint32Array),
      v.check((people) => people.length <= mostRows),
    ),
  }),
  v.object({ type: v.literal('sort'), key: v.picklist(personSortKeys), isDescending: v.boolean() }),
  /** Null, and an empty name, choose everyone. The name is never kept in the webview's state. */
  v.object({
    type: v.literal('filter'),
    name: v.pipe(text, v.maxLength(1000)),
    /** One of the view's `roles`. */
    role: v.nullable(text),
    rating: v.nullable(v.picklist(ratings)),
    /** Only those who suffer at this moment. */
    affectedAt: v.nullable(moment),
    /** Only the people of this incident. */
    incident: v.nullable(text),
  }),
  /** Opens the participant panel of the stay that was there at that moment, or the nearest one. */
  v.object({ type: v.literal('openParticipant'), person: personIndex, at: finite }),
  /** The consent to read a large session (`asking`). */
  v.object({ type: v.literal('load') }),
  v.object({ type: v.literal('pause') }),
  /** Goes on after `paused`, `cancelled` and `stopped`, with what failed once more. */
  v.object({ type: v.literal('resume') }),
  v.object({ type: v.literal('cancel') }),
  /** Reads again what was not final when it was read, the list included. */
  v.object({ type: v.literal('refresh') }),
  /** Copies a link to the moment under the cursor; null where it was nowhere yet. */
  v.object({ type: v.literal('copyLink'), at: v.nullable(moment) }),
  v.object({ type: v.literal('copyMarkdown') }),
  v.object({ type: v.literal('saveCsv') }),
  v.object({ type: v.literal('saveJson') }),
  v.object({ type: v.literal('savePng'), png: v.instance(ArrayBuffer) }),
] as const;
/** From the webview to the host, beside what every webview says. */
export type SessionMessage = Infer<(typeof ownMessages)[number]>;

/** From the webview to the host. */
export const sessionWebviewSchema = v.variant('type', [...sharedWebviewMessages, ...ownMessages]);
/** From the webview to the host. */
export type SessionWebviewMessage = Infer<typeof sessionWebviewSchema>;
