import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const quietArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Installs Debian packages; only where this process may: on Debian or its kin, as root. Answers whether it did. */
export function aptInstall(...packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return false;
  }
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status !== 0) {
      throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout.slice(-2_000)}${stderr}`);
    }
  }
  return true;
}

/**
 * The Chromium or Chrome of this machine: `CHROMIUM_PATH` if set, else the usual places, else Debian's package, installed
 * when this process may. Throws with what to do when there is none.
 */
export function findChromium(): string {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined) {
    if (!existsSync(chosen)) {
      throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
    }
    return chosen;
  }
  const found = usualPlaces.find((place) => existsSync(place));
  if (found !== undefined) {
    return found;
  }
  if (aptInstall('chromium') && existsSync('/usr/bin/chromium')) {
    return '/usr/bin/chromium';
  }
  throw new Error('No Chromium or Chrome found: install one ("apt-get install chromium") or set CHROMIUM_PATH to one.');
}

/** Starts a headless Chromium that asks nothing and calls nobody; the caller closes it. */
export async function launchChromium(...args: readonly string[]): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: findChromium(), args: [...root, ...quietArguments, ...args] });
}
