/**
 * How long evaluating and activating this extension takes in a real extension host (what VS Code shows under "Running
 * Extensions"), beside empty extensions: all in one run, each round in a fresh host, the order rotated from round to
 * round. A further empty extension always goes first, because a host's first activation also pays for what all share.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chooseHost } from '../support/host/chooseHost';
import { temporaryFolder } from '../support/host/cleanUp';
import { hostExecutable } from '../support/host/hostExecutable';
import { outFolder } from '../support/host/projectPaths';
import { installBuild } from './installBuild';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 10);
const own = 'callinsights.insights-for-whereby';
const empty = ['bench.empty-a', 'bench.empty-b'];
const warmUp = 'bench.warm-up';

function writeEmptyExtension(folder: string, id: string): void {
  const [publisher, name] = id.split('.');
  const manifest = { name, publisher, version: '0.0.1', engines: { vscode: '^1.100.0' }, main: './main.js' };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'main.js'), 'exports.activate = () => undefined;\n');
}

/** An extensions folder as VS Code fills it on installing: this extension's build and the empty ones side by side. */
function installAll(extensionsFolder: string): void {
  installBuild(extensionsFolder);
  empty.forEach((id) => {
    writeEmptyExtension(path.join(extensionsFolder, `${id}-0.0.1`), id);
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function printTable(times: ReadonlyMap<string, readonly number[]>): void {
  const emptyMedian = quantile(
    empty.flatMap((id) => times.get(id) ?? []),
    0.5,
  );
  console.log(`Load and activate in the extension host, ms, ${rounds} fresh hosts, interleaved:`);
  const line = ([first = '', ...cells]: readonly string[]): string =>
    first.padEnd(24) + cells.map((cell) => cell.padStart(12)).join('');
  console.log(line(['extension', 'median', 'min', 'max', 'over empty']));
  for (const [id, values] of times) {
    const median = quantile(values, 0.5);
    const cells = [median, Math.min(...values), Math.max(...values), median - emptyMedian].map((ms) => ms.toFixed(2));
    console.log(line([id.split('.')[1] ?? id, ...cells]));
  }
}

async function main(): Promise<void> {
  const executable = await hostExecutable(await chooseHost({ preferInstalled: false }));
  const folder = temporaryFolder('bench');
  const results = path.join(folder, 'results.jsonl');
  const extensionsFolder = path.join(folder, 'extensions');
  const developmentPath = path.join(folder, warmUp);
  installAll(extensionsFolder);
  writeEmptyExtension(developmentPath, warmUp);
  const measured = [own, ...empty];
  for (let round = 0; round < rounds; round++) {
    const turn = round % measured.length;
    const order = [warmUp, ...measured.slice(turn), ...measured.slice(0, turn)];
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: developmentPath,
      extensionTestsPath: path.join(outFolder, 'test/bench/activation/index.js'),
      extensionTestsEnv: { ACTIVATION_ORDER: order.join(','), ACTIVATION_RESULTS: results },
      launchArgs: [
        temporaryFolder('workspace'),
        `--user-data-dir=${temporaryFolder('profile')}`,
        `--extensions-dir=${extensionsFolder}`,
      ],
    });
  }
  const all = readFileSync(results, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line) as [string, number][]);
  const of = (id: string): number[] => all.filter(([name]) => name === id).map(([, ms]) => ms);
  printTable(new Map(measured.map((id) => [id, of(id)])));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
