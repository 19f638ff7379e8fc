import * as v from 'valibot';
import { id, type Infer } from './basics';
import { historyStringsSchema, historyViewSchema } from './historyView';
import { busySchema, failedSchema, loadingSchema, restoreBasics, sharedWebviewMessages } from './shared';

/** The most calls that are judged at once. */
export const mostCalls = 200;

/** What the host needs to open the panel again after a window reload: ids and a number. The external id stays where it is sealed. */
export const historyRestoreSchema = v.object({
  ...restoreBasics,
  /** Ours: names a person of the People view without telling who it is. */
  personId: id,
  /** How many calls were asked for. */
  calls: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostCalls)),
});
/** What the host needs to open the panel again after a window reload; the webview keeps it as `restore` in its state. */
export type HistoryRestore = Infer<typeof historyRestoreSchema>;

/** From the host to the webview; `show` comes again with each step of reading. */
export const historyHostSchema = v.variant('type', [
  busySchema,
  v.object({
    type: v.literal('show'),
    strings: historyStringsSchema,
    restore: v.nullable(historyRestoreSchema),
    state: v.variant('kind', [
      loadingSchema,
      failedSchema,
      v.object({ kind: v.literal('shown'), view: historyViewSchema }),
    ]),
  }),
]);
/** From the host to the webview. */
export type HistoryHostMessage = Infer<typeof historyHostSchema>;

const ownMessages = [
  /** Opens the participant panel of a call. */
  v.object({ type: v.literal('openCall'), id }),
  /** Stops reading; what came stays. */
  v.object({ type: v.literal('cancel') }),
  /** Goes on after `cancelled` and `stopped`, with what failed once more. */
  v.object({ type: v.literal('resume') }),
  v.object({ type: v.literal('refresh') }),
  v.object({ type: v.literal('copyMarkdown') }),
  v.object({ type: v.literal('saveCsv') }),
  v.object({ type: v.literal('saveJson') }),
] as const;
/** From the webview to the host, beside what every webview says. */
export type HistoryMessage = Infer<(typeof ownMessages)[number]>;

/** From the webview to the host. */
export const historyWebviewSchema = v.variant('type', [...sharedWebviewMessages, ...ownMessages]);
