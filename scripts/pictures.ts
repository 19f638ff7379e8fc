/** Takes the pictures of the README again, with the sample account in the packaged extension: `media/pictures/*.png`. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../test/support/host/projectPaths';
import { HistoryPanel } from '../test/ui/support/historyPanel';
import { ParticipantPanel } from '../test/ui/support/participantPanel';
import { SessionPanel } from '../test/ui/support/sessionPanel';
import { Workbench } from '../test/ui/support/workbench';
import { themes } from '../test/ui/support/workbenchOptions';
import { buildVsix } from './buildVsix';

const folder = path.join(projectRoot, 'media/pictures');
const size = { width: 1200, height: 760 };
const narrowSize = { width: 448, height: 1100 };
const pickSize = { width: 1000, height: 560 };
/** Only what belongs to the extension. */
const settings = {
  'wherebyInsights.timeZone': 'utc',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
};
const themePictures = [
  { name: 'dark', theme: themes.dark, kind: 'dark' },
  { name: 'light', theme: themes.light, kind: 'light' },
  { name: 'hc-dark', theme: themes.highContrast, kind: 'dark' },
  { name: 'hc-light', theme: themes.highContrastLight, kind: 'light' },
] as const;
const largestBytes = 200 * 1024;
const person = 'Priya Nair';
const room = 'support-escalations';
/** Whose calls turn bad with a version of the browser. */
const personWithHistory = 'customer-1501';

async function take(workbench: Workbench, name: string): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  await workbench.page.mouse.move(0, 0);
  await workbench.page.screenshot({ path: file, animations: 'disabled' });
  const { size: bytes } = statSync(file);
  console.log(`${path.relative(projectRoot, file)} ${Math.round(bytes / 1024)} KB`);
  if (bytes > largestBytes) {
    throw new Error(`${file} is larger than ${largestBytes / 1024} KB.`);
  }
}

async function openPanel(workbench: Workbench): Promise<void> {
  const rooms = workbench.tree('Rooms');
  await workbench.runCommand('Whereby Insights: Explore Sample Data');
  await rooms.expand(room);
  await rooms.expand(/^Session started /);
  // Rows of opened participants carry their verdict.
  for (const name of ['Mateo Fernández', 'Ingrid Solberg', person]) {
    await rooms.click(name);
    await (await ParticipantPanel.shown(workbench, name)).drawn();
  }
}

async function takeThemes(workbench: Workbench): Promise<void> {
  for (const { name, theme, kind } of themePictures) {
    await workbench.useTheme(theme);
    const panel = await ParticipantPanel.shown(workbench, person);
    await panel.inTheme(kind);
    await take(workbench, name);
  }
}

async function takeSession(workbench: Workbench): Promise<void> {
  await workbench.resize(size);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.tree('Rooms').clickInline(/^Session started .* 22 people/, 'Open Session');
  const panel = await SessionPanel.shown(workbench, room);
  await panel.whole();
  await panel.painted();
  await panel.frame.locator('.filters').evaluate((filters) => {
    filters.scrollIntoView();
  });
  await take(workbench, 'session');
}

async function lookUp(workbench: Workbench, externalId: string): Promise<void> {
  await workbench.runCommand('Whereby Insights: Find Person by External ID...');
  await workbench.quickInput.opened('Find Person by External ID');
  await workbench.quickInput.type(externalId);
  // What is typed is read before it can be taken.
  await workbench.quickInput.itemWith(externalId);
  await workbench.quickInput.accept();
  await workbench.quickInput.opened(`Stays of ${externalId}`);
}

async function endLookUp(workbench: Workbench): Promise<void> {
  await workbench.quickInput.cancel();
  await workbench.quickInput.closed();
}

async function takeFindPerson(workbench: Workbench): Promise<void> {
  await workbench.useTheme(themes.dark);
  await workbench.resize(pickSize);
  await lookUp(workbench, 'customer-1042');
  await take(workbench, 'find-person');
  await endLookUp(workbench);
}

async function takeHistory(workbench: Workbench): Promise<void> {
  await lookUp(workbench, personWithHistory);
  await endLookUp(workbench);
  await workbench.runCommand('Whereby Insights: Judge the Last Calls...');
  await workbench.quickInput.pick(personWithHistory);
  await workbench.quickInput.opened('How many calls?');
  await workbench.quickInput.accept();
  const panel = await HistoryPanel.shown(workbench, personWithHistory);
  await panel.says('in 7 of the last 10 calls');
  await take(workbench, 'history');
}

async function takeNarrow(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.resize(narrowSize);
  const panel = await ParticipantPanel.shown(workbench, person);
  await panel.fillsItsSpace();
  await take(workbench, 'narrow');
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await buildVsix();
  const workbench = await Workbench.open({ viewport: size, settings });
  try {
    await openPanel(workbench);
    await takeThemes(workbench);
    await takeFindPerson(workbench);
    await takeNarrow(workbench);
    await takeSession(workbench);
    await takeHistory(workbench);
  } finally {
    await workbench.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
