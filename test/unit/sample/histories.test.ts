import assert from 'node:assert/strict';
import { firstCallWithUpdate, historyPeople } from '../../../src/sample/histories';
import { all, get, type Json } from './ask';
import type { Entry } from './showcaseDetails';

/** Their stays, oldest first, each with whether 10 % or more is lost for minutes and with its user agent. */
async function historyOf(externalId: string) {
  const stays = await all('participants', { externalId, sortBy: 'joinedAt:asc' });
  return Promise.all(
    stays.map(async (stay) => {
      const [entry] = await get<readonly Entry[]>('participant', {
        roomSessionId: stay['roomSessionId'] as string,
        participantId: stay['participantId'] as string,
      });
      const losing = (values: readonly (number | null)[]): boolean =>
        values.filter((value) => value !== null && value >= 10).length > 60;
      const { packetLossSend, packetLossRecv } = entry!.samples;
      return { stay, sends: losing(packetLossSend), receives: losing(packetLossRecv), userAgent: entry!.userAgent };
    }),
  );
}

const dayOf = (stay: Json): number => Date.parse((stay['joinedAt'] as string).slice(0, 10)) / 86_400_000;

describe('The people of the sample account with a history', () => {
  const [updated, always, once] = historyPeople.map(({ person }) => person.externalId);

  it('include one with 40 calls over 30 days that turn bad with a version of the browser', async () => {
    const calls = await historyOf(updated!);
    assert.equal(calls.length, 40);
    assert.equal(dayOf(calls.at(-1)!.stay) - dayOf(calls[0]!.stay) + 1, 30);
    assert.equal(new Set(calls.map(({ stay }) => stay['roomSessionId'])).size, 40);
    for (const [index, { sends, receives, userAgent }] of calls.entries()) {
      const isBefore = index < firstCallWithUpdate;
      assert.equal(sends, false);
      assert.equal(receives, !isBefore, `call ${index}`);
      assert.match(userAgent, isBefore ? /Chrome\/139\./ : /Chrome\/141\./);
    }
  });

  it('include one of whom every call is bad, with one browser', async () => {
    const calls = await historyOf(always!);
    assert.equal(calls.length, 12);
    assert.ok(calls.every(({ sends, receives }) => sends && !receives));
    assert.equal(new Set(calls.map(({ userAgent }) => userAgent)).size, 1);
  });

  it('include one of whom one call was bad', async () => {
    const calls = await historyOf(once!);
    assert.equal(calls.length, 12);
    assert.equal(calls.filter(({ receives }) => receives).length, 1);
    assert.ok(calls.every(({ sends }) => !sends));
  });
});
