import * as v from 'valibot';
import { fieldKinds } from '../../src/shared/protocol/messages';
import type { HostMessage } from '../../src/shared/protocol/messages';
import type { PanelStrings } from '../../src/shared/protocol/panelStrings';
import { directions } from '../../src/shared/series';

const text = v.string();
const moment = v.pipe(v.number(), v.finite());
const nullable = <Schema extends v.GenericSchema>(schema: Schema): v.NullableSchema<Schema, undefined> =>
  v.nullable(schema);
const range = { from: moment, to: moment };
const direction = v.picklist(directions);

const directionSeries = v.object({
  loss: v.instance(Float64Array),
  bitrate: v.instance(Float64Array),
  state: v.instance(Uint8Array),
});
const series = v.pipe(
  v.object({
    times: v.instance(Float64Array),
    parts: v.array(
      v.object({
        start: v.number(),
        end: v.number(),
        intervalMs: v.pipe(v.number(), v.gtValue(0)),
        approximate: v.boolean(),
      }),
    ),
    send: directionSeries,
    recv: directionSeries,
  }),
  v.check(({ times, send, recv }) =>
    [send, recv].every((one) => [one.loss, one.bitrate, one.state].every((values) => values.length === times.length)),
  ),
);

const verdict = v.object({
  paragraph: text,
  directions: v.array(
    v.object({ direction, rating: v.picklist(['good', 'degraded', 'poor', 'notRated']), label: text }),
  ),
  rules: v.array(text),
  marks: v.array(
    v.object({ ...range, kind: v.picklist(['episode', 'severeEpisode', 'spike']), direction, label: text }),
  ),
  lowSendBitrate: v.array(v.object({ ...range, label: text })),
});

const participantView = v.object({
  title: text,
  badge: nullable(text),
  fields: v.array(v.object({ label: text, value: text, kind: v.exactOptional(v.picklist(fieldKinds)) })),
  zone: v.object({
    id: text,
    name: text,
    choices: v.array(v.object({ value: text, label: text, selected: v.boolean() })),
  }),
  locale: text,
  rules: v.object({
    lossThresholdPercent: moment,
    severeLossThresholdPercent: moment,
    sustainedSeconds: moment,
    lowSendBitrateKbps: moment,
  }),
  notes: v.array(text),
  stays: v.pipe(
    v.array(v.object({ participantId: text, label: text, range: v.object(range), series: nullable(series) })),
    v.minLength(1),
  ),
  summary: text,
  table: nullable(v.object({ caption: text, columns: v.array(text), rows: v.array(v.array(text)) })),
  verdict,
  events: v.array(v.object({ at: moment, name: text })),
  otherStays: nullable(v.object({ label: text, isLoading: v.boolean() })),
});

const message = v.object({
  type: v.literal('show'),
  strings: v.custom<PanelStrings>(
    (strings) =>
      typeof strings === 'object' && strings !== null && Object.values(strings).every((one) => typeof one === 'string'),
  ),
  restore: v.object({
    accountId: text,
    roomSessionId: text,
    participantId: text,
    roomName: nullable(text),
    joinedAt: nullable(moment),
    leftAt: nullable(moment),
  }),
  state: v.variant('kind', [
    v.object({ kind: v.literal('loading'), title: text, text }),
    v.object({ kind: v.literal('failed'), title: text, text }),
    v.object({ kind: v.literal('participant'), view: participantView }),
  ]),
});

/** The message if it is one of the host's, else undefined; whatever else reaches the page is not for it. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  const result = v.safeParse(message, data);
  return result.success ? result.output : undefined;
}

/** Whether it calls itself a message of the host, readable or not. */
export function isFromHost(data: unknown): boolean {
  return v.is(v.looseObject({ type: v.literal('show') }), data);
}
