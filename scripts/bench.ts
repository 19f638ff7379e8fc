/**
 * Runs the benches named on the command line, or all: each `test/bench/*.bench.ts` is a script that prints its own table.
 * `npm run bench -- activation` runs one.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { outFolder } from '../test/support/host/projectPaths';
import { runNode } from './run';

const folder = path.join(outFolder, 'test/bench');
const timeLimitMs = 900_000;

async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  const benches = readdirSync(folder)
    .filter((file) => file.endsWith('.bench.js'))
    .filter((file) => wanted.length === 0 || wanted.includes(file.replace('.bench.js', '')))
    .sort();
  if (benches.length === 0) {
    throw new Error(`No bench "${wanted.join(', ')}".`);
  }
  let failed = false;
  for (const bench of benches) {
    console.log(`\n=== ${bench.replace('.bench.js', '')} ===`);
    const { code } = await runNode(['--enable-source-maps', path.join(folder, bench)], { timeLimitMs });
    failed ||= code !== 0;
  }
  return failed ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
