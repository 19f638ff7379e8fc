import assert from 'node:assert/strict';
import { answerView } from '../../../../src/text/verdict/answer';
import { arrays, entry, stay, steady, type Stretch } from '../../quality/calls';
import { type Judged, judgePlain, judgeStays } from './judged';

const answerOf = ({ facts, context }: Judged) => answerView(facts, [], context);
const cardOf = (judged: Judged, direction: 'send' | 'recv') =>
  answerOf(judged).cards.find((card) => card.direction === direction)!;
const severe: Stretch[] = [...steady(100), [60, 12, 1000], [60, 24, 1000], ...steady(1220)];
const silent: Stretch[] = [...steady(600), [450, 0, 0], ...steady(390)];
const unrecorded: Stretch[] = [...steady(600), [900, null, null], ...steady(300)];

describe('the headline', () => {
  const headlineOf = (send: readonly Stretch[], recv: readonly Stretch[]) => answerOf(judgePlain(send, recv)).headline;

  it('tells in one sentence what happened, the worse direction first', () => {
    const mild: Stretch[] = [...steady(100), [10, 4, 1000], ...steady(1330)];
    const partlySevere: Stretch[] = [...steady(100), [297, 3.5, 1000], [3, 12, 1000], ...steady(1040)];
    const spiky: Stretch[] = Array.from({ length: 100 }, (): Stretch[] => [
      [2, 14, 1000],
      [4, 0, 1000],
    ]).flat();
    assert.deepEqual(
      [
        headlineOf(steady(1440), severe),
        headlineOf(severe, severe),
        headlineOf(mild, severe),
        headlineOf(mild, steady(1440)),
        headlineOf(partlySevere, steady(1440)),
        headlineOf(spiky, steady(600)),
        headlineOf(steady(1440), steady(1440)),
      ],
      [
        'Receiving broke down for 4 min',
        'Sending and receiving broke down for 4 min',
        'Receiving broke down for 4 min; sending was degraded',
        'Sending was degraded for 20 s',
        'Sending was poor for 10 min',
        'Sending had spikes of high loss, 6 min 40 s in all',
        'Sending and receiving were good',
      ],
    );
  });

  it('says the same of both directions together only where they were bad at the same time', () => {
    const early: Stretch[] = [...steady(100), [30, 20, 1000], ...steady(1310)];
    const late: Stretch[] = [...steady(1000), [30, 20, 1000], ...steady(410)];
    const shifted: Stretch[] = [...steady(110), [30, 20, 1000], ...steady(1300)];
    const barelyMet: Stretch[] = [...steady(120), [30, 20, 1000], ...steady(1290)];
    assert.deepEqual(
      [headlineOf(early, late), headlineOf(early, shifted), headlineOf(early, barelyMet)],
      [
        'Sending broke down for 1 min; receiving was poor too',
        'Sending and receiving broke down for 1 min',
        'Sending broke down for 1 min; receiving was poor too',
      ],
    );
  });

  it('never calls plainly good what was silent or not measured for long', () => {
    assert.deepEqual(
      [
        headlineOf(silent, silent),
        headlineOf(silent, steady(1440)),
        headlineOf(unrecorded, unrecorded),
        headlineOf(steady(1800), [...steady(900), [450, 0, 0], [450, null, null]]),
        headlineOf([[1440, 0, 0]], steady(1440)),
        headlineOf([[1440, 0, 0]], [[1440, 0, 0]]),
        headlineOf([[1440, null, null]], [[1440, null, null]]),
        headlineOf([...steady(5), [1435, null, null]], [[1440, 0, 0]]),
      ],
      [
        'Silent for 15 min of 48 min, otherwise good',
        'Sending was silent for 15 min of 48 min, otherwise good',
        'Not recorded for 30 min of 1 h, otherwise good',
        'Receiving was good where measured (50 %)',
        'Receiving was good; sending was silent',
        'Silent for 47 min 58 s of 48 min, nothing was measured',
        'Nothing was measured',
        'Too little was measured for a rating',
      ],
    );
  });

  it('calls the rest good only where it is most of the stay and nothing else is lacking', () => {
    const mostlySilent: Stretch[] = [...steady(500), [800, 0, 0], ...steady(140)];
    const lackingTwice: Stretch[] = [...steady(500), [450, 0, 0], [6, null, null], ...steady(484)];
    assert.deepEqual(
      [headlineOf(mostlySilent, mostlySilent), headlineOf(lackingTwice, lackingTwice)],
      [
        'Sending and receiving were good where measured (44 %)',
        'Sending and receiving were good where measured (68 %)',
      ],
    );
  });

  it('calls silent only what was silent, each direction by itself', () => {
    const halfSilent: Stretch[] = [
      [700, 0, 0],
      [740, null, null],
    ];
    const nothing: Stretch[] = [[1440, null, null]];
    assert.deepEqual(
      [
        headlineOf(halfSilent, steady(1440)),
        headlineOf([[1440, 0, 0]], nothing),
        headlineOf(nothing, [[1440, 0, 0]]),
        headlineOf(halfSilent, [[1440, 0, 0]]),
      ],
      [
        'Receiving was good; sending was not measured',
        'Nothing was measured; sending was silent for 48 min',
        'Nothing was measured; receiving was silent for 48 min',
        'Nothing was measured; sending was silent for 23 min 18 s, receiving for 47 min 58 s',
      ],
    );
  });

  it('never rounds a length up to the minute that would make it poor', () => {
    const loss = arrays(steady(3600), [...steady(1000), [30, 4, 1000], ...steady(2570)]);
    const judged = judgeStays([stay('one', 0, 7164), [entry(loss, 0, 1990)]]);
    assert.equal(answerOf(judged).headline, 'Receiving was degraded for just under 1 min');
  });

  it('claims no share of a stay whose end is not known', () => {
    const judged = judgeStays([stay('one', 0, null), [entry(arrays(silent, silent))]]);
    assert.equal(answerOf(judged).headline, 'Sending and receiving were good where measured');
    assert.deepEqual(
      answerOf(judged).cards.map(({ label }) => label),
      ['Sending: good where measured', 'Receiving: good where measured'],
    );
  });
});

