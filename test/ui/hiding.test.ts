import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { showcase } from '../../src/sample/showcase';
import { temporaryFolder } from '../support/host/cleanUp';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { personalTextsOf, textsIn, textsInWindow } from './support/personalTexts';
import { saveAs } from './support/saveDialog';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { waitUntil } from './support/waitUntil';

const toggle = 'Whereby Insights: Toggle Hide Personal Data';
const room = 'support-escalations';
const person = showcase.find(({ externalId }) => externalId !== null)!;
const alias = /^(Host|Person) [A-Z]+$/;

describe('hiding personal data', () => {
  const session = new Session({ settings: { 'wherebyInsights.timeZone': 'utc' } });
  let texts: readonly string[] = [];
  let shownAs = '';

  const hidden = async (isHidden: boolean): Promise<void> => {
    await session.workbench.runCommand(toggle);
    await waitUntil('the line above the rows', async () => {
      const says = await session.workbench.view.hasMessage('Personal data is hidden');
      return says === isHidden || undefined;
    });
  };
  const nothingPersonal = async (where: string): Promise<void> => {
    await waitUntil(`nothing personal ${where}`, async () => {
      const found = await textsInWindow(session.workbench.page, texts);
      return found.length === 0 || undefined;
    }).catch(async (error: unknown) => {
      const found = await textsInWindow(session.workbench.page, texts);
      throw new Error(`${where}: ${JSON.stringify(found)}`, { cause: error });
    });
  };
  /** Gives the offered file another place, and answers what is written there. */
  const writtenTo = async (what: string, extension: string): Promise<string> => {
    const { workbench } = session;
    const file = path.join(temporaryFolder('saved'), `report.${extension}`);
    const offered = await saveAs(workbench, file);
    assert.deepEqual(textsIn(offered.replaceAll('-', ' '), texts), []);
    return waitUntil(`the ${what} file`, () => Promise.resolve(readFileSync(file, 'utf8') || undefined));
  };
  const saveFrom = async (frame: Frame, item: string, extension: string): Promise<string> => {
    await frame.locator('#save').click();
    await frame.locator(`#${item}`).click();
    return writtenTo(item, extension);
  };
  const save = async (format: string, extension: string): Promise<string> => {
    const { workbench } = session;
    await workbench.runCommand('Whereby Insights: Save Report...');
    await workbench.quickInput.pick(format);
    return writtenTo(format, extension);
  };

  before(async () => {
    texts = await personalTextsOf(session.began, person.roomSessionId);
    assert.ok(texts.length > 40);
    await session.exploreSample();
    await session.rooms.expand(room);
    await session.rooms.expand(/^Session started /);
    await session.rooms.clickInline(/^Session started /, 'Open Session');
    await (await SessionPanel.shown(session.workbench, room)).whole();
    await session.rooms.click(new RegExp(`^Participant ${person.displayName}, `));
    await (await ParticipantPanel.shown(session.workbench, person.displayName)).drawn();
  });

  it('draws the rows, the panel, its tab and the title of the window again, with aliases', async () => {
    const { workbench } = session;
    assert.notDeepEqual(await textsInWindow(workbench.page, texts), []);
    await hidden(true);
    await nothingPersonal('in the window');
    shownAs = await waitUntil('an alias as the title', async () => {
      const titles = await workbench.editors.titles();
      return titles.map((title) => title.replace(/ \d\d:\d\d( \(preview\))?$/, '')).find((title) => alias.test(title));
    });
    const shown = await ParticipantPanel.shown(workbench, shownAs);
    await shown.drawn();
    assert.match(await shown.field('External ID'), /^ID \d+$/);
    assert.match(await shown.field('Device ID'), /^Device \d+$/);
    // The row of the same person is called the same.
    await session.rooms.find(new RegExp(`^Participant ${shownAs}, `));
    await workbench.picture('hiding participant');
  });

  it('shows the same aliases in the panel of the session, and in its table', async () => {
    await session.workbench.editors.click(room);
    const shown = await SessionPanel.shown(session.workbench, room);
    await shown.whole();
    await nothingPersonal('in the panel of the session');
    await shown.hasNames('aliases alone', (names) => names.length > 3 && names.every((name) => alias.test(name)));
    await shown.frame.locator('#filter-name').fill(shownAs);
    await shown.hasNames('the person by the alias', (names) => names.length > 0 && names.includes(shownAs));
    await shown.frame.locator('#clear-filter').click();
    await session.workbench.picture('hiding session');
  });

  it('holds none in a tooltip, which says the alias', async () => {
    const { page } = session.workbench;
    await session.rooms.hover(new RegExp(`^Participant ${shownAs}, `));
    const tooltip = page.locator('.monaco-hover:visible', { hasText: 'External ID' });
    const text = (await tooltip.textContent()) ?? '';
    assert.deepEqual(textsIn(text, texts), []);
    assert.ok(text.includes(shownAs), text);
    await page.mouse.move(0, 0);
  });

  it('holds none in what is copied and saved of the session', async () => {
    const { workbench } = session;
    await workbench.editors.click(room);
    const { frame } = await SessionPanel.shown(workbench, room);
    await workbench.page.evaluate(async () => navigator.clipboard.writeText('nothing'));
    await frame.locator('#copy-markdown').click();
    const copied = await waitUntil('the copy of the session', async () => {
      const text = await workbench.clipboard();
      return text === 'nothing' ? undefined : text;
    });
    const files = [await saveFrom(frame, 'save-json', 'json'), await saveFrom(frame, 'save-csv', 'csv')];
    for (const text of [copied, ...files]) {
      assert.deepEqual(textsIn(text, texts), []);
      assert.ok(/\b(Host|Person) [A-Z]\b/.test(text) && text.includes('Personal data is hidden'), text.slice(0, 300));
    }
  });

  it('holds none in what is copied and saved', async () => {
    const { workbench } = session;
    await workbench.editors.click(shownAs);
    await (await ParticipantPanel.shown(workbench, shownAs)).drawn();
    await workbench.page.evaluate(async () => navigator.clipboard.writeText('nothing'));
    await workbench.runCommand('Whereby Insights: Copy for Ticket');
    const copied = await waitUntil('the copy', async () => {
      const text = await workbench.clipboard();
      return text === 'nothing' ? undefined : text;
    });
    const saved = await save('JSON', 'json');
    for (const text of [copied, saved, await save('Markdown', 'md')]) {
      assert.deepEqual(textsIn(text, texts), []);
      assert.ok(text.includes(shownAs) && text.includes('Personal data is hidden'), text.slice(0, 200));
    }
    assert.deepEqual(textsIn(await save('CSV', 'csv'), texts), []);
  });

  it('offers no external ID to copy, and lists the stays of a person that was asked for by alias', async () => {
    const { workbench, rooms } = session;
    assert.equal(await rooms.offersInline(new RegExp(`^Participant ${shownAs}, `), 'Copy External ID'), false);
    await workbench.runCommand('Whereby Insights: Find Person by External ID...');
    await workbench.quickInput.opened('Find Person by External ID');
    await workbench.quickInput.type(person.externalId!);
    await workbench.quickInput.itemWith('The external ID that you typed');
    await workbench.quickInput.accept();
    await workbench.quickInput.opened('Stays of ID ');
    const items = await workbench.quickInput.items();
    assert.deepEqual(textsIn(items.join('\n'), texts), []);
    assert.ok(items.some((item) => item.includes(shownAs)));
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });

  it('shows everything again', async () => {
    await hidden(false);
    const shown = await ParticipantPanel.shown(session.workbench, person.displayName);
    await shown.drawn();
    assert.equal(await shown.field('External ID'), person.externalId);
    await session.workbench.editors.inFront(person.displayName);
    await session.rooms.find(new RegExp(`^Participant ${person.displayName}, `));
  });

  it('calls people by aliases in the People view, and offers no link to one of them', async () => {
    const { workbench } = session;
    await hidden(true);
    await workbench.editors.closeAll();
    await workbench.runCommand('Whereby Insights: Focus on People View');
    const people = workbench.tree('People');
    await people.expand(/^Person with external ID ID \d+/);
    await people.find(/^Stay from /);
    await nothingPersonal('with a person unfolded');
    const offered = (): Promise<readonly string[]> => people.menuOf(/^Person with external ID /);
    const whileHidden = await offered();
    assert.ok(whileHidden.some((item) => item.startsWith('Pin Person')) && !whileHidden.includes('Copy Link'));
    await hidden(false);
    assert.ok((await offered()).includes('Copy Link'));
  });

  it('has left none in a log or another file that the server wrote', () => {
    assert.deepEqual(session.workbench.tracesOf(...texts), []);
  });

  itLeavesNothingBehind(session);
});
