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

/** The panel waits for its first answer; what for is told by {@link busySchema}. */
export const loadingSchema = v.object({ kind: v.literal('loading'), title: text });
/** The first answer did not come. */
export const failedSchema = v.object({ kind: v.literal('failed'), title: text, text });

/** What a panel shows at a moment. */
export type PanelState<View> =
  Infer<typeof loadingSchema> | Infer<typeof failedSchema> | { readonly kind: 'shown'; readonly view: View };

/** Everything that a panel shows, in place of what it showed before; the schema of each panel says the rest. */
export interface ShowMessage<View, Strings, Restore> {
  readonly type: 'show';
  readonly strings: Strings;
  /** What opens the panel again after a window reload; null where it cannot be kept. */
  readonly restore: Restore | null;
  readonly state: PanelState<View>;
}

/** From every host: something else to keep for a window reload, while what is shown stays. */
export interface KeepRestoreMessage<Restore> {
  readonly type: 'keepRestore';
  readonly restore: Restore;
}

/** From every host: what is being waited for, null when nothing is. It judges nothing and draws nothing again. */
export const busySchema = v.object({ type: v.literal('busy'), text: v.nullable(text) });
/** From every host: what is being waited for, null when nothing is. */
export type BusyMessage = Infer<typeof busySchema>;

/** The texts that the page of every panel needs. */
export const sharedStrings = { retry: text, refresh: text, showLog: text };
/** The texts that the page of every panel needs. */
export type SharedStrings = Readonly<Record<keyof typeof sharedStrings, string>>;

/** The zone that was chosen in a panel, as a value of the setting (null: the setting's own), and the named ones chosen before. */
export const keptZoneSchema = v.object({ chosen: v.nullable(id), named: v.array(id) });
/** The zone that was chosen in a panel, as a value of the setting (null: the setting's own), and the named ones chosen before. */
export type KeptZone = Infer<typeof keptZoneSchema>;

/** The zone of a panel in which none was chosen. */
export const unchosenZone: KeptZone = { chosen: null, named: [] };

/** What every panel keeps to be opened again after a window reload. */
export const restoreBasics = {
  accountId: id,
  zone: v.fallback(keptZoneSchema, { chosen: null, named: [] }),
  /** Whether the next stay that is opened takes its place. */
  isPreview: v.fallback(v.boolean(), false),
};

/** What a page may not be able to do. */
export const problems = ['picture', 'clipboard', 'message'] as const;
/** What a page may not be able to do. */
export type Problem = (typeof problems)[number];

/**
 * What every webview can say to its host: `ready` when it was loaded, and whether a view came before that, the zone that it runs in, `keepOpen` when a person
 * works with it, so that nothing takes its place, `setTimeZone` with the value of one of the choices, `problem` when it could not
 * make a picture, put one on the clipboard, or draw a message.
 */
export const sharedWebviewMessages = [
  v.object({ type: v.literal('ready'), isShown: v.boolean() }),
  v.object({ type: v.literal('browserTimeZone'), name: text }),
  v.object({ type: v.literal('retry') }),
  v.object({ type: v.literal('showLog') }),
  v.object({ type: v.literal('keepOpen') }),
  v.object({ type: v.literal('setTimeZone'), value: text }),
  v.object({ type: v.literal('pickTimeZone') }),
  v.object({ type: v.literal('problem'), what: v.picklist(problems) }),
] as const;
/** What every webview can say to its host. */
export type SharedWebviewMessage = Infer<(typeof sharedWebviewMessages)[number]>;

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
