import assert from 'node:assert/strict';
import type { TreeNode } from '../../../../src/report/lists/nodes';
import { noteHelp, noteText } from '../../../../src/text/listTail';
import { context } from '../../text/rows';
import { type ModelFixture, startModel } from './modelFixture';

const stay = (id: string, externalId: string | null): object => ({
  roomSessionId: 's',
  participantId: `/${id}`,
  externalId,
});

describe('a session of which nobody has an external ID', function () {
  this.timeout(20_000);
  let fixture: ModelFixture;
  afterEach(() => fixture.close());

  const start = async (externalIds: readonly (string | null)[], pageSize = 100): Promise<TreeNode[]> => {
    const participants = externalIds.map((externalId, index) => stay(String(index), externalId));
    const sessions = [{ roomSessionId: 's', roomName: '/room' }];
    fixture = await startModel({ rooms: [{ roomName: '/room' }], sessions, participants }, pageSize);
    return fixture.expand(await fixture.session(await fixture.room('/room'), 's'));
  };
  const notes = (rows: readonly TreeNode[]): string[] => rows.flatMap((row) => (row.kind === 'note' ? [row.note] : []));

  it('says so below its people, once all of them are loaded; an empty ID is none', async () => {
    const rows = await start([null, '', null]);
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['participant', 'participant', 'participant', 'note'],
    );
    assert.deepEqual(notes(rows), ['noExternalIds']);
  });

  it('says nothing while more people may come, where somebody has one, and where there is nobody', async () => {
    assert.deepEqual(notes(await start([null, null, null], 2)), []);
    await fixture.close();
    assert.deepEqual(notes(await start([null, 'customer-1', null])), []);
    await fixture.close();
    assert.deepEqual(notes(await start([])), ['noParticipants']);
  });

  it('leads to the place in the documentation that tells how to pass it', async () => {
    await start([]);
    assert.equal(noteText('noExternalIds', 0, context), 'No external IDs here: how to pass them');
    const help = noteHelp('noExternalIds', context);
    assert.equal(help?.address, 'https://docs.whereby.com/whereby-101/customizing-rooms/using-url-parameters');
    assert.match(help.text, /attribute or URL parameter externalId\. .*\(docs\.whereby\.com\)\.$/);
    assert.equal(noteHelp('noParticipants', context), undefined);
  });
});
