import type { StayView } from '../../src/shared/protocol/charts';
import { type ParticipantShow, sentShow, type SentParticipantShow } from '../../src/shared/protocol/participantShow';
import type { PanelState } from '../../src/shared/protocol/shared';
import type { ParticipantView } from '../../src/shared/protocol/participantView';
import { SampleState } from '../../src/shared/series';
import type { DirectionSeries, Series, SeriesPart } from '../../src/shared/series';
import { panelStrings } from '../../src/text/panelStrings';
import { answer } from './answers';

/** The message that shows a state of the panel. */
export type ShowMessage = SentParticipantShow;

/** 2026-03-12T08:00:00Z. */
export const start = Date.UTC(2026, 2, 12, 8);
/** The interval of every fixture, ms. */
export const interval = 2000;

/** One direction of one sample: a state, or measured loss in % and bitrate in bit/s. */
export type Sample = 'silent' | 'missing' | 'unreadable' | { readonly loss: number; readonly bitrate: number };

const states = {
  silent: SampleState.silent,
  missing: SampleState.missing,
  unreadable: SampleState.unreadable,
} as const;

/** A direction from a sample for each index. */
export function direction(count: number, sample: (index: number) => Sample): DirectionSeries {
  const loss = new Float64Array(count).fill(NaN);
  const bitrate = new Float64Array(count).fill(NaN);
  const state = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const one = sample(index);
    if (typeof one === 'string') {
      state[index] = states[one];
      bitrate[index] = one === 'silent' ? 0 : NaN;
    } else {
      loss[index] = one.loss;
      bitrate[index] = one.bitrate;
    }
  }
  return { loss, bitrate, state };
}

/** A series without a break, or with the parts given; sample i is at `start` + i x `interval`. */
export function series(
  count: number,
  send: (index: number) => Sample,
  recv: (index: number) => Sample = send,
  parts: readonly SeriesPart[] = [{ start: 0, end: count, intervalMs: interval, approximate: false }],
): Series {
  const times = Float64Array.from({ length: count }, (_, index) => start + index * interval);
  return { times, parts, send: direction(count, send), recv: direction(count, recv) };
}

/** Measured without loss at 1 Mbit/s. */
export const perfect: Sample = { loss: 0, bitrate: 1_000_000 };

/** A wave that looks like a call: loss near 0, bitrate around 1.2 Mbit/s. */
export function calm(index: number): { loss: number; bitrate: number } {
  return {
    loss: Math.max(0, 0.4 * Math.sin(index / 7) + 0.3 * Math.sin(index / 3.1)),
    bitrate: 1_200_000 + 250_000 * Math.sin(index / 40) + 80_000 * Math.sin(index / 3),
  };
}

/** One stay over all samples of a series. */
export function stay(data: Series | null, count = data?.times.length ?? 300): StayView {
  return {
    participantId: 'p1',
    label: 'Stay 1',
    range: { from: start, to: start + count * interval },
    series: data,
  };
}

/** A view with everything quiet, changed as asked. */
export function view(data: Series | null, changes: Partial<ParticipantView> = {}): ParticipantView {
  return {
    title: 'Ada Lovelace',
    badge: null,
    fields: [
      { label: 'Role', value: 'Host', kind: 'head' },
      { label: 'Room', value: 'team-standup', kind: 'head' },
      { label: 'Time', value: 'Mar 12, 2026, 08:00:00 to 09:00:00', kind: 'time' },
      { label: 'Stay', value: '1 h 0 min', kind: 'head' },
      { label: 'Browser', value: 'Chrome 118 on macOS', kind: 'head' },
      { label: 'Session ID', value: '32ba120a-a691-4e8e-aec3-a610239271de', kind: 'id' },
    ],
    zone: {
      id: 'UTC',
      name: 'UTC',
      choices: [
        { value: 'local', label: 'Local (Europe/Oslo)', selected: false },
        { value: 'utc', label: 'UTC', selected: true },
      ],
    },
    locale: 'en',
    rules: {
      lossThresholdPercent: 3,
      severeLossThresholdPercent: 10,
      sustainedSeconds: 6,
      lowSendBitrateKbps: 500,
    },
    notes: [],
    stays: [stay(data)],
    summary: 'Sent and received loss stayed under 3 %; bitrate was about 1.2 Mbit/s.',
    table: {
      caption: 'One row a minute',
      columns: ['Time (UTC)', 'Sent', 'Worst loss sent', 'Mean bitrate sent'],
      rows: [
        ['08:00', 'measured', '0.5 %', '1.2 Mbit/s'],
        ['08:01', 'silent', '–', '–'],
      ],
    },
    answer: answer(),
    momentAsked: null,
    moments: [],
    ruleTexts: ['An episode is loss of at least 3 % for at least 6 s.', 'Severe is loss of at least 10 %.'],
    lowSendBitrate: [],
    events: [],
    mayStillArrive: false,
    otherStays: null,
    ...changes,
  };
}

/** The message that shows a state. */
export function show(state: PanelState<ParticipantView>): ShowMessage {
  const strings = panelStrings({
    locale: 'en',
    t: (text, ...args) => text.replace(/\{(\d+)\}/g, (hole, index: string) => String(args[Number(index)] ?? hole)),
  });
  const message: ParticipantShow = {
    type: 'show',
    strings,
    restore: {
      accountId: 'sample',
      roomSessionId: 's1',
      participantId: 'p1',
      roomName: '/team-standup',
      zone: { chosen: null, named: [] },
      isPreview: false,
      joinedAt: start,
      leftAt: null,
      at: null,
    },
    state,
  };
  return sentShow(message, new Set());
}

/** The message that shows a participant's view. */
export function showView(shown: ParticipantView): ShowMessage {
  return show({ kind: 'shown', view: shown });
}

/** The moment of a sample. */
export function at(index: number): number {
  return start + index * interval;
}

/** Two stays of ten minutes with 200 s away between them. */
export function twoStays(): ParticipantView {
  const first = series(300, calm);
  const shift = 400 * interval;
  const { range } = stay(first);
  const later = { ...first, times: first.times.map((time) => time + shift) };
  const second = { participantId: 'p2', label: 'Stay 2', range: { from: range.from + shift, to: range.to + shift } };
  return view(first, { stays: [stay(first), { ...second, series: later }] });
}
