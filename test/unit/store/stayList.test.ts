import assert from 'node:assert/strict';
import { stayList } from '../../../src/store/stayList';
import { participant } from '../text/rows';

describe('a list of stays', () => {
  it('keeps stays apart whose ids read the same side by side', () => {
    const one = participant({ roomSessionId: 'a b', participantId: 'c' });
    const other = participant({ roomSessionId: 'a', participantId: 'b c' });
    const list = stayList(() => Promise.reject(new Error('not asked')), {
      results: [one, other, one],
      cursor: null,
      dropped: 0,
    });
    assert.deepEqual(list.rows, [one, other]);
  });
});
