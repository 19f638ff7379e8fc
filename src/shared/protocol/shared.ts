import * as v from 'valibot';
import { id, type Infer, text } from './basics';

/** The zone that every time in a panel is shown in, and what else can be chosen. */
export const zoneSchema = v.object({
  /** IANA name, for `Intl`. */
  id: text,
  /** What is written beside times. */
  name: text,
  /** Values of the setting `wherebyInsights.timeZone` with their labels; the one in force is `selected`. */
  choices: v.array(v.object({ value: text, label: text, selected: v.boolean() })),
});
/** The zone that every time in a panel is shown in, and what else can be chosen. */
export type ZoneView = Infer<typeof zoneSchema>;

/** The panel waits for its first answer. */
export const loadingSchema = v.object({ kind: v.literal('loading'), title: text, text });
/** The first answer did not come. */
export const failedSchema = v.object({ kind: v.literal('failed'), title: text, text });

/** What every panel keeps to be opened again after a window reload. */
export const restoreBasics = { accountId: id };

/** What every webview can say to its host. */
export const sharedWebviewMessages = [
  v.object({ type: v.literal('ready'), browserTimeZone: text }),
  v.object({ type: v.literal('retry') }),
  v.object({ type: v.literal('setTimeZone'), value: text }),
  v.object({ type: v.literal('problem'), what: v.picklist(['picture', 'message']) }),
] as const;

/** What a panel left behind before a window reload (`restore` of its state), undefined when it is not to be trusted. */
export function parseRestore<Restore>(schema: v.GenericSchema<unknown, Restore>, state: unknown): Restore | undefined {
  const parsed = v.safeParse(v.object({ restore: schema }), state);
  return parsed.success ? parsed.output.restore : undefined;
}

/** A message that a schema knows, undefined when it is none. */
export function parseMessage<Message>(
  schema: v.GenericSchema<unknown, Message>,
  message: unknown,
): Message | undefined {
  const parsed = v.safeParse(schema, message);
  return parsed.success ? parsed.output : undefined;
}
