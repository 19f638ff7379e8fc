import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { projectRoot } from '../support/host/projectPaths';
import { testsOf, totalFileOf } from '../support/mocha/levels';
import { runMocha } from '../support/mocha/runMocha';

/** The extension's own code: as built, or as the source maps tell it. */
const ownCode = ['dist', 'src'].map((folder) => path.join(projectRoot, folder) + path.sep);

/** Runs every host test inside the extension host; rejects when one failed, which is VS Code's protocol for a failed run. */
export async function run(): Promise<void> {
  const rejections: string[] = [];
  const record = (reason: unknown): void => {
    const stack = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    if (ownCode.some((folder) => stack.includes(folder))) {
      rejections.push(stack);
    }
  };
  process.on('unhandledRejection', record);
  try {
    const failed = await runMocha({
      folder: testsOf('host'),
      totalFile: totalFileOf('host'),
      timeoutMs: 60_000,
      afterAll: async () => {
        await nextTurn();
        if (rejections.length > 0) {
          throw new Error(`The extension left rejections unhandled:\n${rejections.join('\n')}`);
        }
      },
    });
    if (failed > 0) {
      throw new Error(`${failed} failed`);
    }
  } finally {
    process.off('unhandledRejection', record);
  }
}
