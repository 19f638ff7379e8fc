/**
 * Runs the levels of tests named on the command line, or the four usual ones: `node out/scripts/test.js [unit|webview|host|ui|long]`.
 * The last line is `N passed, N failed`; a level that ran no test, crashed or left tests pending counts as failed.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { outFolder } from '../test/support/host/projectPaths';
import { type Level, levels, totalFileOf, usualLevels } from '../test/support/mocha/levels';
import type { Total } from '../test/support/mocha/totalReporter';
import { buildVsix } from './buildVsix';
import { runNode } from './run';

/** The long level has minutes of work on two quiet cores. */
const timeLimitMs = { unit: 1_200_000, webview: 1_200_000, host: 1_200_000, ui: 1_200_000, long: 900_000 };
const mochaMain = path.join(outFolder, 'test/support/mocha/main.js');
const hostTests = path.join(outFolder, 'scripts/hostTests.js');

function readTotal(level: Level): Total | undefined {
  try {
    return JSON.parse(readFileSync(totalFileOf(level), 'utf8')) as Total;
  } catch {
    return undefined;
  }
}

async function execute(level: Level): Promise<number> {
  if (level === 'ui') {
    await buildVsix();
  }
  const args = level === 'host' ? [hostTests] : [mochaMain, level];
  const { code } = await runNode(['--enable-source-maps', ...args], { timeLimitMs: timeLimitMs[level] });
  return code;
}

async function runLevel(level: Level): Promise<Total> {
  console.log(`\n=== ${level} tests ===`);
  rmSync(totalFileOf(level), { force: true });
  let problem: string | undefined;
  try {
    const code = await execute(level);
    problem = code === 0 ? undefined : `ended with exit code ${code}`;
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  const total = readTotal(level) ?? { passed: 0, failed: 0 };
  if (total.failed === 0 && (problem !== undefined || total.passed === 0)) {
    console.error(`The ${level} level failed: ${problem ?? 'it ran no test'}.`);
    return { passed: total.passed, failed: 1 };
  }
  return total;
}

function wanted(names: readonly string[]): readonly Level[] {
  const unknown = names.find((name) => !levels.some((level) => level === name));
  if (unknown !== undefined) {
    throw new Error(`No level "${unknown}"; the levels are ${levels.join(', ')}.`);
  }
  return names.length === 0 ? usualLevels : levels.filter((level) => names.includes(level));
}

async function main(): Promise<void> {
  const totals: [Level, Total][] = [];
  for (const level of wanted(process.argv.slice(2))) {
    totals.push([level, await runLevel(level)]);
  }
  console.log('');
  for (const [level, { passed, failed }] of totals) {
    console.log(`${level}: ${passed} passing, ${failed} failing`);
  }
  const sum = (pick: (total: Total) => number): number => totals.reduce((all, [, total]) => all + pick(total), 0);
  const failed = sum((total) => total.failed);
  console.log(`${sum((total) => total.passed)} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
