import assert from 'node:assert/strict';
import type { Participant } from '../../../../src/api/types';
import { SessionCall } from '../../../../src/report/session/sessionCall';
import { runThrough } from '../../../../src/shared/stepwise';
import { sampleHandler } from '../../../support/sampleHandler';
import { startStore, type StoreFixture } from '../../store/storeFixture';
import { settings } from '../participant/reportFixture';

const roomName = '/sample-uplink-hurts-others';
const others = { ...settings, rules: { ...settings.rules, lossThresholdPercent: 1 } };
const now = Date.now();

describe('a session of which more is read while everyone is judged by other rules', function () {
  this.timeout(20_000);
  let fixture: StoreFixture;
  let call: SessionCall;
  let stays: Participant[];

  const take = async (stay: Participant): Promise<void> => {
    const { details } = await fixture.store.getParticipant(stay);
    call.take(stay.participantId, { details, askedAt: now }, settings, now);
  };

  before(async () => {
    fixture = await startStore(sampleHandler());
  });
  after(() => fixture.close());
  beforeEach(async () => {
    const { roomSessionId, startedAt, endedAt } = (await fixture.store.listSessions({ roomName })).results[0]!;
    stays = [...(await fixture.store.listParticipants({ roomSessionId }, { limit: 100 })).results];
    call = new SessionCall({ accountId: 'a', badge: null, roomSessionId, roomName, startedAt, endedAt });
    call.takeList({ stays, dropped: 0, isWhole: true }, settings, now);
    for (const stay of stays.slice(1)) {
      await take(stay);
    }
  });

  it('is not looked at in one go, but once more, later', async () => {
    runThrough(call.readAhead(call.stays, others, now));
    await take(stays[0]!);
    call.judge(others, now);
    assert.equal(call.isBehind, true);
    const soFar = call.factsSoFar!;
    assert.equal(call.isBehind, true);
    runThrough(call.findAnew());
    assert.equal(call.isBehind, false);
    assert.notEqual(call.factsSoFar!.incidents, soFar.incidents);
  });

  it('is not looked at again where nothing came meanwhile', () => {
    runThrough(call.readAhead(call.stays, others, now));
    call.judge(others, now);
    assert.equal(call.isBehind, false);
    assert.equal(call.factsSoFar!.basis.measuredPeople, stays.length - 1);
  });

  it('is looked at anew where the list is another one', () => {
    runThrough(call.readAhead(call.stays.slice(1), others, now));
    call.judge(others, now);
    assert.equal(call.factsSoFar!.people.length, stays.length);
    assert.equal(call.isBehind, false);
  });
});
