import * as v from 'valibot';
import { id, type Infer, moment } from './basics';
import { panelStringsSchema } from './panelStrings';
import { participantViewSchema } from './participantView';
import { busySchema, failedSchema, loadingSchema, restoreBasics, sharedWebviewMessages } from './shared';

/** What the host needs to open the panel again after a window reload: ids and times, nothing typed by a person. */
export const participantRestoreSchema = v.object({
  ...restoreBasics,
  roomSessionId: id,
  participantId: id,
  roomName: v.nullable(id),
  joinedAt: v.nullable(moment),
  leftAt: v.nullable(moment),
  /** The moment that was asked about. */
  at: v.fallback(v.nullable(moment), null),
});
/** What the host needs to open the panel again after a window reload; the webview keeps it as `restore` in its state. */
export type ParticipantRestore = Infer<typeof participantRestoreSchema>;

/** Asks the page for a picture of its charts, which it answers with `savePng`, or with `problem`. */
const takePictureSchema = v.object({ type: v.literal('takePicture'), colours: v.picklist(['light', 'shown']) });
/** Asks the page for a picture of its charts. */
export type TakePictureMessage = Infer<typeof takePictureSchema>;

/** From the host to the webview. */
export const participantHostSchema = v.variant('type', [
  busySchema,
  /** Brings the moment that is asked about into sight. */
  v.object({ type: v.literal('goToAsked') }),
  v.object({
    type: v.literal('show'),
    strings: panelStringsSchema,
    restore: v.nullable(participantRestoreSchema),
    state: v.variant('kind', [
      loadingSchema,
      failedSchema,
      v.object({ kind: v.literal('shown'), view: participantViewSchema }),
    ]),
  }),
  v.object({ type: v.literal('keepRestore'), restore: participantRestoreSchema }),
  takePictureSchema,
  /** Asks the page for the moment under the cursor, which it answers with `copyLink`. */
  v.object({ type: v.literal('askMoment') }),
]);
/** From the host to the webview. */
export type ParticipantHostMessage = Infer<typeof participantHostSchema>;

const ownMessages = [
  v.object({ type: v.literal('loadOtherStays') }),
  /** Opens the panel of the session at the moment under the cursor; null where it was nowhere yet. */
  v.object({ type: v.literal('showEveryone'), at: v.nullable(moment) }),
  /** Copies a link to the moment under the cursor; null where it was nowhere yet. */
  v.object({ type: v.literal('copyLink'), at: v.nullable(moment) }),
  /** Asks about the whole call again, not about a moment. */
  v.object({ type: v.literal('showWholeCall') }),
  /** Copies the answer for the customer. */
  v.object({ type: v.literal('copyForCustomer') }),
  v.object({ type: v.literal('copyMarkdown') }),
  v.object({ type: v.literal('saveCsv') }),
  v.object({ type: v.literal('saveJson') }),
  v.object({ type: v.literal('savePng'), png: v.instance(ArrayBuffer) }),
] as const;
/** From the webview to the host, beside what every webview says. */
export type ParticipantMessage = Infer<(typeof ownMessages)[number]>;

/** From the webview to the host. */
export const participantWebviewSchema = v.variant('type', [...sharedWebviewMessages, ...ownMessages]);
/** From the webview to the host. */
export type ParticipantWebviewMessage = Infer<typeof participantWebviewSchema>;
