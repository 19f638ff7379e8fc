import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { TotalReporter } from './totalReporter';

/** One mocha run over every `*.test.js` below a folder. */
export interface MochaRun {
  readonly folder: string;
  /** Where the run's `Total` is written as JSON. */
  readonly totalFile: string;
  readonly timeoutMs: number;
  /** Runs after all tests; what it throws fails the run. */
  readonly afterAll?: () => Promise<void>;
}

/**
 * Runs the tests and answers how many failed. Pending tests and `.only` count as failures, and so does a rejection
 * that nobody handles.
 */
export async function runMocha({ folder, totalFile, timeoutMs, afterAll }: MochaRun): Promise<number> {
  const mocha = new Mocha({
    timeout: timeoutMs,
    forbidOnly: true,
    forbidPending: true,
    reporter: TotalReporter,
    reporterOptions: { totalFile },
    ...(afterAll === undefined ? {} : { rootHooks: { afterAll } }),
  });
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .sort()
    .forEach((name) => mocha.addFile(path.join(folder, name)));
  return new Promise((resolve, reject) => {
    try {
      mocha.run(resolve);
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
