import assert from 'node:assert/strict';
import { maxMoments, momentViews } from '../../../../src/text/verdict/moments';
import { arrays, entry, joined, stay, steady, type Stretch } from '../../quality/calls';
import { type Judged, judgePlain, judgeStays } from './judged';

const momentsOf = ({ facts, context }: Judged) => momentViews(facts, context).moments;
const told = (judged: Judged) =>
  momentsOf(judged).map(({ kind, directions, time, what, length, peak }) => [
    kind,
    directions.join(),
    time,
    what,
    length,
    peak,
  ]);

describe('the moments of a call', () => {
  it('are told in order of time, once for both directions at once', () => {
    const both: Stretch[] = [...steady(50), [10, 20, 1000], ...steady(40), [30, 0, 0], ...steady(70)];
    const recv: Stretch[] = [...steady(50), [10, 12, 1000], ...steady(40), [30, 0, 0], [2, 5, 1000], ...steady(68)];
    assert.deepEqual(told(judgePlain(both, recv)), [
      ['severeEpisode', 'send,recv', '08:01:40 to 08:02:00', 'Severe episode', '20 s', '20 % sent, 12 % received'],
      ['silence', 'send,recv', '08:03:20 to 08:04:20', 'Silent', '1 min 0 s', ''],
      ['spike', 'recv', '08:04:20 to 08:04:24', 'Spike', '4 s', '5 %'],
    ]);
  });

  it('tell the length of the severe part, never that of the whole episode as severe', () => {
    const [moment] = momentsOf(
      judgePlain(steady(400), [...steady(50), [297, 3.5, 1000], [3, 12, 1000], ...steady(50)]),
    );
    assert.equal(
      moment?.label,
      'Receiving: episode, 6 s of it severe, 08:01:40 to 08:11:40 UTC, 10 min 0 s, peak 12 %.',
    );
    assert.deepEqual([moment.lengthMs, moment.peakPercent], [600_000, 12]);
  });

  it('tell both directions apart where one is severe for longer, together where they are alike', () => {
    const long: Stretch[] = [...steady(50), [10, 12, 1000], ...steady(40)];
    const short: Stretch[] = [...steady(50), [4, 12, 1000], [6, 4, 1000], ...steady(40)];
    assert.deepEqual(
      momentsOf(judgePlain(long, short)).map(({ label }) => label),
      [
        'Sending: severe episode, 08:01:40 to 08:02:00 UTC, 20 s, peak 12 %.',
        'Receiving: episode, 8 s of it severe, 08:01:40 to 08:02:00 UTC, 20 s, peak 12 %.',
      ],
    );
    assert.deepEqual(
      momentsOf(judgePlain(short, short)).map(({ label, what }) => [label, what]),
      [
        [
          'Sending and receiving: episode, 8 s of it severe in each, 08:01:40 to 08:02:00 UTC, 20 s, peak 12 %.',
          'Episode, 8 s of it severe in each',
        ],
      ],
    );
  });

  it('never round a spike up to an episode, nor an episode up to a minute', () => {
    const loss: Stretch[] = [...steady(50), [3, 5, 1000], ...steady(50), [30, 4, 1000], ...steady(200)];
    const judged = judgeStays([stay('one', 0, 663), [entry(arrays(loss, steady(333)), 0, 1990)]]);
    assert.deepEqual(
      momentsOf(judged).map(({ what, length }) => [what, length]),
      [
        ['Spike', 'just under 6 s'],
        ['Episode', 'just under 1 min 0 s'],
      ],
    );
  });

  it('tell gaps with their place, and those without one as such', () => {
    const samples = steady(100);
    const judged = judgeStays([
      stay('one', 0, 500),
      [entry(arrays(samples, samples)), entry(arrays(samples, samples), 260)],
    ]);
    assert.deepEqual(told(judged), [
      ['gap', 'send,recv', '08:03:20 to 08:04:20', 'Not recorded', '1 min 0 s', ''],
      ['gap', 'send,recv', 'before 08:08:20', 'Not recorded, position unknown', '40 s', ''],
    ]);
    const [placed, unplaced] = momentsOf(judged);
    assert.deepEqual([placed?.isPlaced, unplaced?.isPlaced], [true, false]);
    assert.equal(
      unplaced?.label,
      'Sending and receiving: not recorded for 40 s before 08:08:20 UTC, position unknown.',
    );
  });

  it('tell collapses, loss before a gap, and the time away between two stays', () => {
    const ids = { externalId: 'x' };
    const collapsing: Stretch[] = [...steady(100), [30, 0, 100], ...steady(60), [5, 15, 1000], [5, null, null]];
    const judged = judgeStays(
      [stay('one', 0, 400, ids), [entry(arrays(collapsing, steady(200)))]],
      [stay('two', 460, 660, ids), [entry(arrays(steady(100), steady(100)), 460)]],
    );
    assert.deepEqual(told(judged), [
      [
        'collapse',
        'send',
        '08:03:20 to 08:04:20',
        'Bitrate from the usual 1 Mbit/s down to 100 kbit/s',
        '1 min 0 s',
        '',
      ],
      ['severeEpisode', 'send', '08:06:20 to 08:06:30', 'Severe episode', '10 s', '15 %'],
      ['gap', 'send', '08:06:30 to 08:06:40', 'Not recorded, straight after loss', '10 s', ''],
      ['away', 'send,recv', '08:06:40 to 08:07:40', 'Away between two stays', '1 min 0 s', ''],
    ]);
  });

  it('are the weightiest where there are too many, and how many are left out is told', () => {
    const flicker = Array.from({ length: maxMoments + 20 }, (): Stretch[] => [
      [1, 5, 1000],
      [1, 0, 1000],
    ]).flat();
    const { facts, context } = judgePlain(steady(1100), [...flicker, [3, 50, 1000], ...steady(57)]);
    const { moments, leftOut } = momentViews(facts, context);
    assert.deepEqual([moments.length, leftOut], [maxMoments, 21]);
    assert.equal(moments.at(-1)?.kind, 'severeEpisode');
    assert.equal(moments[0]?.from, joined);
  });
});
