import assert from 'node:assert/strict';
import { rateLimited } from '../support/server/faults';
import { largeRooms, longCall, manyPeople, nameAt } from './support/largeSessions';
import { itLeavesNothingBehind } from './support/leftBehind';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { stripColours } from './support/sessionStrips';
import { waitUntil } from './support/waitUntil';

describe('a session beyond what the dashboard shows', () => {
  const session = new Session({ rooms: largeRooms });
  const requested = (endpoint: string): number => session.api.count(endpoint);
  let shown: SessionPanel;

  before(() => session.signIn());

  async function open(roomName: string): Promise<void> {
    shown = await SessionPanel.openOf(session, roomName.slice(1));
  }

  const button = (id: 'go-on' | 'pause' | 'cancel') => shown.frame.locator(`#loading-${id}`);
  /** Strips are drawn where they were asked for last. */
  const drawn = (name: string, share: number, wanted: string): Promise<true> =>
    waitUntil(`${wanted} in the strips of ${name}`, async () =>
      (await stripColours(shown.frame, name, share)).some((colour) => colour === wanted) ? true : undefined,
    );

  describe('of 500 people for 3 hours', () => {
    it('asks before it spends 500 requests, and stops in the middle when it is cancelled', async () => {
      await open(manyPeople.roomName);
      await button('go-on').waitFor();
      assert.equal(await button('go-on').innerText(), 'Read 500 stays (500 requests)');
      assert.equal(requested('participants'), 5);
      assert.equal(requested('participant'), 0);
      // It would be through before it is cancelled, were it never held up.
      const isMiddle = (): boolean => requested('participant') > 30;
      const hold = session.api.hold({ endpoint: 'participant', when: isMiddle, times: 500 });
      await button('go-on').click();
      await hold.arrived;
      await button('cancel').click();
      await button('go-on').waitFor();
      hold.release();
      session.api.heal();
      assert.match(await shown.progress(), /^Cancelled\b/);
      const spent = requested('participant');
      assert.ok(spent < 400, String(spent));
      assert.match((await shown.frame.locator('.basis').textContent()) ?? '', /^\d+ of 500 stays read so far\./);
    });

    it('asks for nobody while it is paused, and goes on with the rest', async () => {
      const hold = session.api.hold({ endpoint: 'participant', times: 3 });
      await button('go-on').click();
      await hold.arrived;
      await button('pause').click();
      await button('go-on').waitFor();
      assert.match(await shown.progress(), /^Paused\b/);
      const basis = await shown.frame.locator('.basis').textContent();
      assert.match(basis ?? '', /^\d+ of 500 stays read so far\./);
      hold.release();
      await waitUntil('an answer to all that was asked', () =>
        Promise.resolve(session.api.requests.every(({ status }) => status !== null) || undefined),
      );
      const spent = requested('participant');
      // The host has had its turns once it has answered twice.
      await shown.filterBy(nameAt(20));
      await shown.clearFilter();
      assert.equal(requested('participant'), spent);
      assert.equal(await shown.frame.locator('.basis').textContent(), basis);
      const left = 500 - Number(/^\d+/.exec(basis ?? ''));
      assert.equal(await button('go-on').innerText(), `Read ${left} stays (${left} requests)`);

      await button('go-on').click();
      await session.api.arrived(spent + 10, 'participant');
      const asked = session.api.requests.filter(({ endpoint }) => endpoint === 'participant');
      assert.equal(new Set(asked.map(({ query }) => query['participantId'])).size, asked.length);
    });

    it('shows in the status bar that it reads, and stops when it is cancelled there', async () => {
      const hold = session.api.hold({ endpoint: 'participant', times: 3 });
      await hold.arrived;
      const { page, quickInput } = session.workbench;
      const item = page.getByRole('button', { name: /^Insights for Whereby\b.* of 500 loaded. Click to cancel$/ });
      await item.click();
      await quickInput.pick(`${manyPeople.roomName.slice(1)}: `);
      await button('go-on').waitFor();
      hold.release();
      await item.waitFor({ state: 'detached' });
      assert.match(await shown.progress(), /^Cancelled\b/);
      assert.match((await shown.frame.locator('.basis').textContent()) ?? '', /^\d+ of 500 stays read so far\./);
    });

    it('goes on without asking twice, and counts down while the rate limit makes it wait', async () => {
      session.api.inject(rateLimited('retryAfterSeconds', 5_000), { endpoint: 'participant' });
      await button('go-on').click();
      await shown.frame.locator('.status', { hasText: /\b[1-5] s/ }).waitFor();
      await shown.whole(90_000);
      // The one that was refused is asked for once more, and so are those under way when it was cancelled, at most.
      const asked = session.api.requests.filter(({ endpoint, status }) => endpoint === 'participant' && status === 200);
      assert.equal(new Set(asked.map(({ query }) => query['participantId'])).size, 500);
      assert.equal(asked.length, 500);
    });

    it('has everyone, and says whose uplink hurt the others', async () => {
      assert.equal(await shown.frame.locator('.shown-people').innerText(), '500 people');
      await shown.sortBy('joined');
      const wanted = Array.from({ length: 500 }, (_, place) => nameAt(place));
      await shown.hasNames('the first on top', (all) => all.slice(0, 3).join() === wanted.slice(0, 3).join());
      assert.deepEqual(await shown.everyone(), wanted);
      const first = shown.frame.locator('.incidents > li').first();
      await first.filter({ hasText: `${nameAt(7)}’s uplink, which hurt others` }).waitFor();
      await first.filter({ hasText: '21 of 500 people' }).waitFor();
      assert.match(await shown.answer(), new RegExp(nameAt(7)));
    });

    it('shows only the people of an incident by one click, draws their loss, and everyone again', async () => {
      const only = shown.frame.locator('.incidents > li').first().locator('.only');
      await only.click();
      await waitUntil('21 people', async () =>
        (await shown.frame.locator('.shown-people').textContent())?.startsWith('21 of 500 people') ? true : undefined,
      );
      await shown.frame.locator('#reset-zoom').click();
      await drawn(nameAt(7), 3_750 / manyPeople.seconds, 'severe');
      await drawn(nameAt(20), 3_750 / manyPeople.seconds, 'threshold');
      await shown.frame.locator('#only-incident').click();
      await waitUntil('everyone', async () =>
        (await shown.frame.locator('.shown-people').innerText()) === '500 people' ? true : undefined,
      );
    });

    it('costs nothing when it is opened again', async () => {
      await session.workbench.editors.closeAll();
      await open(manyPeople.roomName);
      await shown.whole();
      assert.equal(requested('participants') + requested('participant'), 0);
      await shown.painted();
    });
  });

  describe('of 50 people for 24 hours', () => {
    before(() => open(longCall.roomName));

    it('reads each once, and shows a single bad sample of a day', async () => {
      await shown.whole(60_000);
      assert.deepEqual([requested('participants'), requested('participant')], [1, 50]);
      await shown.filterBy(nameAt(10));
      await drawn(nameAt(10), 0.5, 'severe');
      await drawn(nameAt(10), 0.4, 'recv');
      await shown.clearFilter();
    });

    it('says whose connection it was, and tells the loss at the cursor', async () => {
      const first = shown.frame.locator('.incidents > li').first();
      assert.match(await first.innerText(), new RegExp(`${nameAt(3)}’s connection`));
      await shown.filterBy(nameAt(3));
      await shown.pointAt(nameAt(3), (20 * 3_600 + 150) / longCall.seconds);
      await shown.frame.locator('.person:visible .about', { hasText: /↑ \d+(\.\d+)? %.*↓ \d+(\.\d+)? %/ }).waitFor();
      await shown.clearFilter();
    });

    it('comes back after a reload of the window, reading each once more', async () => {
      session.api.requests.length = 0;
      await session.workbench.reload();
      shown = await SessionPanel.shown(session.workbench, longCall.roomName.slice(1));
      await shown.whole(60_000);
      await shown.painted();
      assert.equal(requested('participant'), 50);
      assert.equal(await shown.frame.locator('.shown-people').innerText(), '50 people');
    });
  });

  describe('of 500 people behind another when the window was reloaded', () => {
    it('has everyone once it is in sight, and asks again before it reads them', async () => {
      session.api.requests.length = 0;
      await session.workbench.editors.click(manyPeople.roomName.slice(1));
      shown = await SessionPanel.shown(session.workbench, manyPeople.roomName.slice(1));
      await button('go-on').waitFor();
      assert.equal(await button('go-on').innerText(), 'Read 500 stays (500 requests)');
      assert.equal(await shown.frame.locator('.shown-people').innerText(), '500 people');
      assert.deepEqual([requested('participants'), requested('participant')], [5, 0]);
    });
  });

  itLeavesNothingBehind(session);
});
