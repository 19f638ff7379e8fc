import assert from 'node:assert/strict';
import { clockOf, lastChange, offsetOf } from './support/clockTimes';
import { itLeavesNothingBehind } from './support/leftBehind';
import { hostZone, Session } from './support/session';
import { middleOf, type Stay, Tickets } from './support/tickets';
import { waitUntil } from './support/waitUntil';

const findPerson = 'Whereby Insights: Find Person by External ID...';
/** Comes back in many calls, over seven months. */
const frequent = 'customer-1042';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('from the ticket to the moment', () => {
  const session = new Session();
  const tickets = new Tickets(session);
  const stays: Stay[] = [];
  const requested = (): string[] => session.api.requests.map(({ endpoint }) => endpoint);
  const type = async (text: string): Promise<void> => {
    const { workbench } = session;
    await workbench.editors.closeAll();
    await workbench.runCommand(findPerson);
    await workbench.quickInput.opened('Find Person by External ID');
    await workbench.quickInput.type(text);
  };
  before(async () => {
    await session.signIn();
    await session.rooms.find('support-escalations');
    stays.push(...(await tickets.staysOf(frequent)));
    assert.ok(stays.length > 120);
  });

  beforeEach(() => {
    session.api.requests.length = 0;
  });

  describe('an external id with a time', () => {
    it('in the zone in use lists the stay at it first and opens it there, with two requests: list and details', async () => {
      const { workbench } = session;
      const [, stay] = stays;
      const at = middleOf(stay!);
      await type(`${frequent} ${clockOf(at, hostZone)}`);
      await workbench.quickInput.itemWith(`${frequent}, at `);
      assert.deepEqual(requested(), []);
      const [understood = ''] = await workbench.quickInput.items();
      assert.ok(understood.includes(`${clockOf(at, hostZone).slice(11)} ${hostZone} (UTC+09:00)`), understood);
      await tickets.accept(`${frequent}, at `);
      await workbench.quickInput.opened(`Stays of ${frequent} at `);
      const [first = '', second = ''] = await workbench.quickInput.items();
      assert.match(first, /there at this time · /);
      assert.match(second, /(began .* after it|ended .* before it) · /);
      assert.deepEqual(
        session.api.requests.map(({ query }) => [query['sortBy'], query['limit'], query['cursor']]),
        [['joinedAt:desc', '100', undefined]],
      );
      await workbench.quickInput.accept();
      await tickets.isShownAt(stay!, at);
      assert.deepEqual(requested(), ['participants', 'participant']);
    });

    it('before the last clock change of a named zone is read by the offset of then, with two requests for the second page', async () => {
      const zone = 'Europe/Oslo';
      const change = lastChange(zone, () => true).at;
      const place = stays.findIndex(({ joinedAt }, index) => index > 100 && Date.parse(joinedAt) < change);
      const stay = stays[place]!;
      const at = middleOf(stay);
      assert.notEqual(offsetOf(at, zone), offsetOf(change, zone));
      await type(`${frequent} ${clockOf(at, zone)} ${zone}`);
      await session.workbench.quickInput.itemWith(`${frequent}, at `);
      const [understood = ''] = await session.workbench.quickInput.items();
      assert.ok(understood.includes(`${clockOf(at, zone).slice(11)} ${zone} ${offsetOf(at, zone)}`), understood);
      await tickets.accept(`${frequent}, at `);
      await session.workbench.quickInput.opened(`Stays of ${frequent} at `);
      assert.match((await session.workbench.quickInput.items())[0] ?? '', /there at this time · /);
      assert.deepEqual(requested(), ['participants', 'participants']);
      await session.workbench.quickInput.accept();
      await tickets.isShownAt(stay, at);
      assert.deepEqual(requested(), ['participants', 'participants', 'participant']);
    });

    it('by the name of a city says when it is in the zone in use, and tells how far off the nearest stays are, with one request', async () => {
      const { quickInput } = session.workbench;
      const at = Math.floor((Date.parse(stays[0]!.leftAt) + 20 * minuteMs) / minuteMs) * minuteMs;
      await type(`${frequent} ${clockOf(at, 'America/New_York')} New York`);
      await quickInput.itemWith(`${frequent}, at `);
      const [understood = ''] = await quickInput.items();
      assert.ok(understood.includes('America/New_York (UTC-0'), understood);
      assert.ok(understood.includes(`${clockOf(at, hostZone).slice(11)} ${hostZone}`), understood);
      await tickets.accept(`${frequent}, at `);
      await quickInput.opened(`Stays of ${frequent} at `);
      assert.match((await quickInput.items())[0] ?? '', /ended (19|20) min( \d+ s)? before it · /);
      assert.deepEqual(requested(), ['participants']);
      await quickInput.cancel();
      await quickInput.closed();
    });

    it('that the clock showed twice offers both, and one that it left out those beside it, without a request', async () => {
      const { quickInput } = session.workbench;
      const back = lastChange('Europe/Oslo', (by) => by < 0);
      await type(`${frequent} ${clockOf(back.at, 'Europe/Oslo').slice(0, 14)}30 Europe/Oslo`);
      await quickInput.itemWith(`${frequent}, at `);
      await waitUntil('both readings', async () => ((await quickInput.items()).length >= 2 ? true : undefined));
      const both = (await quickInput.items()).slice(0, 2);
      assert.ok(both[0]?.includes('(UTC+02:00)') && both[1]?.includes('(UTC+01:00)'), both.join('\n'));
      assert.ok(both.every((item) => item.includes('the clock showed this time twice')));
      const put = lastChange('Europe/Oslo', (by) => by > 0);
      await quickInput.type(`${frequent} ${clockOf(put.at - hourMs, 'Europe/Oslo').slice(0, 10)} 02:30 Europe/Oslo`);
      await quickInput.itemWith('This time was left out when the clock was put forward');
      const beside = await quickInput.items();
      assert.ok(
        beside[0]?.includes('01:30 Europe/Oslo') && beside[1]?.includes('03:30 Europe/Oslo'),
        beside.join('\n'),
      );
      await quickInput.type(`${frequent} tomorrow 10:00`);
      await quickInput.itemWith('This time is in the future');
      assert.deepEqual(requested(), []);
      await quickInput.cancel();
      await quickInput.closed();
    });

    it('in a ticket offers its ids with its time, and those looked up before alone, without a request', async () => {
      const { quickInput } = session.workbench;
      await type(`"Anna" wrote: ${frequent} and patient 4711 had bad video, yesterday 15:10, London`);
      await quickInput.itemWith(`${frequent}, at `);
      const items = await quickInput.items();
      assert.deepEqual(
        items.map((item) => item.split(', ')[0]),
        [frequent, '4711', 'Anna'],
      );
      assert.ok(items.every((item) => item.includes('15:10 Europe/London (UTC')));
      await quickInput.type('');
      // Not the reading of the text, which begins alike and goes a moment later.
      await tickets.accept(`${frequent}, Today `);
      await quickInput.opened(`Stays of ${frequent}`);
      assert.deepEqual(requested(), ['participants']);
      await quickInput.cancel();
      await quickInput.closed();
    });
  });

  itLeavesNothingBehind(session);
});
