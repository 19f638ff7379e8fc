import assert from 'node:assert/strict';
import { type Basis, basisText } from '../../../../src/text/session/answer';
import { english } from '../english';

const whole: Basis = { readStays: 1, stays: 1, people: 1, measuredPeople: 1, areOthersGood: true };

describe('what the answer of a session rests on', () => {
  it('is one stay, all of them, or those read so far', () => {
    assert.equal(basisText(whole, english), 'The only stay is read. Measured: 1 of 1 people.');
    assert.equal(
      basisText({ ...whole, readStays: 3, stays: 3, people: 2 }, english),
      'All 3 stays read. Measured: 1 of 2 people.',
    );
    assert.equal(basisText({ ...whole, readStays: 0 }, english), '0 of 1 stays read so far. Measured: 1 of 1 people.');
  });
});
