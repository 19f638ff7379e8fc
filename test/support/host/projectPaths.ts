import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

function findRoot(): string {
  let folder = realpathSync(__dirname);
  while (!existsSync(path.join(folder, 'esbuild.js'))) {
    const parent = path.dirname(folder);
    if (parent === folder) {
      throw new Error(`No project folder above ${__dirname}.`);
    }
    folder = parent;
  }
  return folder;
}

/** The project's folder, wherever the compiled file that asks lies below it. */
export const projectRoot = findRoot();

/** The git-ignored folder that keeps downloaded hosts between runs. */
export const cacheFolder = path.join(projectRoot, '.vscode-test');

/** The folder of everything that is compiled for tests and scripts. */
export const outFolder = path.join(projectRoot, 'out');

/** The packaged extension that the UI tests install. */
export const vsixFile = path.join(outFolder, 'insights-for-whereby.vsix');
