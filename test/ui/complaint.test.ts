import assert from 'node:assert/strict';
import { showcase } from '../../src/sample/showcase';
import { clockOf } from './support/clockTimes';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { type Stay, Tickets } from './support/tickets';
import { waitUntil } from './support/waitUntil';

const checkComplaint = 'Whereby Insights: Check a Complaint...';
const toggleHiding = 'Whereby Insights: Toggle Hide Personal Data';
/** Received badly for four minutes, 25 minutes after the start. */
const sufferer = showcase.find(({ externalId }) => externalId === 'customer-1340')!;

/** Received badly after half an hour, and not before. */
const fine = showcase.find(({ externalId }) => externalId === 'customer-1204')!;

/** A minute of a stay, counted from its begin. */
function minuteOf({ joinedAt }: Stay, minute: number): number {
  return (Math.floor(Date.parse(joinedAt) / 60_000) + minute) * 60_000;
}

describe('a complaint', () => {
  const session = new Session();
  const tickets = new Tickets(session);
  const requested = (): string[] => session.api.requests.map(({ endpoint }) => endpoint);
  const copied = (): Promise<string> =>
    waitUntil('a text in the clipboard', async () => {
      const text = await session.workbench.clipboard();
      return text === 'nothing' ? undefined : text;
    });

  const stayOf = async ({ externalId, roomSessionId }: typeof fine): Promise<Stay> => {
    const stays = await tickets.staysOf(externalId!);
    return stays.find((stay) => stay.roomSessionId === roomSessionId)!;
  };

  before(async () => {
    await session.signIn();
    await session.rooms.find('support-escalations');
  });

  beforeEach(async () => {
    await session.workbench.page.evaluate(async () => navigator.clipboard.writeText('nothing'));
    session.api.requests.length = 0;
  });

  const check = async (ticket: string): Promise<void> => {
    const { workbench } = session;
    await workbench.editors.closeAll();
    await workbench.runCommand(checkComplaint);
    await workbench.quickInput.opened('Check a Complaint');
    await workbench.quickInput.type(ticket);
    await workbench.quickInput.accept();
    await workbench.quickInput.opened('What Was Understood');
  };

  it('is answered in one word and one sentence, with an answer to copy, after two requests: list and details', async () => {
    const { quickInput, notifications } = session.workbench;
    const stay = await stayOf(sufferer);
    const at = minuteOf(stay, 27);
    session.api.requests.length = 0;
    await check(`Ticket of ${sufferer.externalId}: the video froze ${clockOf(at, 'Europe/Oslo')}, Oslo`);
    await quickInput.itemWith('Check this');
    const items = await quickInput.items();
    assert.match(items[1] ?? '', new RegExp(`^Person: ${sufferer.externalId}, change`));
    assert.match(items[2] ?? '', /^Moment: .* Europe\/Oslo \(UTC\+0[12]:00\), change/);
    assert.match(items[3] ?? '', /^Time zone: Europe\/Oslo /);
    assert.deepEqual(requested(), []);
    await tickets.accept('Check this');
    await tickets.isShownAt(stay, at);
    assert.deepEqual(requested(), ['participants', 'participant']);
    const told = await notifications.withText('Supported: Within 10 min of ');
    assert.match(told, /received|receiving/i);
    await notifications.press('Supported: ', 'Copy Answer for Customer');
    assert.match(await copied(), /^We looked at the data that was recorded of your call around /);
  });

  it('about a good minute is not supported, and its link leads to exactly this view', async () => {
    const { notifications } = session.workbench;
    const stay = await stayOf(fine);
    const at = minuteOf(stay, 12);
    session.api.requests.length = 0;
    await check(`${fine.externalId} froze ${clockOf(at, 'America/New_York')} New York`);
    await tickets.accept('Check this');
    await tickets.isShownAt(stay, at);
    await notifications.withText('Not supported: Within 10 min of ');
    await notifications.press('Not supported: ', 'Copy Link');
    const link = new URL(await copied());
    assert.equal(link.searchParams.get('at'), new Date(at).toISOString());
    assert.equal(link.searchParams.get('roomSessionId'), stay.roomSessionId);
    assert.deepEqual(requested(), ['participants', 'participant']);
  });

  it('about a whole day opens the call and says that it names no moment', async () => {
    const stays = await tickets.staysOf(fine.externalId!);
    const dayOf = ({ joinedAt }: Stay): string => joinedAt.slice(0, 10);
    const alone = stays.find((stay) => {
      const near = [stay.joinedAt.slice(0, 10), stay.leftAt.slice(0, 10)];
      return stays.every((other) => other === stay || !near.includes(dayOf(other)));
    })!;
    await check(`${fine.externalId} was bad on ${dayOf(alone)} UTC`);
    await tickets.accept('Check this');
    const shown = await ParticipantPanel.shown(session.workbench, alone.displayName);
    await shown.drawn();
    const { notifications } = session.workbench;
    await notifications.withText('The ticket tells a stretch of time and no moment');
    await notifications.clear();
  });

  it('asks for what the ticket leaves open, and lets person, moment and zone be changed, without a request', async () => {
    const { quickInput } = session.workbench;
    await check('ann-1 says that bob-2 froze about three yesterday');
    await tickets.accept('Person: choose one');
    await quickInput.opened('Whose Complaint?');
    await quickInput.pick('bob-2');
    await tickets.accept('Moment: choose one, morning or afternoon is not said');
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
    await tickets.accept('Europe/London');
    await quickInput.opened('What Was Understood');
    await quickInput.itemWith('Check this, bob-2 at ');
    assert.match((await quickInput.items())[0] ?? '', /15:05 Europe\/London/);
    assert.deepEqual(requested(), []);
    await quickInput.cancel();
    await quickInput.closed();
  });

  it('without an external ID is of somebody who was looked up before, if wanted, and shows aliases while personal data is hidden', async () => {
    const { workbench } = session;
    const { quickInput } = workbench;
    await workbench.runCommand(toggleHiding);
    await check('the video froze yesterday 15:00 in London');
    await tickets.accept('Person: choose one, no external ID was found in the text');
    await quickInput.opened('Whose Complaint?');
    const people = await quickInput.items();
    assert.match(people[0] ?? '', /^ID \d+, Today /);
    await quickInput.accept();
    await quickInput.itemWith('Check this, ID ');
    const shown = [...people, ...(await quickInput.items())].join('\n');
    assert.ok(!shown.includes('customer-'), shown);
    await quickInput.cancel();
    await quickInput.closed();
    await workbench.runCommand(toggleHiding);
    assert.deepEqual(requested(), []);
  });

  it('of somebody who is not recorded is told kindly, after one request', async () => {
    await check('nobody-7 froze yesterday 15:00');
    await tickets.accept('Check this');
    await session.workbench.notifications.withText('Nobody found with the external ID nobody-7.');
    assert.deepEqual(requested(), ['participants']);
  });

  itLeavesNothingBehind(session);
});
