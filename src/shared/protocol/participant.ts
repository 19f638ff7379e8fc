import * as v from 'valibot';
import { id, type Infer, moment } from './basics';
import { panelStringsSchema } from './panelStrings';
import { participantViewSchema } from './participantView';
import { failedSchema, loadingSchema, restoreBasics, sharedWebviewMessages } from './shared';

/** What the host needs to open the panel again after a window reload: ids and times, nothing typed by a person. */
export const participantRestoreSchema = v.object({
  ...restoreBasics,
  roomSessionId: id,
  participantId: id,
  roomName: v.nullable(id),
  joinedAt: v.nullable(moment),
  leftAt: v.nullable(moment),
});
/** What the host needs to open the panel again after a window reload; the webview keeps it as `restore` in its state. */
export type ParticipantRestore = Infer<typeof participantRestoreSchema>;

const stateSchema = v.variant('kind', [
  loadingSchema,
  failedSchema,
  v.object({ kind: v.literal('participant'), view: participantViewSchema }),
]);
/** What the panel shows at a moment. */
export type PanelState = Infer<typeof stateSchema>;

/** From the host to the webview. */
export const participantHostSchema = v.variant('type', [
  v.object({
    type: v.literal('show'),
    strings: panelStringsSchema,
    /** Null where it cannot be kept. */
    restore: v.nullable(participantRestoreSchema),
    state: stateSchema,
  }),
]);
/** From the host to the webview. */
export type ParticipantHostMessage = Infer<typeof participantHostSchema>;
/** Everything that the panel shows, in place of what it showed before. */
export type ShowMessage = Extract<ParticipantHostMessage, { type: 'show' }>;

/** From the webview to the host. */
export const participantWebviewSchema = v.variant('type', [
  ...sharedWebviewMessages,
  v.object({ type: v.literal('loadOtherStays') }),
  v.object({ type: v.literal('copyMarkdown') }),
  v.object({ type: v.literal('saveCsv') }),
  v.object({ type: v.literal('saveJson') }),
  v.object({ type: v.literal('savePng'), png: v.instance(ArrayBuffer) }),
]);
/** From the webview to the host. */
export type ParticipantWebviewMessage = Infer<typeof participantWebviewSchema>;
