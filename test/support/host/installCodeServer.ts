import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onExit } from './cleanUp';
import { npmInstall } from './npmInstall';
import { cacheFolder } from './projectPaths';

const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';
const neededNodeMajor = '24';

/** Where the Node for the server and the server's entry script lie. */
export interface CodeServer {
  readonly node: string;
  readonly entry: string;
}

/** The platform and processor in the words of the npm packages that carry a Node. */
const platform = `${process.platform}-${process.arch}`;
const name = `code-server-${codeServerVersion}-${platform}`;

function inFolder(folder: string): CodeServer {
  const ownNode = process.versions.node.startsWith(`${neededNodeMajor}.`);
  return {
    node: ownNode ? process.execPath : path.join(folder, `node_modules/node-${platform}/bin/node`),
    entry: path.join(folder, 'node_modules/code-server/out/node/entry.js'),
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeCutOffInstalls(): void {
  for (const entry of readdirSync(cacheFolder)) {
    const pid = /^partial-(\d+)$/.exec(entry)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      rmSync(path.join(cacheFolder, entry), { recursive: true, force: true });
    }
  }
}

async function installInto(folder: string): Promise<void> {
  // Without a manifest of its own npm would install into the project above.
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const { node } = inFolder(folder);
  if (node !== process.execPath) {
    await npmInstall(folder, [`node-${platform}@${nodeVersion}`]);
  }
  const nodeFolder = path.dirname(node);
  await npmInstall(folder, [`code-server@${codeServerVersion}`], nodeFolder);
  const workbench = path.join(folder, 'node_modules/code-server/lib/vscode');
  await npmInstall(workbench, ['--omit=dev'], nodeFolder);
  await npmInstall(path.join(workbench, 'extensions'), ['--omit=dev'], nodeFolder);
}

/**
 * Answers the pinned code-server of the cache folder; installs it and the Node it needs on first use, without install
 * scripts and in one step, so that an install that was cut off is begun anew. Throws with npm's words when that fails.
 */
export async function installCodeServer(): Promise<CodeServer> {
  if (process.platform === 'win32') {
    throw new Error('code-server does not run on Windows: set VSCODE_HOST to "download" or to the path of a VS Code.');
  }
  const folder = path.join(cacheFolder, name);
  if (existsSync(folder)) {
    return inFolder(folder);
  }
  mkdirSync(cacheFolder, { recursive: true });
  removeCutOffInstalls();
  const partial = path.join(cacheFolder, `partial-${process.pid}`);
  const remove = onExit(() => {
    rmSync(partial, { recursive: true, force: true });
  });
  try {
    console.log(`Installing code-server ${codeServerVersion} into .vscode-test (once, about half a minute).`);
    mkdirSync(partial, { recursive: true });
    await installInto(partial);
    try {
      renameSync(partial, folder);
    } catch (error) {
      // Another run may have finished the same install first.
      if (!existsSync(folder)) {
        throw error;
      }
    }
  } finally {
    remove();
  }
  return inFolder(folder);
}
