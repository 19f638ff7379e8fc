import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** What `@vscode/test-electron` asks a VS Code to do. */
export interface LaunchRequest {
  readonly developmentPaths: readonly string[];
  readonly testsPath: string;
  readonly folder: string | undefined;
  readonly extensionsFolder: string | undefined;
}

/** Reads the command line that `runTests` gives to an executable; flags of a desktop window are passed over. */
export function readLaunchRequest(args: readonly string[]): LaunchRequest {
  const valuesOf = (flag: string): string[] =>
    args.filter((arg) => arg.startsWith(`--${flag}=`)).map((arg) => path.resolve(arg.slice(flag.length + 3)));
  const [tests] = valuesOf('extensionTestsPath');
  if (tests === undefined) {
    throw new Error('--extensionTestsPath= is missing.');
  }
  return {
    developmentPaths: valuesOf('extensionDevelopmentPath'),
    testsPath: existsSync(tests) && statSync(tests).isDirectory() ? path.join(tests, 'index.js') : tests,
    extensionsFolder: valuesOf('extensions-dir')[0],
    folder: args.find((arg) => !arg.startsWith('-')),
  };
}
