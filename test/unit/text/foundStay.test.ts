import assert from 'node:assert/strict';
import { foundRoom } from '../../../src/text/foundRoom';
import { stayOfPerson } from '../../../src/text/foundStay';
import { context, now, participant, room } from './rows';

const stay = participant({
  displayName: 'Ada $(bug)',
  roleName: 'host',
  joinedAt: now,
  leftAt: now + 61_000,
  roomSessionId: 's-1',
});

describe('a stay to choose', () => {
  it('says of a person when first, then the name, and the session last', () => {
    assert.deepEqual(stayOfPerson(stay, '/a', context), {
      label: 'Nov 22, 2026, 12:00 UTC',
      description: 'Ada \\$(bug)',
      detail: '1 min 1 s · host · a · session s-1',
    });
  });

  it('says what was not recorded', () => {
    const { label, detail } = stayOfPerson(participant({ leftAt: now }), '/a', context);
    assert.deepEqual([label, detail], ['start not recorded', 'length not recorded · a · session s']);
  });

  it('says that the room is not known where the tree does not know it', () => {
    assert.equal(stayOfPerson(stay, null, context).detail, '1 min 1 s · host · Room not known · session s-1');
  });
});

describe('a room to choose', () => {
  it('says its whole name, dead, and what its row says', () => {
    const uuid = '4b3bd908-67b0-4cc5-a38d-8ccc2d2e2002';
    assert.deepEqual(foundRoom(room({ roomName: `/${uuid}$(bug)`, totalSessions: 2 }), context), {
      label: `${uuid}\\$(bug)`,
      description: '2 sessions',
    });
  });
});
