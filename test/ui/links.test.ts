import assert from 'node:assert/strict';
import { showcase } from '../../src/sample/showcase';
import { formatLink } from '../../src/shared/link';
import type { Dialog } from './support/dialog';
import { itLeavesNothingBehind } from './support/leftBehind';
import { linkSettings, Links, linkStart } from './support/links';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { waitUntil } from './support/waitUntil';

const start = linkStart;
const room = 'support-escalations';
/** Has over 200 sessions. */
const busyRoom = 'tutoring-algebra-daily';
/** Their newest session is not in the tree. */
const person = showcase.find(({ pattern }) => pattern === 'degradedRecv')!;
const [stay] = person.stays;
const copyLink = 'Whereby Insights: Copy Link';

describe('links', () => {
  const session = new Session({ settings: linkSettings });
  const links = new Links(session);
  const requested = (): readonly string[] => links.requested;
  const dialog = (): Dialog => links.dialog;
  const follow = (address: string): Promise<void> => links.follow(address);
  const copied = (copy: () => Promise<void>): Promise<string> => links.copied(copy);
  const closeEditors = () => session.workbench.editors.closeAll();
  /** A moment at which they received with loss. */
  let bad = 0;

  it('ask to sign in first, and for nothing else, while nobody is signed in', async () => {
    await follow(`${start}/session?roomSessionId=${person.roomSessionId}`);
    await session.workbench.notifications.withText('Sign in first');
    await session.workbench.notifications.clear();
    assert.deepEqual(requested(), []);
  });

  describe('while signed in', () => {
    before(async () => {
      await session.signIn();
      await session.rooms.find(room);
      bad = (await links.joinedAt(person.roomSessionId, stay!.participantId)) + (1_850 - stay!.from) * 1000;
    });

    beforeEach(() => {
      session.api.requests.length = 0;
    });

    it('open a participant at a moment with two requests, those of the list and of the details, after having asked', async () => {
      const at = bad;
      const { roomSessionId } = person;
      const { participantId } = stay!;
      await follow(start + formatLink({ kind: 'participant', roomSessionId, participantId, at }));
      const asked = await dialog().withText('Open a participant from a link?');
      for (const part of [roomSessionId, participantId, 'UTC', 'Whereby is asked for it with your account.']) {
        assert.ok(asked.includes(part), asked);
      }
      assert.deepEqual(requested(), []);
      await dialog().press('Open');
      const shown = await ParticipantPanel.shown(session.workbench, person.displayName);
      await shown.drawn();
      assert.deepEqual(requested(), ['participants', 'participant']);
      assert.match(
        (await shown.frame.locator('#moment-headline').textContent()) ?? '',
        /^At \d\d:\d\d(:\d\d)? · Receiving was poor/,
      );
      assert.equal(await shown.frame.locator('.moment-asked .reading strong').textContent(), 'Supported');
      const legend = shown.frame.locator('.legend li', { hasText: 'Moment asked about' });
      await legend.waitFor({ state: 'attached' });
    });

    it('keep their moment over a reload of the window, until the whole call is shown again, without a request', async () => {
      const { workbench } = session;
      await workbench.reload();
      const shown = await ParticipantPanel.shown(workbench, person.displayName);
      await shown.drawn();
      await shown.frame.locator('#moment-headline').waitFor();
      session.api.requests.length = 0;
      await workbench.page.evaluate(async () => navigator.clipboard.writeText('nothing'));
      const answer = await copied(() => shown.frame.locator('#copy-for-customer').click());
      assert.match(answer, /^We looked at the data that was recorded of your call around /);
      await shown.frame.locator('#show-whole-call').click();
      await shown.frame.locator('.moment-asked').waitFor({ state: 'detached' });
      await shown.frame.locator('.shown-range.whole').waitFor({ state: 'attached' });
      assert.deepEqual(requested(), []);
    });

    it('ask for nothing when they are not wanted', async () => {
      await closeEditors();
      await follow(start + formatLink({ kind: 'session', roomSessionId: person.roomSessionId }));
      await dialog().withText('Open a session from a link?');
      await dialog().press('Cancel');
      assert.deepEqual(requested(), []);
      assert.deepEqual(await session.workbench.editors.titles(), []);
    });

    it('open a session with one request for its list', async () => {
      await follow(start + formatLink({ kind: 'session', roomSessionId: person.roomSessionId }));
      await dialog().withText(person.roomSessionId);
      await dialog().press('Open');
      await (await SessionPanel.shown(session.workbench, 'Session')).whole();
      assert.equal(session.api.count('participants'), 1);
      assert.equal(
        await copied(() => session.workbench.runCommand(copyLink)),
        `${start}/session?roomSessionId=${person.roomSessionId}`,
      );
    });

    it('open a session at a moment without a request while it is known, and a link copied there leads to it again', async () => {
      await closeEditors();
      const { roomSessionId } = person;
      const link = start + formatLink({ kind: 'session', roomSessionId, at: bad });
      await follow(link);
      await dialog().withText('Moment: ');
      await dialog().press('Open');
      const shown = await SessionPanel.shown(session.workbench, 'Session');
      await shown.whole();
      await shown.frame.locator('.read-out:visible').waitFor();
      assert.equal(await copied(() => session.workbench.runCommand(copyLink)), link);
      assert.deepEqual(requested(), []);
    });

    it('are copied from rows, and lead back to them without a request', async () => {
      const { rooms } = session;
      await closeEditors();
      await rooms.focus();
      const ofRoom = await copied(() => rooms.chooseInMenu(room, 'Copy Link'));
      assert.equal(ofRoom, `${start}/room?roomName=%2F${room}`);
      await rooms.expand(room);
      const ofSession = await copied(() => rooms.chooseInMenu(/^Session started /, 'Copy Link'));
      assert.match(ofSession, /^vscode:\/\/callinsights\.insights-for-whereby\/session\?roomSessionId=[\da-f-]+$/);
      await rooms.expand(/^Session started /);
      const ofPerson = await copied(() => rooms.chooseInMenu(/^Participant /, 'Copy Link'));
      assert.ok(ofPerson.startsWith(`${ofSession.replace('/session?', '/participant?')}&participantId=`), ofPerson);
      session.api.requests.length = 0;
      await follow(ofRoom);
      await dialog().withText(`Room: ${room}`);
      await dialog().press('Open');
      await rooms.selected(/^Room support-escalations, /);
      assert.deepEqual(requested(), []);
    });

    it('are copied from a panel with the moment under its cursor, where they begin again without a request', async () => {
      const { workbench, rooms } = session;
      const name = person.displayName;
      await rooms.click(new RegExp(`^Participant ${name}, `));
      const shown = await ParticipantPanel.shown(workbench, name);
      await shown.drawn();
      await shown.frame.locator('#chart-stack').focus();
      await workbench.page.keyboard.press('End');
      await waitUntil('the read-out', async () => ((await shown.readOut()) === '' ? undefined : true));
      const link = await copied(() => workbench.page.locator('.editor-actions a[aria-label^="Copy Link"]').click());
      const at = new URL(link).searchParams.get('at') ?? '';
      assert.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      await closeEditors();
      session.api.requests.length = 0;
      await follow(link);
      await dialog().withText('Moment: ');
      await dialog().press('Open');
      const again = await ParticipantPanel.shown(workbench, name);
      await again.drawn();
      const range = await waitUntil('the panel to be zoomed', async () => {
        const text = (await again.frame.locator('.shown-range').textContent()) ?? '';
        return text.includes(at.slice(11, 15)) ? text : undefined;
      });
      const [from = '', to = ''] = range.match(/\d\d:\d\d:\d\d/g) ?? [];
      assert.ok(from <= at.slice(11, 19) && at.slice(11, 19) <= to, `${range}, not around ${at}`);
      assert.deepEqual(requested(), []);
    });

    it('select their row below the day or month in which it began, though that is folded', async () => {
      const { api, rooms, workbench } = session;
      const before = api.count('room-sessions');
      await rooms.collapse(room);
      await rooms.expand(busyRoom);
      await rooms.inSight(/^Session started /);
      const rows = await rooms.visibleRows();
      const at = rows.findIndex(({ text }) => text.startsWith(busyRoom));
      const [group, first] = rows.slice(at + 1);
      assert.match(group?.label ?? '', /, \d+ sessions?$/);
      assert.deepEqual([group?.level, first?.level], [2, 3]);
      assert.equal(api.count('room-sessions'), before + 1);
      await rooms.expand(first!.label);
      const stayRow = /^Participant /;
      const { label } = await rooms.find(stayRow);
      const link = await copied(() => rooms.chooseInMenu(stayRow, 'Copy Link'));
      await workbench.runCommand('Whereby Insights: Refresh');
      await rooms.folded(first!.label, true);
      await rooms.collapse(group!.label);
      await waitUntil('no stay in sight', async () => ((await rooms.has(label)) ? undefined : true));
      await follow(link);
      await dialog().press('Open');
      const [, name = ''] = /^Participant ([^,]+),/.exec(label) ?? [];
      await (await ParticipantPanel.shown(workbench, name)).drawn();
      await rooms.selected(new RegExp(`^Participant ${name},`));
      await closeEditors();
      await rooms.collapse(busyRoom);
    });

    it('of things that the account does not have are told kindly, after one request each', async () => {
      const { workbench } = session;
      const unknown = '00000000-0000-4000-8000-000000000000';
      for (const link of [
        { kind: 'session', roomSessionId: unknown },
        { kind: 'participant', roomSessionId: person.roomSessionId, participantId: unknown },
        { kind: 'room', roomName: '/no-such-room' },
        { kind: 'person', externalId: 'nobody-at-all' },
      ] as const) {
        await follow(start + formatLink(link));
        await dialog().withText(' from a link?');
        await dialog().press('Open');
        await workbench.notifications.withText('The account in use has nothing that this link leads to.');
        await workbench.notifications.clear();
      }
      assert.equal(requested().length, 4);
    });

    it('that say more than they may are refused without a question or a request', async () => {
      const { workbench } = session;
      await closeEditors();
      for (const hostile of [
        `/participant?roomSessionId=s&participantId=p&apiBaseUrl=https://evil.example`,
        `/signIn?key=${'k'.repeat(40)}`,
        `/session?roomSessionId=a%0Ab`,
        `/room?roomName=%2F%E2%80%AEevil`,
        `/session?roomSessionId=s&roomSessionId=t`,
        '/command?id=workbench.action.terminal.new',
        '/person?externalId=%E2%80%AEevil',
        `/person?externalId=a&displayName=${'b'.repeat(10)}`,
      ]) {
        await follow(start + hostile);
        await workbench.notifications.withText('Whereby Insights cannot open this link');
        await workbench.notifications.clear();
      }
      assert.deepEqual(requested(), []);
      assert.deepEqual(await workbench.editors.titles(), []);
      assert.equal(await workbench.page.locator('.monaco-dialog-box').count(), 0);
    });
  });

  itLeavesNothingBehind(session);
});
