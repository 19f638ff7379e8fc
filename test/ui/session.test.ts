import assert from 'node:assert/strict';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { waitUntil } from './support/waitUntil';

const room = 'support-escalations';

/** The time of day in a text, s. */
function secondsIn(text: string): number {
  const [, hours, minutes, seconds] = /(\d{2}):(\d{2}):(\d{2})/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

describe('the panel of a session', () => {
  const session = new Session();
  const requested = (endpoint: string): number => session.api.count(endpoint);
  const panel = (): Promise<SessionPanel> => SessionPanel.shown(session.workbench, room);

  /** Which row and which moment were left for the panel of a participant. */
  let left = { name: '', time: '' };

  before(async () => {
    await session.signIn();
    await session.rooms.expand(room);
    await session.rooms.find(/^Session started /);
  });

  beforeEach(() => {
    session.api.requests.length = 0;
  });

  it('opens by the action on a session, reads everyone once, and answers', async () => {
    await session.rooms.clickInline(/^Session started /, 'Open Session');
    const shown = await panel();
    await shown.whole();
    await shown.painted();
    const basis = (await shown.frame.locator('.basis').textContent()) ?? '';
    const stays = Number(/^All (\d+) stays read/.exec(basis)?.[1]);
    assert.equal(requested('participants'), 1);
    assert.equal(requested('participant'), stays);
    assert.match(await shown.answer(), /\S/);
    assert.ok((await shown.names()).length > 1);
  });

  it('sorts by name and finds a person by a part of it', async () => {
    const shown = await panel();
    await shown.frame.locator('#sort').click();
    await shown.frame.locator('#sort vscode-option[value=name]').click();
    const names = await shown.hasNames('names in order', (all) => {
      const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
      return all.length > 1 && all.every((name, i) => i === 0 || collator.compare(all[i - 1] ?? '', name) <= 0);
    });
    const [last = ''] = names.slice(-1);
    await shown.frame.locator('#filter-name').fill(last.slice(0, 4));
    await shown.hasNames(
      'only that person',
      (all) => all.length > 0 && all.every((name) => name.includes(last.slice(0, 4))),
    );
    await shown.frame.locator('#clear-filter').click();
    await shown.hasNames('everyone again', (all) => all.length === names.length);
    assert.equal(session.api.count(), 0);
  });

  it('reads a person at the cursor, and opens them by a key without another request', async () => {
    const shown = await panel();
    await shown.frame.locator('#chart-stack').focus();
    await session.workbench.page.keyboard.press('ArrowDown');
    const name = await waitUntil('a row that is gone to', async () => {
      const current = shown.frame.locator('.person.current .name');
      return (await current.count()) > 0 ? ((await current.textContent()) ?? '') : undefined;
    });
    const time = shown.frame.locator('.read-out strong', { hasText: /\d{2}:\d{2}:\d{2}/ });
    left = { name, time: await time.innerText() };
    await session.workbench.page.keyboard.press('Enter');
    const opened = await ParticipantPanel.shown(session.workbench, name);
    await opened.drawn();
    assert.equal(session.api.count(), 0);
  });

  it('is the same again on the way back, at the row and the moment that were left', async () => {
    await session.workbench.editors.click(room);
    const shown = await panel();
    await shown.whole();
    await shown.painted();
    await shown.frame.locator('.person.current .name', { hasText: left.name }).waitFor();
    await shown.frame.locator('.read-out strong', { hasText: left.time }).waitFor();
    assert.equal(session.api.count(), 0);
  });

  it('shows everyone at the moment under the cursor of a person’s charts, with their row in sight', async () => {
    const { keyboard } = session.workbench.page;
    await (await panel()).frame.locator('#chart-stack').focus();
    await keyboard.press('Enter');
    const person = await ParticipantPanel.shown(session.workbench, left.name);
    await person.drawn();
    await person.frame.locator('#chart-stack').focus();
    await keyboard.press('Home');
    for (let steps = 0; steps < 20; steps += 1) {
      await keyboard.press('ArrowRight');
    }
    const moment = secondsIn(await person.readOut());
    assert.ok(Math.abs(moment - secondsIn(left.time)) > 60, `${moment} ${left.time}`);
    await person.press('Show Everyone at This Moment');
    const everyone = await panel();
    await everyone.painted();
    await waitUntil('the cursor at that moment', async () => {
      const readOut = everyone.frame.locator('.read-out:visible strong');
      const at = (await readOut.count()) > 0 ? secondsIn(await readOut.innerText()) : NaN;
      return Math.abs(at - moment) <= 10 || undefined;
    });
    const row = everyone.frame.locator('.person.current', { hasText: left.name });
    await row.waitFor();
    const [box, rows] = await Promise.all([row.boundingBox(), everyone.frame.locator('#people-rows').boundingBox()]);
    assert.ok(box !== null && rows !== null);
    assert.ok(box.y >= rows.y - 1 && box.y + box.height <= rows.y + rows.height + 1, JSON.stringify({ box, rows }));
    assert.equal(session.api.count(), 0);
  });

  it('comes back after a reload of the window, reading everyone once', async () => {
    await session.workbench.reload();
    await session.workbench.editors.inFront(room);
    const shown = await panel();
    await shown.whole();
    await shown.painted();
    assert.ok(requested('participants') <= 2);
    assert.ok(requested('participant') > 1);
  });

  it('costs nothing when it is opened again', async () => {
    await session.workbench.editors.closeAll();
    session.api.requests.length = 0;
    await session.rooms.clickInline(/^Session started /, 'Open Session');
    const shown = await panel();
    await shown.whole();
    assert.equal(requested('participants') + requested('participant'), 0);
  });

  itLeavesNothingBehind(session);
});
