import type { MomentKind, MomentView } from '../../src/shared/protocol/answer';
import type { MomentAskedView } from '../../src/shared/protocol/momentAsked';
import type { ParticipantView } from '../../src/shared/protocol/participantView';
import { directions } from '../../src/shared/series';
import type { Direction } from '../../src/shared/series';
import { answer, card } from './answers';
import { at, calm, interval, series, view } from './fixtures';

/** A moment between two samples in every column of the list. */
export function momentOf(
  kind: MomentKind,
  direction: Direction | 'both',
  from: number,
  to: number,
  peakPercent: number | null = null,
): MomentView {
  const seconds = ((to - from) * interval) / 1000;
  const clock = (index: number): string => new Date(at(index)).toISOString().slice(11, 19);
  const names: Readonly<Record<MomentKind, string>> = {
    severeEpisode: 'Severe episode',
    episode: 'Episode',
    spike: 'Spike',
    silence: 'Silent',
    gap: 'Not recorded',
    unreadable: 'Unreadable',
    collapse: 'Recording stops after loss',
    away: 'Away',
  };
  const time = `${clock(from)} to ${clock(to)}`;
  const length = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const peak = peakPercent === null ? '' : `${peakPercent} %`;
  return {
    kind,
    directions: direction === 'both' ? directions : [direction],
    from: at(from),
    to: at(to),
    isPlaced: true,
    time,
    what: names[kind],
    length,
    peak,
    lengthMs: seconds * 1000,
    peakPercent,
    label: `${names[kind]}, ${time} UTC, ${length}${peak && `, peak ${peak}`}`,
  };
}

/** A call of an hour with everything in it: an episode, a severe one, spikes, silent, missing and unreadable stretches, events. */
export function eventfulView(): ParticipantView {
  const count = 1800;
  const data = series(
    count,
    (index) => {
      if (index >= 1200 && index < 1290) {
        return 'silent';
      }
      if (index >= 500 && index < 503) {
        return { ...calm(index), loss: 6 };
      }
      return index >= 1000 && index < 1010 ? 'unreadable' : { ...calm(index), bitrate: calm(index).bitrate * 0.7 };
    },
    (index) => {
      if (index >= 1500 && index < 1590) {
        return 'missing';
      }
      if (index >= 300 && index < 330) {
        return { loss: 4 + 2 * Math.sin(index), bitrate: 900_000 };
      }
      return index >= 720 && index < 780
        ? { loss: 20 + 40 * Math.abs(Math.sin(index / 9)), bitrate: 300_000 }
        : calm(index);
    },
  );
  return view(data, {
    badge: 'Sample data',
    fields: [
      ...view(null).fields,
      { label: 'Rating', value: '1 of 5', kind: 'feedback' },
      { label: 'Comment', value: 'I could not hear my colleague for minutes.', kind: 'comment' },
    ],
    answer: answer({
      headline: 'Receiving broke down for 2 min 0 s',
      rating: 'poor',
      cards: [
        card('recv', {
          rating: 'poor',
          label: 'Receiving: poor',
          summary: '08:24:00 to 08:26:00 at 20 to 60 %, 3.3 % of the measured time',
          chips: ['Not recorded 3 min'],
          jump: { from: at(720), to: at(780) },
        }),
        card('send', {
          isPartial: true,
          label: 'Sending: good where measured',
          summary: 'No episodes, 1 spike of 6 s',
          chips: ['Silent 3 min'],
          jump: { from: at(1200), to: at(1290) },
        }),
      ],
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, 08:24:00 to 08:26:00 (2 min 0 s, 3.3 % of the measured time); all severe (10 % or more); worst minute 08:24:30 to 08:25:30, mean 60 %; highest sample 60 %; 95th percentile 0.8 %. Sending was good: worst minute 08:16:12 to 08:17:12, mean packet loss 0.6 %; highest sample 2 %; 95th percentile 0.4 %. Stay of May 7, 2024, 08:00:00 to 09:00:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
      notes: ['Data may still be arriving: Whereby delivers it 10 to 15 minutes late.'],
    }),
    moments: [
      momentOf('episode', 'recv', 300, 330, 6),
      momentOf('spike', 'send', 500, 503, 6),
      momentOf('severeEpisode', 'recv', 720, 780, 60),
      momentOf('silence', 'send', 1200, 1290),
      momentOf('gap', 'recv', 1500, 1590),
    ],
    lowSendBitrate: [{ from: at(900), to: at(960), label: 'Low bitrate sent' }],
    mayStillArrive: true,
    notes: ['12 samples could not be read and were left out.'],
    events: [
      { at: at(400), name: 'camera_off' },
      { at: at(1400), name: 'screenshare.start' },
    ],
    otherStays: { label: 'Load 2 other stays of this person (2 requests)' },
  });
}

/** The answer for a minute of the hour of the eventful view. */
export const momentAskedAt = (minute: number): MomentAskedView => ({
  at: at(minute * 30),
  range: { from: at((minute - 5) * 30), to: at((minute + 5) * 30) },
  name: '08:25',
  marker: 'Marked in the charts: 08:25, the moment that was asked about.',
  rating: 'poor',
  isPartial: false,
  headline: 'At 08:25 · Receiving broke down for 2 min',
  paragraph: 'At 08:25 receiving was poor: 1 episode. At 08:25 sending was good: measured without packet loss.',
  complaint: 'A complaint about 08:25:',
  reading: {
    kind: 'supported',
    word: 'Supported',
    sentence: 'Within 10 min of 08:25:00 UTC: receiving had packet loss at or above 3 %.',
  },
});
