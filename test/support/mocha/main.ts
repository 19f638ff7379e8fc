/** Runs the level named on the command line in this process: `node out/test/support/mocha/main.js unit`. */
import { levels, testsOf, totalFileOf } from './levels';
import { runMocha } from './runMocha';

const timeoutMs = { unit: 60_000, webview: 60_000, host: 60_000, ui: 120_000, long: 300_000 };
const lingerMs = 5_000;

process.on('unhandledRejection', (reason) => {
  throw reason;
});

async function main(): Promise<void> {
  const level = levels.find((name) => name === process.argv[2]);
  if (level === undefined) {
    throw new Error(`Name a level: ${levels.join(', ')}.`);
  }
  const failed = await runMocha({ folder: testsOf(level), totalFile: totalFileOf(level), timeoutMs: timeoutMs[level] });
  process.exitCode = failed > 0 ? 1 : 0;
  setTimeout(() => {
    console.error(
      `The tests are over, but something keeps the process alive: ${process.getActiveResourcesInfo().join(', ')}`,
    );
    process.exit(1);
  }, lingerMs).unref();
}

void main();
