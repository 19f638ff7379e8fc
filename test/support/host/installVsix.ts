import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './cleanUp';
import { serverEnvironment } from './codeServer';
import { currentRelease, installCodeServer } from './installCodeServer';

const execute = promisify(execFile);
const timeLimitMs = 120_000;

/** Installs a packaged extension as a person would, on the command line; answers the temporary extensions folder that has it. */
export async function installVsix(file: string, release = currentRelease): Promise<string> {
  const { node, entry } = await installCodeServer(release);
  const base = temporaryFolder('extensions');
  const extensionsFolder = path.join(base, 'extensions');
  await execute(
    node,
    [
      ...entry,
      ...['--config', path.join(base, 'config.yaml'), '--user-data-dir', path.join(base, 'data')],
      ...['--extensions-dir', extensionsFolder, '--install-extension', file],
    ],
    { env: serverEnvironment(), timeout: timeLimitMs },
  );
  return extensionsFolder;
}
