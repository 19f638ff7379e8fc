import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../support/host/cleanUp';
import { caseFileName, csvOf, everything, openCase, pixels, saveCase } from './support/caseFiles';
import { Explorer } from './support/explorer';
import { HistoryPanel } from './support/historyPanel';
import { itLeavesNothingBehind } from './support/leftBehind';
import { lookUp } from './support/lookUp';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { waitUntil } from './support/waitUntil';
import { Workbench } from './support/workbench';

const person = 'Priya Nair';
const room = 'support-escalations';
const causeRoom = 'sample-one-uplink';
/** Whose last calls are saved. */
const [externalId, nameOfExternalId] = ['customer-1501', 'Astrid Nygaard'];
const switchRules = 'Whereby Insights: Switch Case File Thresholds';
const settings = { 'wherebyInsights.timeZone': 'utc' };
/** How a window of a case file is set up: an editor of a file has its path above it, which a panel has not. */
const elsewhereSettings = { ...settings, 'breadcrumbs.enabled': false };

const badge = (frame: Frame, text: string | RegExp): Promise<void> =>
  frame.locator('header .badge', { hasText: text }).waitFor({ timeout: 10_000 });
const caseBadge = /^Case file of \w+ \d+, \d{4} · Sample data$/;

describe('a case file', () => {
  const session = new Session({ settings });
  const folder = temporaryFolder('case');
  /** A window of somebody else: no account, and an address at which nobody answers; the files lie in its folder. */
  let elsewhere: Workbench;
  let explorer: Explorer;
  const seen: Record<string, string> = {};

  before(async () => {
    await session.exploreSample();
    elsewhere = await Workbench.open({
      settings: { ...elsewhereSettings, 'wherebyInsights.apiBaseUrl': 'http://127.0.0.1:9/v1' },
      folder,
    });
    explorer = await Explorer.shown(elsewhere);
  });

  after(() => elsewhere.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await elsewhere.picture('failed elsewhere');
    }
  });

  const save = (name: string, unchecked: readonly string[]): Promise<string> =>
    saveCase(session.workbench, folder, name, unchecked);
  /** Copies for the ticket; answers it without its title, which says what the data is. */
  const copyOf = async (workbench: Workbench, frame: Frame, mark: string): Promise<string> => {
    await workbench.page.evaluate(() => navigator.clipboard.writeText(''));
    await frame.getByRole('button', { name: 'Copy for Ticket', exact: true }).click();
    const copy = await waitUntil('the copy', async () => {
      const text = await workbench.clipboard();
      return text.startsWith('###') && text.split('\n', 1)[0]!.includes(mark) ? text : undefined;
    });
    return copy.replace(/^###.*\n/u, '');
  };
  const csv = (workbench: Workbench, frame: Frame, name: string): Promise<string> =>
    csvOf(workbench, frame, path.join(folder, `${name}.csv`));

  it('of a person’s last calls is saved, and without who it was where that is left out', async () => {
    const { workbench } = session;
    await lookUp(workbench, externalId);
    await workbench.runCommand('Whereby Insights: Judge the Last Calls...');
    await workbench.quickInput.pick(externalId);
    await workbench.quickInput.opened('How many calls?');
    await workbench.quickInput.accept();
    const shown = await HistoryPanel.shown(workbench, externalId);
    seen['history'] = await shown.says('in 7 of the last 10 calls');
    seen['calls'] = await shown.strip();
    seen['history copy'] = await copyOf(workbench, shown.frame, externalId);
    seen['history csv'] = await csv(workbench, shown.frame, 'history');
    const whole = await save('history', everything);
    assert.ok(whole.includes(externalId) && whole.includes(nameOfExternalId));
    const redacted = await save('history redacted', []);
    assert.ok(![externalId, nameOfExternalId, 'Mozilla'].some((text) => redacted.includes(text)));
  });

  it('of a participant is saved after a question that tells what stays', async () => {
    const { workbench, rooms } = session;
    await rooms.expand(room);
    await rooms.expand(/^Session started .* 22 people/);
    await rooms.click(person);
    const shown = await ParticipantPanel.shown(workbench, person);
    await shown.drawn();
    await shown.fillsItsSpace();
    seen['paragraph'] = await shown.paragraph();
    seen['loss'] = await pixels(shown.frame, '#chart-loss');
    seen['bitrate'] = await pixels(shown.frame, '#chart-bitrate');
    seen['csv'] = await csv(workbench, shown.frame, 'participant');
    const whole = await save('whole', everything);
    assert.ok(whole.includes(person));
    const redacted = await save('redacted', []);
    assert.ok(!redacted.includes(person));
  });

  it('of a session is saved once all of it is read', async () => {
    const { workbench } = session;
    const shown = await SessionPanel.openOf(session, causeRoom);
    await shown.whole();
    await shown.painted();
    seen['answer'] = await shown.answer();
    seen['strips'] = await pixels(shown.frame, '#chart-rows');
    seen['session copy'] = await copyOf(workbench, shown.frame, causeRoom);
    seen['session csv'] = await csv(workbench, shown.frame, 'session');
    await save('session', everything);
  });

  it('of a participant opens without account and network, with the same sentences, pixels and CSV, marked as what it is', async () => {
    await openCase(elsewhere, folder, 'whole');
    const shown = await ParticipantPanel.shown(elsewhere, person);
    await shown.drawn();
    await shown.fillsItsSpace();
    await shown.hasParagraph(seen['paragraph']!);
    await badge(shown.frame, caseBadge);
    assert.equal(await pixels(shown.frame, '#chart-loss'), seen['loss']);
    assert.equal(await pixels(shown.frame, '#chart-bitrate'), seen['bitrate']);
    assert.equal(await csv(elsewhere, shown.frame, 'participant again'), seen['csv']);
    await elsewhere.picture('case file');
  });

  it('is judged by the person’s own thresholds on a click, which it says, and by its own again', async () => {
    await elsewhere.changeSettings({ ...elsewhereSettings, 'wherebyInsights.quality.lossThresholdPercent': 99 });
    const shown = await ParticipantPanel.shown(elsewhere, person);
    await shown.hasParagraph(seen['paragraph']!);
    await elsewhere.runCommand(switchRules);
    await badge(shown.frame, 'judged by your settings');
    assert.notEqual(await shown.paragraph(), seen['paragraph']);
    await elsewhere.runCommand(switchRules);
    await shown.hasParagraph(seen['paragraph']!);
  });

  it('shows aliases where names were left out, and the same sentences', async () => {
    await openCase(elsewhere, folder, 'redacted');
    const shown = await ParticipantPanel.shown(elsewhere, 'Person A');
    await shown.drawn();
    await shown.hasParagraph(seen['paragraph']!);
  });

  it('of a session opens by a double click with the same answer, incidents and people, and leads to its people', async () => {
    await explorer.doubleClick(caseFileName('session'));
    const shown = await SessionPanel.shown(elsewhere, causeRoom);
    await shown.whole();
    await shown.painted();
    assert.equal(await shown.answer(), seen['answer']);
    assert.equal(await pixels(shown.frame, '#chart-rows'), seen['strips']);
    assert.equal(await copyOf(elsewhere, shown.frame, 'Case file of'), seen['session copy']);
    assert.equal(await csv(elsewhere, shown.frame, 'session again'), seen['session csv']);
    const [name] = await shown.names();
    await shown.pointAt(name!, 0.5);
    await elsewhere.page.mouse.down();
    await elsewhere.page.mouse.up();
    await (await ParticipantPanel.shown(elsewhere, name!)).drawn();
  });

  it('of a person’s last calls opens by a drop with the same sentence, calls, copy and CSV, and leads to its calls', async () => {
    await explorer.dragToEditors(caseFileName('history'));
    const shown = await HistoryPanel.shown(elsewhere, externalId);
    assert.equal(await shown.says('in 7 of the last 10 calls'), seen['history']);
    await badge(shown.frame, caseBadge);
    assert.equal(await shown.strip(), seen['calls']);
    assert.equal(await copyOf(elsewhere, shown.frame, 'Case file of'), seen['history copy']);
    assert.equal(await csv(elsewhere, shown.frame, 'history again'), seen['history csv']);
    await elsewhere.runCommand(switchRules);
    await badge(shown.frame, 'judged by your settings');
    await shown.says('were good in all of the last 10 calls');
    await elsewhere.runCommand(switchRules);
    await shown.says('in 7 of the last 10 calls');
    await shown.frame.locator('#call-4').click();
    await (await ParticipantPanel.shown(elsewhere, nameOfExternalId)).drawn();
  });

  it('of a person’s last calls shows aliases where it was left out who it was', async () => {
    await explorer.doubleClick(caseFileName('history redacted'));
    const shown = await HistoryPanel.shown(elsewhere, 'Calls of ID ');
    await shown.says('Receiving was poor in 7 of the last 10 calls');
    assert.ok(!(await shown.frame.locator('body').innerHTML()).includes(nameOfExternalId));
  });

  it('that is damaged says so in its editor, and nothing of it is shown', async () => {
    writeFileSync(
      path.join(folder, caseFileName('damaged')),
      readFileSync(path.join(folder, caseFileName('whole')), 'utf8').slice(0, 500),
    );
    await explorer.doubleClick(caseFileName('damaged'));
    const frame = await elsewhere.webview('[role=alert]');
    assert.match((await frame.locator('[role=alert]').textContent()) ?? '', /^This case file is damaged/);
    assert.deepEqual(elsewhere.extensionErrors(), []);
    assert.deepEqual(elsewhere.takeWebviewFaults(), []);
  });

  itLeavesNothingBehind(session);
});
