import * as v from 'valibot';
import type { RestoreState, WebviewMessage } from './messages';
import { isMoment } from '../time';

const messageSchema = v.variant('type', [
  v.object({ type: v.literal('ready'), browserTimeZone: v.string() }),
  v.object({ type: v.literal('retry') }),
  v.object({ type: v.literal('setTimeZone'), value: v.string() }),
  v.object({ type: v.literal('loadOtherStays') }),
  v.object({ type: v.literal('copyMarkdown') }),
  v.object({ type: v.literal('saveCsv') }),
  v.object({ type: v.literal('saveJson') }),
  v.object({ type: v.literal('savePng'), png: v.instance(ArrayBuffer) }),
  v.object({ type: v.literal('problem'), what: v.picklist(['picture', 'message']) }),
]);

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000));
const moment = v.nullable(
  v.pipe(
    v.number(),
    v.check((ms: number) => isMoment(ms)),
  ),
);
const restoreSchema = v.object({
  restore: v.object({
    accountId: id,
    roomSessionId: id,
    participantId: id,
    roomName: v.nullable(id),
    joinedAt: moment,
    leftAt: moment,
  }),
});

/** A message from a webview, undefined when it is none that the host knows. */
export function parseWebviewMessage(message: unknown): WebviewMessage | undefined {
  const parsed = v.safeParse(messageSchema, message);
  return parsed.success ? parsed.output : undefined;
}

/** What a panel left behind before a window reload, undefined when it is not to be trusted. */
export function parseRestoreState(state: unknown): RestoreState | undefined {
  const parsed = v.safeParse(restoreSchema, state);
  return parsed.success ? parsed.output.restore : undefined;
}
