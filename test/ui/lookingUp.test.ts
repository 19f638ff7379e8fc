import assert from 'node:assert/strict';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { apiKey } from './support/sampleApi';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

const findPerson = 'Whereby Insights: Find Person by External ID...';
const openRoom = 'Whereby Insights: Open Room...';
const openSession = 'Whereby Insights: Open Session by ID...';
/** Comes back in many calls. */
const frequentPerson = 'customer-1042';

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
      await quickInput.messageWith(
        'Nobody found with the external ID nobody-of-ours. A call appears here 10 to 15 minutes late.',
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

      const [name = ''] = (await quickInput.focusedItem()).split(',');
      await quickInput.accept();
      await quickInput.closed();
      const shown = await ParticipantPanel.shown(workbench, name);
      await shown.drawn();
      assert.deepEqual(requested(), ['participants', 'participant']);
      assert.equal(await shown.field('External ID'), frequentPerson);
      await shown.hasFocus();
    });
  });

  describe('a room', () => {
    it('says that no room has that name', async () => {
      await ask(openRoom, 'Open Room', 'no-such-room');
      await session.workbench.quickInput.messageWith('No room is called /no-such-room.');
      assert.deepEqual(requested(), ['rooms']);
    });

    it('reveals by its address a room that the list has not reached', async () => {
      const { workbench, rooms } = session;
      assert.equal(await rooms.has('sales-demo-not-started-yet'), false);
      await workbench.quickInput.type('https://example.whereby.com/sales-demo-not-started-yet?embed');
      await workbench.quickInput.accept();
      await workbench.quickInput.closed();
      await rooms.selected(/^Room sales-demo-not-started-yet, /);
      assert.deepEqual(
        session.api.requests.map(({ query }) => query['roomName[exact]']),
        ['/sales-demo-not-started-yet'],
      );
    });

    it('reveals by its name a room of the list, unfolded, and asks only for its sessions', async () => {
      const { workbench, rooms } = session;
      await ask(openRoom, 'Open Room', 'support-escalations');
      await workbench.quickInput.closed();
      await rooms.selected(/^Room support-escalations, /);
      await rooms.folded('support-escalations', true);
      await rooms.find(/^Session started /);
      assert.deepEqual(requested(), ['room-sessions']);
    });
  });

  describe('a session', () => {
    it('says that nobody is recorded in a session with that id', async () => {
      await ask(openSession, 'Open Session by ID', 'not-a-session');
      await session.workbench.quickInput.messageWith('No participants found in the session not-a-session.');
      assert.deepEqual(requested(), ['participants']);
    });

    it('lists the people of a session that is not in the tree, and opens one', async () => {
      const { workbench } = session;
      const id = await sessionIdOf('/clinic-nordlys-follow-up');
      session.api.requests.length = 0;
      await workbench.quickInput.type(id);
      await workbench.quickInput.accept();
      await workbench.quickInput.opened(`Participants of session ${id}`);
      assert.equal(await workbench.quickInput.itemCount(), 4);
      const [name = ''] = (await workbench.quickInput.focusedItem()).split(',');
      await workbench.quickInput.accept();
      const shown = await ParticipantPanel.shown(workbench, name);
      await shown.drawn();
      assert.deepEqual(requested(), ['participants', 'participant']);
      await shown.hasFocus();
    });

    it('reveals a session that is in the tree without asking for it', async () => {
      const { rooms } = session;
      const id = await sessionIdOf('/support-escalations');
      session.api.requests.length = 0;
      await ask(openSession, 'Open Session by ID', id);
      await session.workbench.quickInput.closed();
      await rooms.selected(/^Session started /);
      await rooms.find('Aisha Rahman');
      assert.deepEqual(requested(), ['participants']);
    });
  });

  async function read(endpoint: string, query: Record<string, string>): Promise<Answer> {
    const address = `${session.api.baseUrl}/insights/${endpoint}?${new URLSearchParams(query).toString()}`;
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${apiKey}` } });
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
