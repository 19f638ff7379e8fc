import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onExit } from './cleanUp';
import { npmInstall } from './npmInstall';
import { cacheFolder } from './projectPaths';

/** A release of code-server, and the Node that its server needs. */
export interface Release {
  readonly version: string;
  readonly nodeVersion: string;
  /** Whether it can be told to end after a time without a window. */
  readonly endsWhenIdle: boolean;
  /** Native modules that the server loads at its start, but needs for passwords only: without install scripts they are not built. */
  readonly stubs?: readonly string[];
}

/** What tests run in unless told. */
export const currentRelease: Release = { version: '4.139.1', nodeVersion: '24.21.0', endsWhenIdle: true };

/** Has VS Code 1.100, the oldest that the extension promises to run in. */
export const floorRelease: Release = {
  version: '4.100.3',
  nodeVersion: '20.20.2',
  endsWhenIdle: false,
  stubs: ['argon2'],
};

/** Where the Node for the server and the server's entry script lie. */
export interface CodeServer {
  readonly node: string;
  /** What stands on the Node's command line: options, if any, and the entry script. */
  readonly entry: readonly string[];
}

/** The platform and processor in the words of the npm packages that carry a Node. */
const platform = `${process.platform}-${process.arch}`;
const stubsFile = 'stubs.cjs';

function inFolder(folder: string, { nodeVersion, stubs }: Release): CodeServer {
  const ownNode = process.versions.node.split('.')[0] === nodeVersion.split('.')[0];
  const preload = stubs === undefined ? [] : ['--require', path.join(folder, stubsFile)];
  return {
    node: ownNode ? process.execPath : path.join(folder, `node_modules/node-${platform}/bin/node`),
    entry: [...preload, path.join(folder, 'node_modules/code-server/out/node/entry.js')],
  };
}

/** A script that makes `require()` of these modules give an empty one. */
function stubScript(modules: readonly string[]): string {
  return [
    "const Module = require('node:module');",
    'const load = Module._load;',
    `const stubs = ${JSON.stringify(modules)};`,
    'Module._load = (request, ...rest) => (stubs.includes(request) ? {} : load(request, ...rest));',
    '',
  ].join('\n');
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

async function installInto(folder: string, release: Release): Promise<void> {
  // Without a manifest of its own npm would install into the project above.
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const { version, nodeVersion, stubs } = release;
  const { node } = inFolder(folder, release);
  if (node !== process.execPath) {
    await npmInstall(folder, [`node-${platform}@${nodeVersion}`]);
  }
  const nodeFolder = path.dirname(node);
  await npmInstall(folder, [`code-server@${version}`], nodeFolder);
  const workbench = path.join(folder, 'node_modules/code-server/lib/vscode');
  await npmInstall(workbench, ['--omit=dev'], nodeFolder);
  await npmInstall(path.join(workbench, 'extensions'), ['--omit=dev'], nodeFolder);
  if (stubs !== undefined) {
    writeFileSync(path.join(folder, stubsFile), stubScript(stubs));
  }
}

/**
 * Answers a pinned code-server of the cache folder; installs it and the Node it needs on first use, without install
 * scripts and in one step, so that an install that was cut off is begun anew. Throws with npm's words when that fails.
 */
export async function installCodeServer(release = currentRelease): Promise<CodeServer> {
  if (process.platform === 'win32') {
    throw new Error('code-server does not run on Windows: set VSCODE_HOST to "download" or to the path of a VS Code.');
  }
  const folder = path.join(cacheFolder, `code-server-${release.version}-${platform}`);
  if (existsSync(folder)) {
    return inFolder(folder, release);
  }
  mkdirSync(cacheFolder, { recursive: true });
  removeCutOffInstalls();
  const partial = path.join(cacheFolder, `partial-${process.pid}`);
  const remove = onExit(() => {
    rmSync(partial, { recursive: true, force: true });
  });
  try {
    console.log(`Installing code-server ${release.version} into .vscode-test (once, about half a minute).`);
    mkdirSync(partial, { recursive: true });
    await installInto(partial, release);
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
  return inFolder(folder, release);
}
