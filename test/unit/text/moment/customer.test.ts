import assert from 'node:assert/strict';
import { customerAnswer } from '../../../../src/text/moment/customer';
import { complaintSentence } from '../../../../src/text/moment/complaint';
import { complaints } from '../../quality/moment/complaints';
import { read } from '../../quality/moment/readings';

/** What the data does not hold (the list of the design), and what would name a cause or a fault. */
const neverClaimed =
  /\b(MOS|jitter|latency|round.trip|CPU|resolution|froze|freez\w*|frozen|location|fault|caused?|because|your (network|connection|internet|computer|device)|server|Whereby|wi-?fi|bandwidth)\b/iu;

const answerTo = (name: string): string => {
  const { complaint, words } = read(complaints.find((one) => one.name === name)!);
  return customerAnswer(complaint, words);
};

describe('the answer for the customer', () => {
  it('claims nothing that is not in the data, and no cause, whatever the call', () => {
    for (const scenario of complaints) {
      const { complaint, words } = read(scenario);
      const answer = customerAnswer(complaint, words);
      assert.doesNotMatch(answer, neverClaimed, scenario.name);
      const limit = {
        supported: 'It does not show why, nor what you saw or heard.',
        notSupported: 'It does not show what you saw or heard, so this does not mean that nothing was wrong.',
        notMeasured: 'That does not mean that the call was good.',
      }[complaint.word];
      assert.ok(answer.endsWith(limit), answer);
      assert.ok(!answer.includes('undefined') && !/\{\d\}/u.test(answer), answer);
    }
  });

  it('never says that a call was good', () => {
    for (const scenario of complaints) {
      const { complaint, words } = read(scenario);
      const said = customerAnswer(complaint, words).replace('That does not mean that the call was good.', '');
      assert.doesNotMatch(said, /\bgood\b/u, scenario.name);
    }
  });

  it('tells the time that was measured, not the time that was looked at', () => {
    assert.ok(answerTo('a good stay of 3 min').includes('In what was measured, 08:00:00 to 08:03:00 UTC, '));
  });

  it('tells two things at most, the most telling first', () => {
    const answer = answerTo('loss, silence and a gap, the most telling first');
    assert.ok(answer.includes('data to you was lost') && answer.includes('without any measurement'), answer);
    assert.ok(!answer.includes('nobody else was sending'), answer);
  });
});

describe('the sentence of a complaint', () => {
  it('says of each call in one sentence how it reads, without a cause', () => {
    for (const scenario of complaints) {
      const { complaint, words } = read(scenario);
      const sentence = complaintSentence(complaint, words);
      assert.match(sentence, /^[A-Z][^]*\.$/u, scenario.name);
      assert.doesNotMatch(sentence, /\. [A-Z]/u, scenario.name);
      assert.doesNotMatch(sentence, /\b(fault|because|caused)\b/u, scenario.name);
    }
  });

  it('tells what may be missing where its time is not known', () => {
    const { complaint, words } = read(complaints.find(({ name }) => name.startsWith('5 min missing at'))!);
    assert.equal(
      complaintSentence(complaint, words),
      'Within 10 min of 08:20:00 UTC too little was measured: fully measured; 5 min 0 s not recorded at a time that is not known; needed are 80 % of the time there and 20 s, each way.',
    );
  });
});