describe('the cards', () => {
  it('stand worse first, with what and when in one line and where to go', () => {
    const judged = judgePlain(steady(1440), severe);
    const { rating, cards } = answerOf(judged);
    assert.equal(rating, 'poor');
    assert.deepEqual(
      cards.map(({ label, summary, chips, isPartial }) => [label, summary, chips, isPartial]),
      [
        ['Receiving: poor', '08:03:20 to 08:07:20 at 12 to 24 %, 8.3 % of the measured time', [], false],
        ['Sending: good', 'Measured without packet loss', [], false],
      ],
    );
    const episode = judged.facts.recv.episodes[0]!;
    assert.deepEqual(
      cards.map(({ jump }) => jump),
      [{ from: episode.from, to: episode.to }, null],
    );
  });

  it('name the worst of several episodes', () => {
    const several: Stretch[] = [
      ...steady(50),
      [30, 4, 1000],
      ...steady(50),
      [5, 3, 1000],
      [5, 15, 1000],
      ...steady(60),
    ];
    assert.equal(
      cardOf(judgePlain(several, steady(200)), 'send').summary,
      '2 episodes, 1 min 20 s in all, 20 % of the measured time; worst 08:04:20 to 08:04:40 at 3 to 15 %',
    );
  });

  it('never round a loss up to a threshold that it does not reach', () => {
    const judged = judgePlain([...steady(100), [5, 3, 1000], [5, 9.996, 1000], ...steady(190)], steady(300));
    assert.match(cardOf(judged, 'send').summary, / at 3 to 9\.996 %/);
  });

  it('never round a time up to the one that is needed', () => {
    const judged = judgeStays([stay('one', 0, 20), [entry(arrays(steady(10), steady(10)), 0, 1999)]]);
    assert.equal(cardOf(judged, 'send').summary, 'Measured for just under the 20 s needed');
  });

  it('tell what the reading rests on', () => {
    const judged = judgePlain(silent, [...steady(600), [90, null, null], [6, 'x', 1000], ...steady(744)]);
    assert.deepEqual(
      answerOf(judged).cards.map(({ label, chips, isPartial }) => [label, chips, isPartial]),
      [
        ['Sending: good where measured (68 %)', ['Partly measured', 'Silent 15 min'], true],
        ['Receiving: good', ['Not recorded 3 min', 'Unreadable 12 s'], false],
      ],
    );
    const { summary, chips } = cardOf(judgePlain([[900, null, null]], steady(900)), 'send');
    assert.deepEqual([summary, ...chips], ['Nothing measured', 'Not recorded 30 min']);
  });

  it('tell the worst minute and the 95th percentile of a good direction', () => {
    const judged = judgePlain([...steady(100), [2, 6, 1000], ...steady(198)], steady(300));
    assert.equal(cardOf(judged, 'send').summary, 'Worst minute 08:02:51 to 08:03:51, mean 0.4 %; 95th percentile 0 %');
    assert.equal(cardOf(judged, 'send').jump?.from, judged.facts.send.worstMinute?.from);
  });
});
