import assert from 'node:assert/strict';
import { complaints } from './complaints';
import { describeReading, read } from './readings';

describe('a complaint about', () => {
  for (const scenario of complaints) {
    const [word = ''] = scenario.reading.split(':');
    it(`${scenario.name} is ${word}`, () => {
      assert.equal(describeReading(read(scenario).complaint), scenario.reading);
    });
  }

  it('at least 24 different calls is read, with each of the words', () => {
    assert.ok(new Set(complaints.map(({ name }) => name)).size >= 24);
    const words = new Set(complaints.map(({ reading }) => reading.split(':')[0]));
    assert.deepEqual([...words].sort(), ['notMeasured', 'notSupported', 'supported']);
  });
});
