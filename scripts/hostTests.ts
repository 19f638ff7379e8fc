/** Runs the host tests in the extension host of the chosen VS Code: `node out/scripts/hostTests.js`. */
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chooseHost } from '../test/support/host/chooseHost';
import { temporaryFolder } from '../test/support/host/cleanUp';
import { hostExecutable } from '../test/support/host/hostExecutable';
import { projectRoot } from '../test/support/host/projectPaths';
import { testsOf } from '../test/support/mocha/levels';

async function main(): Promise<void> {
  const host = await chooseHost({ preferInstalled: false });
  await runTests({
    vscodeExecutablePath: await hostExecutable(host),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: path.join(testsOf('host'), 'index.js'),
    launchArgs: [temporaryFolder('workspace'), `--user-data-dir=${temporaryFolder('profile')}`],
  });
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
