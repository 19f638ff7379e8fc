import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, vsixFile } from '../test/support/host/projectPaths';
import { runNode } from './run';

const vsce = path.join(projectRoot, 'node_modules/@vscode/vsce/vsce');
const timeLimitMs = 120_000;

/** Builds for production and packages the extension into `vsixFile`; answers what vsce printed, throws it when vsce fails. */
export async function buildVsix(): Promise<string> {
  mkdirSync(path.dirname(vsixFile), { recursive: true });
  rmSync(vsixFile, { force: true });
  const { code, output } = await runNode([vsce, 'package', '--no-dependencies', '--out', vsixFile], {
    timeLimitMs,
    quiet: true,
  });
  if (code !== 0) {
    throw new Error(`vsce package failed (exit code ${code}):\n${output}`);
  }
  return output;
}
