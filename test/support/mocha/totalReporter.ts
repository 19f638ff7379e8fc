import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** What one mocha run came to; `failed` includes failed hooks and pending tests, of which none may be. */
export interface Total {
  readonly passed: number;
  readonly failed: number;
}

/** Mocha's spec reporter, which also writes the run's {@link Total} as JSON to the file of its option `totalFile`. */
export class TotalReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { totalFile } = options.reporterOptions as { totalFile: string };
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const total: Total = { passed: this.stats.passes, failed: this.stats.failures };
      mkdirSync(path.dirname(totalFile), { recursive: true });
      writeFileSync(totalFile, JSON.stringify(total));
    });
  }
}
