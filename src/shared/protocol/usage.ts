import * as v from 'valibot';
import { id, type Infer } from './basics';
import { busySchema, failedSchema, loadingSchema, restoreBasics, sharedWebviewMessages } from './shared';
import { period, usageStringsSchema, usageViewSchema } from './usageView';

/** What the host needs to open the panel again after a window reload: the room, null for all that are loaded. */
export const usageRestoreSchema = v.object({ ...restoreBasics, roomName: v.nullable(id) });
/** What the host needs to open the panel again after a window reload; the webview keeps it as `restore` in its state. */
export type UsageRestore = Infer<typeof usageRestoreSchema>;

/** From the host to the webview; `show` comes again while sessions are read. */
export const usageHostSchema = v.variant('type', [
  busySchema,
  v.object({
    type: v.literal('show'),
    strings: usageStringsSchema,
    restore: v.nullable(usageRestoreSchema),
    state: v.variant('kind', [
      loadingSchema,
      failedSchema,
      v.object({ kind: v.literal('shown'), view: usageViewSchema }),
    ]),
  }),
]);
/** From the host to the webview. */
export type UsageHostMessage = Infer<typeof usageHostSchema>;

const ownMessages = [
  v.object({ type: v.literal('loadMore') }),
  v.object({ type: v.literal('loadAll') }),
  /** Stops reading; what came stays. */
  v.object({ type: v.literal('cancel') }),
  /** Reads again what is read. */
  v.object({ type: v.literal('refresh') }),
  v.object({ type: v.literal('copyMarkdown'), period }),
  v.object({ type: v.literal('saveCsv'), period }),
] as const;
/** From the webview to the host, beside what every webview says. */
export type UsageMessage = Infer<(typeof ownMessages)[number]>;

/** From the webview to the host. */
export const usageWebviewSchema = v.variant('type', [...sharedWebviewMessages, ...ownMessages]);
