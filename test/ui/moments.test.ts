import assert from 'node:assert/strict';
import { clockOf, lastChange, offsetOf } from './support/clockTimes';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { apiKey } from './support/sampleApi';
import { hostZone, Session } from './support/session';
import { waitUntil } from './support/waitUntil';

const findPerson = 'Whereby Insights: Find Person by External ID...';
const checkComplaint = 'Whereby Insights: Check a Complaint...';
/** Comes back in many calls, over seven months. */
const frequent = 'customer-1042';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

interface Stay {
  readonly roomSessionId: string;
  readonly displayName: string;
  readonly joinedAt: string;
  readonly leftAt: string;
}

describe('from the ticket to the moment', () => {
  const session = new Session();
  const stays: Stay[] = [];
  const requested = (): string[] => session.api.requests.map(({ endpoint }) => endpoint);
  const type = async (text: string): Promise<void> => {
    const { workbench } = session;
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand(findPerson);
    await workbench.quickInput.opened('Find Person by External ID');
    await workbench.quickInput.type(text);
  };
  /** Accepts the first item once it begins as it must. */
  const accept = async (label: string): Promise<void> => {
    const { quickInput } = session.workbench;
    await waitUntil(`"${label}" to be the item that Enter takes`, async () =>
      (await quickInput.focusedItem()).startsWith(label) ? true : undefined,
    ).catch(async (error: unknown) => {
      throw new Error(`Instead stands: "${(await quickInput.items()).join('\n')}"`, { cause: error });
    });
    await quickInput.accept();
  };
  /** The middle of a stay, to the minute. */
  const middleOf = ({ joinedAt, leftAt }: Stay): number =>
    Math.floor((Date.parse(joinedAt) + Date.parse(leftAt)) / 2 / minuteMs) * minuteMs;
  /** Waits for the panel of a stay, zoomed to a moment. */
  const isShownAt = async ({ displayName }: Stay, at: number): Promise<void> => {
    const shown = await ParticipantPanel.shown(session.workbench, displayName);
    await shown.drawn();
    const wanted = clockOf(at, hostZone).slice(11);
    await waitUntil(`the panel to be zoomed to ${wanted}`, async () => {
      const range = (await shown.frame.locator('.shown-range').textContent()) ?? '';
      const [from = '', to = ''] = range.match(/\d\d:\d\d:\d\d/g) ?? [];
      return from !== '' && from <= `${wanted}:00` && `${wanted}:00` <= to ? true : undefined;
    });
    await shown.hasFocus();
  };

  before(async () => {
    await session.signIn();
    await session.rooms.find('support-escalations');
    stays.push(...(await allStays()));
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
      await accept(`${frequent}, at `);
      await workbench.quickInput.opened(`Stays of ${frequent} at `);
      const [first = '', second = ''] = await workbench.quickInput.items();
      assert.match(first, /there at this time · /);
      assert.match(second, /(began .* after it|ended .* before it) · /);
      assert.deepEqual(
        session.api.requests.map(({ query }) => [query['sortBy'], query['limit'], query['cursor']]),
        [['joinedAt:desc', '100', undefined]],
      );
      await workbench.quickInput.accept();
      await isShownAt(stay!, at);
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
      await accept(`${frequent}, at `);
      await session.workbench.quickInput.opened(`Stays of ${frequent} at `);
      assert.match((await session.workbench.quickInput.items())[0] ?? '', /there at this time · /);
      assert.deepEqual(requested(), ['participants', 'participants']);
      await session.workbench.quickInput.accept();
      await isShownAt(stay, at);
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
      await accept(`${frequent}, at `);
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
        [frequent, 'Anna', '4711'],
      );
      assert.ok(items.every((item) => item.includes('15:10 Europe/London (UTC')));
      await quickInput.type('');
      await accept(`${frequent}, `);
      await quickInput.opened(`Stays of ${frequent}`);
      assert.deepEqual(requested(), ['participants']);
      await quickInput.cancel();
      await quickInput.closed();
    });
  });

  describe('a complaint', () => {
    const check = async (ticket: string): Promise<void> => {
      const { workbench } = session;
      await workbench.runCommand('View: Close All Editors');
      await workbench.runCommand(checkComplaint);
      await workbench.quickInput.opened('Check a Complaint');
      await workbench.quickInput.type(ticket);
      await workbench.quickInput.accept();
      await workbench.quickInput.opened('What Was Understood');
    };

    it('opens the stay at its moment with two requests, list and details, once what was understood is confirmed', async () => {
      const { quickInput } = session.workbench;
      const [, , stay] = stays;
      const at = middleOf(stay!);
      await check(`Ticket of ${frequent}: the video froze ${clockOf(at, 'Europe/Oslo')}, Oslo`);
      await quickInput.itemWith('Check this');
      const items = await quickInput.items();
      assert.match(items[1] ?? '', new RegExp(`^Person: ${frequent}, change`));
      assert.match(items[2] ?? '', /^Moment: .* Europe\/Oslo \(UTC\+0[12]:00\), change/);
      assert.match(items[3] ?? '', /^Time zone: Europe\/Oslo /);
      assert.deepEqual(requested(), []);
      await accept('Check this');
      await isShownAt(stay!, at);
      assert.deepEqual(requested(), ['participants', 'participant']);
    });

    it('asks for what the ticket leaves open, and lets person, moment and zone be changed, without a request', async () => {
      const { quickInput } = session.workbench;
      await check('ann-1 says that bob-2 froze about three yesterday');
      await accept('Person: choose one');
      await quickInput.opened('Whose Complaint?');
      await quickInput.pick('bob-2');
      await accept('Moment: choose one, morning or afternoon is not said');
      await quickInput.opened('When Was It?');
      await quickInput.pick('Another time...');
      await quickInput.opened('A time without a zone is read in Asia/Tokyo.');
      await quickInput.type('tomorrow 9:00 am');
      await quickInput.messageWith('This time is in the future');
      await quickInput.type('yesterday 15:05');
      await quickInput.messageWith('15:05 Asia/Tokyo (UTC+09:00)');
      await quickInput.accept();
      await quickInput.itemWith('Check this, bob-2 at ');
      await quickInput.pick('Time zone: ');
      await quickInput.opened('Whose Clock Was It?');
      await quickInput.type('Europe/London');
      await accept('Europe/London');
      await quickInput.opened('What Was Understood');
      await quickInput.itemWith('Check this, bob-2 at ');
      assert.match((await quickInput.items())[0] ?? '', /15:05 Europe\/London/);
      assert.deepEqual(requested(), []);
      await quickInput.cancel();
      await quickInput.closed();
    });

    it('of somebody who is not recorded is told kindly, after one request', async () => {
      await check('nobody-7 froze yesterday 15:00');
      await accept('Check this');
      await session.workbench.notifications.withText('Nobody found with the external ID nobody-7.');
      assert.deepEqual(requested(), ['participants']);
    });
  });

  async function allStays(cursor?: string): Promise<readonly Stay[]> {
    const query = { externalId: frequent, sortBy: 'joinedAt:desc', limit: '100', ...(cursor && { cursor }) };
    const address = `${session.api.baseUrl}/insights/participants?${new URLSearchParams(query).toString()}`;
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${apiKey}` } });
    const page = (await answer.json()) as { readonly results: readonly Stay[]; readonly cursor: string | null };
    return page.cursor === null ? page.results : [...page.results, ...(await allStays(page.cursor))];
  }

  itLeavesNothingBehind(session);
});
