import assert from 'node:assert/strict';
import { status } from '../support/server/faults';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { apiKey } from './support/sampleApi';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { waitUntil } from './support/waitUntil';

const findPerson = 'Whereby Insights: Find Person by External ID...';
const openRoom = 'Whereby Insights: Open Room...';
const openSession = 'Whereby Insights: Open Session by ID...';
/** Comes back in many calls. */
const frequentPerson = 'customer-1042';
/** Was in the newest call of the room support-escalations alone. */
const listedPerson = { displayName: 'Mateo Fernández', externalId: 'customer-1077' };

interface Answer {
  readonly cursor: string | null;
  readonly results: readonly { readonly roomSessionId: string }[];
}

describe('looking up', () => {
  const session = new Session();
  const requested = (): string[] => session.api.requests.map(({ endpoint }) => endpoint);
  const ask = async (command: string, box: string, text: string): Promise<void> => {
    const { workbench } = session;
    await workbench.runCommand(command);
    await workbench.quickInput.opened(box);
    await workbench.quickInput.type(text);
    await workbench.quickInput.accept();
  };

  before(async () => {
    await session.signIn();
    await session.rooms.find('support-escalations');
  });

  beforeEach(() => {
    session.api.requests.length = 0;
  });

  describe('a person by external id', () => {
    it('is aborted by Escape while the request is on its way', async () => {
      const { workbench, api } = session;
      const hold = api.hold({ endpoint: 'participants' });
      await ask(findPerson, 'Find Person by External ID', 'customer-1183');
      await hold.arrived;
      await workbench.quickInput.cancelAnywhere();
      await workbench.quickInput.closed();
      hold.release();
      // The next look-up works as ever, and nothing of the aborted one comes up.
      await ask(findPerson, 'Find Person by External ID', 'customer-1204');
      await workbench.quickInput.opened('Stays of customer-1204');
      await workbench.quickInput.cancel();
      await workbench.quickInput.closed();
      assert.deepEqual(await workbench.notifications.texts(), []);
      await workbench.notifications.close();
    });

    it('says kindly in the box that nobody was found', async () => {
      const { quickInput } = session.workbench;
      await ask(findPerson, 'Find Person by External ID', 'nobody-of-ours');
      await quickInput.itemWith(
        'Nobody found with the external ID nobody-of-ours. Names are not searched, and upper and lower case matter. A call appears here 10 to 15 minutes late.',
      );
      assert.deepEqual(requested(), ['participants']);
    });

    it('lists the stays in the same box with one request, newest first', async () => {
      const { quickInput } = session.workbench;
      await quickInput.type(frequentPerson);
      await quickInput.accept();
      await quickInput.opened(`Stays of ${frequentPerson}`);
      assert.deepEqual(
        session.api.requests.map(({ query }) => [query['externalId'], query['sortBy'], query['cursor']]),
        [[frequentPerson, 'joinedAt:desc', undefined]],
      );
      const days = (await quickInput.items()).map((item) =>
        Date.parse(/[A-Z][a-z]{2} \d+, \d{4}/.exec(item)?.[0] ?? ''),
      );
      assert.ok(days.length > 3);
      assert.deepEqual(
        days,
        days.toSorted((a, b) => b - a),
      );
    });

    it('brings the other stays with "Load more..." and opens the chosen one', async () => {
      const { workbench, api } = session;
      const { quickInput } = workbench;
      const stays = await countStays(frequentPerson);
      assert.ok(stays > 120);
      api.requests.length = 0;
      // From the first item up is the last one.
      await quickInput.press('ArrowUp');
      assert.equal(await quickInput.focusedItem(), 'Load more...');
      await quickInput.accept();
      await waitUntil('all stays and no other item', async () => (await quickInput.itemCount()) === stays || undefined);
      assert.deepEqual(requested(), ['participants']);

      const [, name = ''] = /\d{2}:\d{2} Asia\/Tokyo, (.+?), /.exec(await quickInput.focusedItem()) ?? [];
      await quickInput.accept();
      await quickInput.closed();
      const shown = await ParticipantPanel.shown(workbench, name);
      await shown.drawn();
      assert.deepEqual(requested(), ['participants', 'participant']);
      assert.equal(await shown.field('External ID'), frequentPerson);
      assert.equal(await shown.field('Room'), 'Room not known');
    });
  });

  describe('a room', () => {
    const type = async (text: string): Promise<void> => {
      const { workbench } = session;
      await workbench.runCommand(openRoom);
      await workbench.quickInput.opened('Open Room');
      await workbench.quickInput.type(text);
    };
    const contained = (): unknown[] => session.api.requests.map(({ query }) => query['roomName[contains]']);

    it('says that no room has that in its name, after one request', async () => {
      const { quickInput } = session.workbench;
      await type('no-such-room');
      await quickInput.itemWith('No room has no-such-room in its name');
      assert.deepEqual(contained(), ['no-such-room']);
    });

    it('says what went wrong in the list, and finds the room with another try', async () => {
      const { workbench, api } = session;
      const { quickInput } = workbench;
      api.inject(status(403, 'Not for you'), { endpoint: 'rooms' });
      await quickInput.type('not-started');
      await quickInput.itemWith('Key not allowed');
      await quickInput.pick('Key not allowed');
      await quickInput.itemWith('sales-demo-not-started-yet');
      assert.deepEqual(contained(), ['not-started', 'not-started']);
    });

    it('reveals a room that the list has not reached, found by its address', async () => {
      const { workbench, rooms } = session;
      const { quickInput } = workbench;
      await quickInput.cancel();
      await quickInput.closed();
      assert.equal(await rooms.has('sales-demo-not-started-yet'), false);
      await type('https://example.whereby.com/sales-demo-not-started-yet?embed');
      await quickInput.itemWith('sales-demo-not-started-yet');
      await quickInput.accept();
      await quickInput.closed();
      await rooms.selected(/^Room sales-demo-not-started-yet, /);
      assert.deepEqual(contained(), ['sales-demo-not-started-yet']);
    });

    it('reveals by a part of its name a room of the list, unfolded', async () => {
      const { workbench, rooms } = session;
      const hold = session.api.hold({ endpoint: 'rooms' });
      await type('escalat');
      // The room stands in the whole list too, which goes when what was typed is read.
      await waitUntil('the room that matches to be the one that Enter takes', async () => {
        const focused = await workbench.quickInput.focusedItem();
        return focused.startsWith('support-escalations') || undefined;
      });
      await workbench.quickInput.accept();
      await workbench.quickInput.closed();
      hold.release();
      await rooms.selected(/^Room support-escalations, /);
      await rooms.folded('support-escalations', true);
      await rooms.find(/^Session started /);
      assert.deepEqual(
        requested().filter((endpoint) => endpoint !== 'rooms'),
        ['room-sessions'],
      );
    });
  });

  describe('a session', () => {
    it('says that nobody is recorded in a session with that id', async () => {
      await ask(openSession, 'Open Session by ID', 'not-a-session');
      await session.workbench.quickInput.messageWith('No participants found in the session not-a-session.');
      assert.deepEqual(requested(), ['participants']);
    });

    it('opens the panel of a session that is not in the tree, with one request for its list', async () => {
      const { workbench } = session;
      const id = await sessionIdOf('/clinic-nordlys-follow-up');
      session.api.requests.length = 0;
      await workbench.quickInput.type(id);
      await workbench.quickInput.accept();
      await workbench.quickInput.closed();
      const shown = await SessionPanel.shown(workbench, 'Session');
      await shown.whole();
      assert.equal((await shown.names()).length, 3);
      assert.deepEqual(requested(), ['participants', ...Array<string>(4).fill('participant')]);
    });

    it('opens the panel of a session that is in the tree, and names its room', async () => {
      const id = await sessionIdOf('/support-escalations');
      session.api.requests.length = 0;
      await ask(openSession, 'Open Session by ID', id);
      await session.workbench.quickInput.closed();
      const shown = await SessionPanel.shown(session.workbench, 'support-escalations');
      await shown.whole();
      assert.equal(requested().filter((endpoint) => endpoint === 'participants').length, 1);
    });

    it('selects the stay of a person where the tree holds it, names its room, and leaves the focus in the panel', async () => {
      const { workbench, rooms, api } = session;
      await rooms.expand('support-escalations');
      await rooms.expand(/^Session started .* 22 people/);
      await rooms.find(listedPerson.displayName);
      api.requests.length = 0;
      await ask(findPerson, 'Find Person by External ID', listedPerson.externalId);
      await workbench.quickInput.opened(`Stays of ${listedPerson.externalId}`);
      await workbench.quickInput.accept();
      const shown = await ParticipantPanel.shown(workbench, listedPerson.displayName);
      await shown.drawn();
      assert.equal(await shown.field('Room'), 'support-escalations');
      await rooms.selected(new RegExp(`^Participant ${listedPerson.displayName}, `));
      await shown.hasFocus();
      // The session's panel has read the samples.
      assert.deepEqual(requested(), ['participants']);
    });
  });

  async function read(endpoint: string, query: Record<string, string>): Promise<Answer> {
    const address = `${session.api.baseUrl}/insights/${endpoint}?${new URLSearchParams(query).toString()}`;
    const answer = await fetch(address, { headers: { Accept: 'application/json', Authorization: `Bearer ${apiKey}` } });
    return (await answer.json()) as Answer;
  }

  /** The id of a room's newest session. */
  async function sessionIdOf(roomName: string): Promise<string> {
    const { results } = await read('room-sessions', { roomName, sortBy: 'startedAt:desc', limit: '1' });
    return results[0]?.roomSessionId ?? '';
  }

  async function countStays(externalId: string, cursor?: string): Promise<number> {
    const page = await read('participants', { externalId, limit: '100', ...(cursor === undefined ? {} : { cursor }) });
    return page.results.length + (page.cursor === null ? 0 : await countStays(externalId, page.cursor));
  }

  itLeavesNothingBehind(session);
});
