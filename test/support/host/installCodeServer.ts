import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNode, type NodeMajor } from './installNode';
import { installOnce } from './installOnce';
import { npmInstall } from './npmInstall';

/** A release of code-server, and the Node that its server needs. */
export interface Release {
  readonly version: string;
  readonly node: NodeMajor;
  /** Whether it can be told to end after a time without a window. */
  readonly endsWhenIdle: boolean;
  /** Native modules that the server loads at its start, but needs for passwords only: without install scripts they are not built. */
  readonly stubs?: readonly string[];
}

/** What tests run in unless told. */
export const currentRelease: Release = { version: '4.139.1', node: 24, endsWhenIdle: true };

/** Has VS Code 1.100, the oldest that the extension promises to run in. */
export const floorRelease: Release = {
  version: '4.100.3',
  node: 20,
  endsWhenIdle: false,
  stubs: ['argon2'],
};

/** Where the Node for the server and the server's entry script lie. */
export interface CodeServer {
  readonly node: string;
  /** What stands on the Node's command line: options, if any, and the entry script. */
  readonly entry: readonly string[];
}

const stubsFile = 'stubs.cjs';

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

async function install(folder: string, { version, stubs }: Release, nodeFolder: string): Promise<void> {
  console.log(`Installing code-server ${version} into .vscode-test (once, about half a minute).`);
  await npmInstall(folder, [`code-server@${version}`], nodeFolder);
  const workbench = path.join(folder, 'node_modules/code-server/lib/vscode');
  await npmInstall(workbench, ['--omit=dev'], nodeFolder);
  await npmInstall(path.join(workbench, 'extensions'), ['--omit=dev'], nodeFolder);
  if (stubs !== undefined) {
    writeFileSync(path.join(folder, stubsFile), stubScript(stubs));
  }
}

/**
 * Answers a pinned code-server of the cache folder and the Node it needs; installs both on first use, without install
 * scripts. Throws with npm's words when that fails.
 */
export async function installCodeServer(release = currentRelease): Promise<CodeServer> {
  if (process.platform === 'win32') {
    throw new Error('code-server does not run on Windows: set VSCODE_HOST to "download" or to the path of a VS Code.');
  }
  const node = await installNode(release.node);
  const name = `code-server-${release.version}-${process.platform}-${process.arch}`;
  const folder = await installOnce(name, (partial) => install(partial, release, path.dirname(node)));
  const preload = release.stubs === undefined ? [] : ['--require', path.join(folder, stubsFile)];
  return { node, entry: [...preload, path.join(folder, 'node_modules/code-server/out/node/entry.js')] };
}
