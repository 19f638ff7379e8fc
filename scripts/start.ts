/** Opens a VS Code with a temporary profile, this extension in development mode and the sample account; Ctrl+C ends it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseHost } from '../test/support/host/chooseHost';
import { temporaryFolder } from '../test/support/host/cleanUp';
import { startCodeServer } from '../test/support/host/codeServer';
import { hostExecutable } from '../test/support/host/hostExecutable';
import { projectRoot } from '../test/support/host/projectPaths';
import { quietSettings } from '../test/support/host/quietSettings';
import { workbenchAddress } from '../test/support/host/workbenchAddress';
import { run } from './run';

const sampleAccount = { WHEREBY_INSIGHTS_ACCOUNT: 'sample' };
const oneDayMs = 86_400_000;

async function serve(folder: string): Promise<number> {
  const { origin } = await startCodeServer({ env: sampleAccount, developmentMode: true });
  const address = workbenchAddress(origin, { folder, developmentPaths: [projectRoot] });
  console.log(`\nOpen this address in a browser; the account is sample data. Ctrl+C ends it.\n\n  ${address}\n`);
  return new Promise(() => setInterval(() => undefined, oneDayMs));
}

async function openWindow(executable: string, folder: string): Promise<number> {
  const profile = temporaryFolder('profile');
  mkdirSync(path.join(profile, 'User'));
  writeFileSync(path.join(profile, 'User/settings.json'), JSON.stringify(quietSettings, undefined, 2));
  const args = [
    ...['--new-window', '--wait', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust'],
    ...['--user-data-dir', profile, '--extensions-dir', path.join(profile, 'extensions')],
    ...[`--extensionDevelopmentPath=${projectRoot}`, folder],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  console.log('The extension is in the activity bar: Whereby Insights. Close the window or press Ctrl+C to end it.');
  const { code } = await run(executable, args, { timeLimitMs: oneDayMs, env: sampleAccount });
  return code;
}

async function main(): Promise<number> {
  const host = await chooseHost({ preferInstalled: true });
  const folder = temporaryFolder('workspace');
  return host.kind === 'code-server' ? serve(folder) : openWindow(await hostExecutable(host), folder);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
