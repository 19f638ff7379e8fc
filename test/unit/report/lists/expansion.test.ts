import assert from 'node:assert/strict';
import { Expansion, type KeptState, mostUnfoldedAgain } from '../../../../src/report/lists/expansion';
import type { TreeNode } from '../../../../src/report/lists/nodes';
import { sampleHandler, shownPerson } from '../../../support/sampleHandler';
import { startModel } from './modelFixture';

class Kept implements KeptState {
  value: unknown;
  get(): unknown {
    return this.value;
  }
  update(_key: string, value: unknown): Promise<void> {
    this.value = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
    return Promise.resolve();
  }
}

describe('what is expanded in the tree', () => {
  let kept: Kept;
  const after = (reloadedAs: string | undefined): Expansion => {
    const expansion = new Expansion(kept);
    expansion.use(reloadedAs);
    return expansion;
  };
  const idsIn = (expansion: Expansion, ids: readonly string[]): string[] => ids.filter((id) => expansion.has(id));
  beforeEach(() => {
    kept = new Kept();
  });

  it('is the same after a window reload', () => {
    const expansion = after('account');
    ['room:a', 'room:a/session:s', 'room:b'].forEach((id) => {
      expansion.add(id);
    });
    expansion.delete('room:b');
    const ids = ['room:a', 'room:a/session:s', 'room:b'];
    assert.deepEqual(idsIn(after('account'), ids), ['room:a', 'room:a/session:s']);
  });

  it('is forgotten by signing out and by another account', () => {
    for (const other of [undefined, 'another']) {
      after('account').add('room:a');
      assert.equal(after(other).has('room:a'), false);
      assert.equal(kept.value, undefined);
      assert.equal(after('account').has('room:a'), false);
    }
  });

  it('keeps the lists expanded last, each with the room above it, up to a bound', () => {
    const expansion = after('account');
    const rooms = Array.from({ length: 20 }, (_, n) => `room:${n}`);
    rooms.forEach((id) => {
      expansion.add(id);
    });
    expansion.add('room:0/session:s');
    const again = after('account');
    assert.deepEqual(idsIn(again, rooms), ['room:0', ...rooms.slice(-(mostUnfoldedAgain - 2))]);
    assert.equal(again.has('room:0/session:s'), true);
  });

  it('leaves out a session whose room is folded, and whatever is no list of ids', () => {
    after('account').add('room:a/session:s');
    assert.equal(after('account').has('room:a/session:s'), false);
    for (const value of [null, 'x', { accountId: 'account' }, { accountId: 'account', ids: 'room:a' }]) {
      kept.value = value;
      assert.equal(after('account').has('room:a'), false);
    }
    kept.value = { accountId: 'account', ids: [1, null, 'room:a'] };
    assert.equal(after('account').has('room:a'), true);
  });

  it('costs a bounded number of requests when a view unfolds it again', async () => {
    const fixture = await startModel(sampleHandler());
    try {
      const expansion = after('account');
      for (const node of (await fixture.expand()).slice(0, 20)) {
        expansion.add(node.id);
      }
      const room = await fixture.room(shownPerson.roomName);
      const session = await fixture.session(room, shownPerson.roomSessionId);
      expansion.add(room.id);
      expansion.add(session.id);
      const reloaded = after('account');
      const later = await startModel(sampleHandler());
      const unfold = async (parent?: TreeNode): Promise<number> => {
        const rows = await later.model.children(parent);
        const below = await Promise.all(rows.filter(({ id }) => reloaded.has(id)).map(unfold));
        return below.reduce((sum, count) => sum + count, rows.length);
      };
      try {
        assert.ok((await unfold()) > 101);
        const requests = later.newRequests();
        assert.equal(requests.length, 1 + mostUnfoldedAgain);
        assert.equal(requests.filter((endpoint) => endpoint === 'participants').length, 1);
      } finally {
        await later.close();
      }
    } finally {
      await fixture.close();
    }
  });
});
