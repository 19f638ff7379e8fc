/** Checks how the files of the project stand to each other and how long they are: `node out/scripts/house.js`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../test/support/host/projectPaths';
import { readImports } from './house/imports';
import { findCircles, findLongFiles, findPureFiles, judge } from './house/rules';

const mostLines = 250;
const vscodeRooms = ['commands', 'panels', 'tree', 'account', 'platform'].map((room) => `src/${room}`);

/** Files that may be longer, with the reason. */
const longFiles: Readonly<Record<string, string>> = {};

/** Pure files that stand in a room of VS Code, with the reason. */
const pureFiles: readonly string[] = [
  // Accounts tie secrets, log and store together; VS Code's parts of that are handed in, so that tests can have several windows.
  'src/account/accountManager.ts',
  'src/account/accountPeople.ts',
  'src/account/accountSource.ts',
  'src/account/caseSource.ts',
  'src/account/connection.ts',
  // Types of what stands in their rooms.
  'src/commands/commandParts.ts',
  'src/tree/shared/registeredTree.ts',
  // The panels stand above tree and account and know both; VS Code's part of them is handed in as a `PanelWindow`.
  'src/panels/history/historyPanel.ts',
  'src/panels/history/historyPanels.ts',
  'src/panels/history/historyParts.ts',
  'src/panels/case/caseWindow.ts',
  'src/panels/participant/participantPanel.ts',
  'src/panels/participant/participantPanels.ts',
  'src/panels/shared/readBehind.ts',
  'src/panels/session/rejudging.ts',
  'src/panels/session/sessionChanges.ts',
  'src/panels/session/sessionFindings.ts',
  'src/panels/session/sessionPanel.ts',
  'src/panels/session/sessionPanels.ts',
  'src/panels/session/sessionParts.ts',
  'src/panels/session/sessionTelling.ts',
  'src/panels/session/sight.ts',
  'src/panels/session/slices.ts',
  'src/panels/session/takeList.ts',
  'src/panels/shared/accountPanel.ts',
  'src/panels/shared/html.ts',
  'src/panels/shared/panelChannel.ts',
  'src/panels/shared/panelRegistry.ts',
  'src/panels/shared/panelSetUp.ts',
  'src/panels/shared/panelTab.ts',
  'src/panels/shared/panelTasks.ts',
  'src/panels/shared/panelWindow.ts',
  'src/panels/shared/zoneHandlers.ts',
  'src/panels/usage/usagePanel.ts',
  'src/panels/usage/usagePanels.ts',
  'src/panels/usage/usageParts.ts',
  // The machine's own clock, which no pure room may have.
  'src/platform/systemClock.ts',
];

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`);
}

function countLines(file: string): number {
  return readFileSync(path.join(projectRoot, file), 'utf8').trimEnd().split('\n').length;
}

const product = ['src', 'media'].flatMap(filesBelow);
const graph = readImports(projectRoot, product);
const lines = new Map([...product, ...['test', 'scripts'].flatMap(filesBelow)].map((file) => [file, countLines(file)]));
const problems = [
  ...judge(
    'Files import each other in a circle',
    findCircles(graph).map((files) => files.join(' ')),
    [],
  ),
  ...judge('Pure file in a room of VS Code', findPureFiles(graph, vscodeRooms), pureFiles),
  ...judge(`Over ${mostLines} lines without a reason`, findLongFiles(lines, mostLines), Object.keys(longFiles)),
];
const median = [...lines.values()].sort((a, b) => a - b)[Math.floor(lines.size / 2)];
console.log(`${lines.size} files, median ${median ?? 0} lines.`);
for (const problem of problems) {
  console.error(problem);
}
process.exitCode = problems.length > 0 ? 1 : 0;
