import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../support/host/cleanUp';
import { Dialog } from './support/dialog';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { waitUntil } from './support/waitUntil';
import { Workbench } from './support/workbench';

const person = 'Priya Nair';
const room = 'support-escalations';
const causeRoom = 'sample-one-uplink';
const switchRules = 'Whereby Insights: Switch Case File Thresholds';
const settings = { 'wherebyInsights.timeZone': 'utc' };

/** What a chart or the rows show, as an address of its pixels. */
const pixels = (frame: Frame, selector: string): Promise<string> =>
  frame
    .locator(`${selector} canvas`)
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

describe('a case file', () => {
  const session = new Session({ settings });
  const folder = temporaryFolder('case');
  /** A window of somebody else: no account, and an address at which nobody answers. */
  let elsewhere: Workbench;
  const seen: { paragraph?: string; loss?: string; bitrate?: string; answer?: string; strips?: string; copy?: string } =
    {};

  before(async () => {
    await session.exploreSample();
    elsewhere = await Workbench.open({
      // An editor of a file has its path above it, which a panel has not.
      settings: { ...settings, 'breadcrumbs.enabled': false, 'wherebyInsights.apiBaseUrl': 'http://127.0.0.1:9/v1' },
    });
    await elsewhere.openContainer();
  });

  after(() => elsewhere.close());

  const typeFile = async ({ page, quickInput }: Workbench, file: string, isDone: () => boolean | Promise<boolean>) => {
    const input = page.locator('.quick-input-box input');
    await waitUntil('a box for a file', async () => (await input.inputValue()).includes('/') || undefined);
    await waitUntil(`${path.basename(file)} to be taken`, async () => {
      if (await isDone()) {
        return true;
      }
      // The dialog hears no key while it still reads the folder.
      // What was typed before the folder was read is gone then, and the box may close meanwhile.
      await input
        .fill(file, { timeout: 1_000 })
        .then(() => quickInput.accept())
        .catch(() => undefined);
      return undefined;
    });
  };
  const save = async (name: string, unchecked: readonly string[]): Promise<string> => {
    const { workbench } = session;
    const file = path.join(folder, `${name}.whereby-case.json`);
    await waitUntil('what to leave out', async () => {
      await workbench.runCommand('Whereby Insights: Save Case File...');
      // A panel that had the focus may take it back late, which closes the palette.
      return workbench.quickInput.opened('Leave Out of the Case File').then(
        () => true,
        () => undefined,
      );
    });
    for (const label of unchecked) {
      await workbench.quickInput.pick(label);
    }
    await workbench.quickInput.accept();
    const dialog = new Dialog(workbench.page);
    assert.match(await dialog.withText('Save this case file?'), /thresholds, the unit and the time zone/);
    await dialog.press('Save');
    await typeFile(workbench, file, () => existsSync(file));
    await workbench.quickInput.closed();
    return waitUntil('the whole file', () => {
      const text = readFileSync(file, 'utf8');
      return Promise.resolve(text.endsWith('}') ? text : undefined);
    });
  };
  const open = async (name: string): Promise<void> => {
    const file = `${name}.whereby-case.json`;
    await elsewhere.runCommand('Whereby Insights: Open Case File...');
    await typeFile(elsewhere, path.join(folder, file), () => elsewhere.quickInput.isClosed());
  };
  const everything = ['Names, and undocumented events', 'External IDs', 'Comments and tags', 'Browsers'];

  it('of a participant is saved after a question that tells what stays', async () => {
    const { workbench, rooms } = session;
    await rooms.expand(room);
    await rooms.expand(/^Session started .* 22 people/);
    await rooms.click(person);
    const shown = await ParticipantPanel.shown(workbench, person);
    await shown.drawn();
    await shown.fillsItsSpace();
    await shown.hasFocus();
    seen.paragraph = await shown.paragraph();
    seen.loss = await pixels(shown.frame, '#chart-loss');
    seen.bitrate = await pixels(shown.frame, '#chart-bitrate');
    const whole = await save('whole', everything);
    assert.ok(whole.includes(person));
    const redacted = await save('redacted', []);
    assert.ok(!redacted.includes(person));
  });

  it('of a session is saved once all of it is read', async () => {
    const shown = await SessionPanel.openOf(session, causeRoom);
    await shown.whole();
    await shown.painted();
    seen.answer = await shown.answer();
    seen.strips = await pixels(shown.frame, '#chart-rows');
    await shown.frame.getByRole('button', { name: 'Copy for Ticket', exact: true }).click();
    seen.copy = await waitUntil('the copy', async () => {
      const text = await session.workbench.clipboard();
      return text.includes(causeRoom) ? text : undefined;
    });
    await save('session', everything);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await elsewhere.picture('failed elsewhere');
    }
  });

  it('of a participant opens without account and network, with the same sentences and pixels, marked as what it is', async () => {
    await open('whole');
    const shown = await ParticipantPanel.shown(elsewhere, person);
    await shown.drawn();
    await shown.fillsItsSpace();
    await shown.hasParagraph(seen.paragraph!);
    const badge = (await shown.frame.locator('header .badge').textContent()) ?? '';
    assert.match(badge, /^Case file of \w+ \d+, \d{4} · Sample data$/);
    assert.equal(await pixels(shown.frame, '#chart-loss'), seen.loss);
    assert.equal(await pixels(shown.frame, '#chart-bitrate'), seen.bitrate);
    await elsewhere.picture('case file');
  });

  it('is judged by the person’s own thresholds on a click, which it says, and by its own again', async () => {
    await elsewhere.changeSettings({
      ...settings,
      'breadcrumbs.enabled': false,
      'wherebyInsights.quality.lossThresholdPercent': 99,
    });
    const shown = await ParticipantPanel.shown(elsewhere, person);
    await shown.hasParagraph(seen.paragraph!);
    const badge = (text: string): Promise<void> =>
      shown.frame.locator('header .badge', { hasText: text }).waitFor({ timeout: 10_000 });
    await elsewhere.runCommand(switchRules);
    await badge('judged by your settings');
    assert.notEqual(await shown.paragraph(), seen.paragraph);
    await elsewhere.runCommand(switchRules);
    await shown.hasParagraph(seen.paragraph!);
  });

  it('shows aliases where names were left out, and the same sentences', async () => {
    await open('redacted');
    const shown = await ParticipantPanel.shown(elsewhere, 'Person A');
    await shown.drawn();
    await shown.hasParagraph(seen.paragraph!);
  });

  it('of a session opens with the same answer, incidents and people, and leads to its people', async () => {
    await open('session');
    const shown = await SessionPanel.shown(elsewhere, causeRoom);
    await shown.whole();
    await shown.painted();
    assert.equal(await shown.answer(), seen.answer);
    assert.equal(await pixels(shown.frame, '#chart-rows'), seen.strips);
    await shown.frame.getByRole('button', { name: 'Copy for Ticket', exact: true }).click();
    const withoutTitle = (text: string): string => text.replace(/^###.*\n/u, '');
    const copy = await waitUntil('the copy', async () => {
      const text = await elsewhere.clipboard();
      return text.includes('Case file of') ? text : undefined;
    });
    assert.equal(withoutTitle(copy), withoutTitle(seen.copy!));
    const [name] = await shown.names();
    await shown.pointAt(name!, 0.5);
    await elsewhere.page.mouse.down();
    await elsewhere.page.mouse.up();
    await (await ParticipantPanel.shown(elsewhere, name!)).drawn();
  });

  it('that is damaged says so in its editor, and nothing of it is shown', async () => {
    writeFileSync(
      path.join(folder, 'damaged.whereby-case.json'),
      readFileSync(path.join(folder, 'whole.whereby-case.json'), 'utf8').slice(0, 500),
    );
    await open('damaged');
    const frame = await elsewhere.webview('[role=alert]');
    assert.match((await frame.locator('[role=alert]').textContent()) ?? '', /^This case file is damaged/);
    assert.deepEqual(elsewhere.extensionErrors(), []);
    assert.deepEqual(elsewhere.takeWebviewFaults(), []);
  });

  itLeavesNothingBehind(session);
});
