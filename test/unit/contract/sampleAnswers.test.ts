import assert from 'node:assert/strict';
import { showcase } from '../../../src/sample/showcase';
import { assertAnswer } from '../../support/contract/answers';
import { oddDetails } from '../../support/sampleHandler';
import { all, get } from '../sample/ask';

const page = (results: readonly object[]): object => ({ cursor: null, results });

describe('the contract of the API', function () {
  this.timeout(20_000);

  it('holds for every row of the sample account', async () => {
    const rooms = await all('rooms');
    let rows = 0;
    for (const { roomName } of rooms) {
      const sessions = await all('room-sessions', { roomName: roomName as string });
      for (const part of chunks(sessions)) {
        assertAnswer('room-sessions', page(part));
      }
      for (const { roomSessionId } of sessions) {
        for (const part of chunks(await all('participants', { roomSessionId: roomSessionId as string }))) {
          assertAnswer('participants', page(part));
          rows += part.length;
        }
      }
    }
    for (const part of chunks(rooms)) {
      assertAnswer('rooms', page(part));
    }
    assert.ok(rows > 1000, String(rows));
  });

  it('holds for the details of everybody in the showcase, but for those that break it on purpose', async () => {
    const broken = new Set<string>();
    for (const { pattern, roomSessionId, stays } of showcase) {
      for (const { participantId } of stays) {
        const body = await get('participant', { roomSessionId, participantId });
        if (oddDetails.has(participantId)) {
          assert.throws(() => {
            assertAnswer('participant', body);
          });
          broken.add(pattern);
        } else {
          assertAnswer('participant', body);
        }
      }
    }
    assert.deepEqual([...broken].sort(), ['noBitrate', 'objects', 'unreadable', 'untimed']);
  });
});

/** Rows as pages of the most that the API sends. */
function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += 100) {
    yield rows.slice(i, i + 100);
  }
}
