#!/usr/bin/env node
/**
 * Stands in for a VS Code executable: takes the command line of `@vscode/test-electron`, runs the tests in the extension
 * host of a code-server that a headless Chromium opens, prints their console and ends with their exit code (124: too late).
 */
import { format } from 'node:util';
import { launchChromium } from './chromium';
import { startCodeServer } from './codeServer';
import { isHostNoise } from './hostNoise';
import { readLaunchRequest } from './launcherArguments';
import { workbenchAddress } from './workbenchAddress';

const timeLimitMs = Number(process.env['HOST_TEST_TIME_LIMIT_MS'] ?? 480_000);

function print(type: string, args: unknown): void {
  const [template, ...values] = Array.isArray(args) ? (args as unknown[]) : [args];
  const line = typeof template === 'string' ? format(template, ...values) : format(template);
  if (isHostNoise(line)) {
    return;
  }
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
}

async function main(): Promise<number> {
  const request = readLaunchRequest(process.argv.slice(2));
  const server = await startCodeServer({
    developmentMode: true,
    idleTimeoutSeconds: 900,
    extensionsFolder: request.extensionsFolder,
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const code = new Promise<number>((resolve, reject) => {
      page.on('crash', () => {
        reject(new Error('The workbench page crashed.'));
      });
      page.exposeFunction('codeAutomationLog', print).catch(reject);
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    });
    await page.goto(workbenchAddress(server.origin, request));
    return await code;
  } finally {
    await browser.close();
    server.stop();
  }
}

setTimeout(() => {
  console.error(`The tests did not end within ${timeLimitMs / 1_000} s.`);
  process.exit(124);
}, timeLimitMs).unref();

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
