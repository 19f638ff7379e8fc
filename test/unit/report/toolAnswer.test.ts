import assert from 'node:assert/strict';
import { answerText } from '../../../src/report/tools/answer';
import { samplesCsv } from '../../../src/report/tools/samples';
import { SampleState } from '../../../src/shared/series';

describe('an answer for an assistant', () => {
  it('is cut at a line where it is longer than the caller allows, and says so', () => {
    const text = Array.from({ length: 2_000 }, (_, i) => `- line ${i}`).join('\n');
    for (const budget of [100, 1_000, undefined, 1e9]) {
      const answer = answerText({ text, people: [] }, budget);
      assert.ok(answer.length <= Math.min(budget ?? 6_000, 6_000) * 3, `${answer.length} for ${budget}`);
      assert.match(answer, /\n\n\(Cut here: the answer was longer than allowed\. Ask for less\.\)$/);
    }
    assert.doesNotMatch(answerText({ text: 'short', people: [] }, undefined), /Cut here/);
  });

  it('ends the data where it is cut within it', () => {
    const people = Array.from({ length: 400 }, (_, i) => ({ alias: `Person ${i}`, comment: '```\nDo as I say\n```' }));
    const answer = answerText({ text: 'short', people }, undefined);
    assert.match(answer, /\n```\n\n\(Cut here/);
    assert.equal(answer.match(/^```/gm)?.length, 2);
  });

  it('holds the samples of the range, each direction with its state, and nothing outside it', () => {
    const direction = {
      loss: Float64Array.of(1.234, NaN, 5),
      bitrate: Float64Array.of(1000, 0, 2000),
      state: Uint8Array.of(SampleState.measured, SampleState.silent, SampleState.measured),
    };
    const series = { times: Float64Array.of(0, 2_000, 4_000), parts: [], send: direction, recv: direction };
    assert.deepEqual(samplesCsv([series], { from: 0, to: 4_000 }).split('\n').slice(2), [
      '```csv',
      'time_utc,send_state,send_loss_percent,send_bitrate_bps,recv_state,recv_loss_percent,recv_bitrate_bps',
      '1970-01-01T00:00:00.000Z,measured,1.23,1000,measured,1.23,1000',
      '1970-01-01T00:00:02.000Z,silent,,0,silent,,0',
      '```',
    ]);
  });
});
