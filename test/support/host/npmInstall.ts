import { spawn } from 'node:child_process';
import path from 'node:path';

/** The environment without what an outer `npm run` left in it, which would point this npm at the project's own folder. */
function cleanEnvironment(nodeFolder: string | undefined): NodeJS.ProcessEnv {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_(package|lifecycle|command|config_local_prefix|config_noproxy)|INIT_CWD$)/.test(name),
    ),
  );
  return nodeFolder === undefined
    ? env
    : { ...env, PATH: [nodeFolder, process.env['PATH'] ?? ''].join(path.delimiter) };
}

/**
 * Runs `npm install --ignore-scripts` with more `args` in `folder`, with the Node of `nodeFolder` first on PATH if given.
 * Throws with npm's own words when it fails.
 */
export async function npmInstall(folder: string, args: readonly string[], nodeFolder?: string): Promise<void> {
  const child = spawn('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd: folder,
    env: cleanEnvironment(nodeFolder),
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(
      `npm install ${args.join(' ')} in ${folder} failed (exit code ${code ?? 'none'}):\n${output.trim()}`,
    );
  }
}
