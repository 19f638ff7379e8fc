import assert from 'node:assert/strict';
import type { Participant, ParticipantDetails } from '../../../../src/api/types';
import { readPersonOnce } from '../../../../src/report/session/keptReadings';
import { groupPeople, readPerson, type StayDetails } from '../../../../src/report/session/people';
import { sampleHandler } from '../../../support/sampleHandler';
import { startStore, type StoreFixture } from '../../store/storeFixture';
import { settings } from '../participant/reportFixture';

describe('the reading of a person of a session', () => {
  let fixture: StoreFixture;
  let stays: readonly Participant[];
  let details: ReadonlyMap<string, ParticipantDetails>;

  before(async () => {
    fixture = await startStore(sampleHandler());
    const { store } = fixture;
    const { results } = await store.listSessions({ roomName: '/support-escalations' });
    ({ results: stays } = await store.listParticipants({ roomSessionId: results[0]!.roomSessionId }, { limit: 100 }));
    details = new Map(
      await Promise.all(
        stays.map(async (stay) => [stay.participantId, (await store.getParticipant(stay)).details] as const),
      ),
    );
  });

  after(() => fixture.close());

  const came =
    (askedAt: number, of = details) =>
    (id: string): StayDetails => {
      const one = of.get(id);
      return one && { details: one, askedAt };
    };

  it('is made once of the same details by the same rules, and is what it would be anew', () => {
    for (const person of groupPeople(stays)) {
      const first = readPersonOnce(person, came(1e12), settings, 0);
      const [again] = groupPeople(person.stays);
      const second = readPersonOnce(again!, came(2e12), settings, 0);
      assert.equal(second.timeline, first.timeline);
      assert.equal(second.person, again);
      assert.deepEqual(second, readPerson(again!, came(2e12), settings, 0));
    }
  });

  it('is made anew by other rules, of other details, and at another time of a stay that is not over', () => {
    const [person] = groupPeople(stays);
    assert.ok(person);
    const first = readPersonOnce(person, came(1e12), settings, 0);
    const rules = { ...settings.rules, lossThresholdPercent: 1 };
    assert.notEqual(readPersonOnce(person, came(1e12), { ...settings, rules }, 0).timeline, first.timeline);
    const copies = new Map([...details].map(([id, one]) => [id, [...one]]));
    assert.notEqual(readPersonOnce(person, came(1e12, copies), settings, 0).timeline, first.timeline);
    const open = { ...person, stays: person.stays.map((stay) => ({ ...stay, leftAt: null })) };
    const opened = readPersonOnce(open, came(1e12), settings, 1e13);
    assert.notEqual(opened.timeline, readPersonOnce(open, came(1e12), settings, 2e13).timeline);
  });
});
