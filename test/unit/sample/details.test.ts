import assert from 'node:assert/strict';
import { crowdedRoomName, liveRoomName } from '../../../src/sample/outlines';
import { createSampleAccount } from '../../../src/sample/sampleAccount';
import { all, get, now } from './ask';
import { detailsOf, type Entry } from './showcaseDetails';

describe('The details of anybody in the sample account', function () {
  this.timeout(20_000);

  const required = ['displayName', 'userRole', 'userAgent', 'timeStamp', 'sampleRateMs', 'samples', 'events'];

  it('have every required field, aligned arrays, plausible values and known browsers', async () => {
    const [session] = await all('room-sessions', { roomName: crowdedRoomName, sortBy: 'startedAt:desc' });
    const roomSessionId = session!['roomSessionId'] as string;
    const agents = new Set<string>();
    for (const row of await all('participants', { roomSessionId })) {
      const entries = await get<readonly Entry[]>('participant', {
        roomSessionId,
        participantId: row['participantId'] as string,
      });
      assert.equal(entries.length, 1);
      const [entry] = entries;
      assert.deepEqual(Object.keys(entry!), required);
      assert.equal(entry!.timeStamp, row['joinedAt']);
      const { packetLossSend, packetLossRecv, bitrateSend, bitrateRecv } = entry!.samples;
      for (const loss of [packetLossSend, packetLossRecv]) {
        assert.equal(loss.length, bitrateSend.length);
        assert.ok(loss.every((value) => value === null || (value >= 0 && value <= 100)));
      }
      for (const bitrate of [bitrateSend, bitrateRecv]) {
        assert.ok(
          bitrate.every((value) => value === null || (Number.isInteger(value) && value >= 0 && value <= 2_500_000)),
        );
      }
      agents.add(entry!.userAgent);
    }
    const text = [...agents].join('\n');
    for (const part of [
      'Chrome/',
      'Edg/',
      'Firefox/',
      'Version/18',
      'Windows',
      'Macintosh',
      'Linux',
      'iPhone',
      'Android',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });

  it('of a call that goes on end before now', async () => {
    const [live] = await all('room-sessions', { roomName: liveRoomName, sortBy: 'startedAt:desc' });
    const roomSessionId = live!['roomSessionId'] as string;
    const [first] = await all('participants', { roomSessionId, sortBy: 'joinedAt:asc' });
    const [entry] = await get<readonly Entry[]>('participant', {
      roomSessionId,
      participantId: first!['participantId'] as string,
    });
    const count = entry!.samples.bitrateSend.length;
    assert.ok(count > 200 && Date.parse(entry!.timeStamp!) + count * 2000 < now);
  });

  it('are the same each time and in each account of the day', async () => {
    const other = createSampleAccount(now + 3_600_000);
    for (const pattern of ['spiky', 'severalEntries', 'unreadable', 'events'] as const) {
      const first = await detailsOf(pattern);
      assert.deepEqual(await detailsOf(pattern), first);
      assert.deepEqual(await detailsOf(pattern, 0, other), first);
    }
  });
});
