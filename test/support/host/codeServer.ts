import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { killGroup, onExit, temporaryFolder } from './cleanUp';
import { currentRelease, installCodeServer, type Release } from './installCodeServer';
import { addLanguage } from './languagePack';
import { quietSettings } from './quietSettings';

const readyWithinMs = 60_000;

/** What a server is started with; every folder that is not given is temporary. */
export interface ServerOptions {
  /** User settings, over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The current one unless told. */
  readonly release?: Release;
  readonly extensionsFolder?: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
  /** The display language; VS Code's own texts stay English in one that is not built in. */
  readonly language?: string | undefined;
  /** Asks whether a folder is trusted, so that none is at first. */
  readonly workspaceTrust?: boolean | undefined;
  /** Let pages load extensions from their sources and run tests in the extension host. */
  readonly developmentMode?: boolean;
  /** End after so long without a window, should whoever started it be gone; releases that cannot do so ignore it. */
  readonly idleTimeoutSeconds?: number;
}

/** A code-server that answers. */
export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly userDataFolder: string;
  readonly logFile: string;
  /** Ends the server and all that it started. */
  stop(): void;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('No free port on 127.0.0.1.');
  }
  return address.port;
}

/** The environment of a server: this one's, without what would make code-server think it runs inside another VS Code. */
export function serverEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const unwanted = /^(PORT|PASSWORD|HASHED_PASSWORD|NODE_OPTIONS|ELECTRON_RUN_AS_NODE|VSCODE_.*)$/;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.test(name))), ...more };
}

async function untilReady(origin: string, hasEnded: () => boolean): Promise<boolean> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline && !hasEnded()) {
    try {
      if ((await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2_000) })).ok) {
        return true;
      }
    } catch {
      // Not listening yet.
    }
    await delay(100);
  }
  return false;
}

/** Starts the cached code-server on a free port; throws with its log when it does not answer within a minute. */
export async function startCodeServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { release = currentRelease, idleTimeoutSeconds, language } = options;
  const { node, entry } = await installCodeServer(release);
  const base = temporaryFolder('server');
  const userDataFolder = path.join(base, 'data');
  const logFile = path.join(base, 'server.log');
  mkdirSync(path.join(userDataFolder, 'User'), { recursive: true });
  writeFileSync(
    path.join(userDataFolder, 'User/settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2),
  );
  if (language !== undefined) {
    addLanguage(language, userDataFolder);
  }
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(
    node,
    [
      ...entry,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--config', path.join(base, 'config.yaml')],
      ...['--user-data-dir', userDataFolder],
      ...['--extensions-dir', options.extensionsFolder ?? path.join(base, 'extensions')],
      ...['--disable-telemetry', '--disable-update-check'],
      ...(options.workspaceTrust === true ? [] : ['--disable-workspace-trust']),
      '--disable-getting-started-override',
      ...(language === undefined ? [] : ['--locale', language]),
      ...(options.developmentMode === true ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
      ...(idleTimeoutSeconds !== undefined && release.endsWhenIdle
        ? [`--idle-timeout-seconds=${idleTimeoutSeconds}`]
        : []),
    ],
    { detached: true, env: serverEnvironment(options.env), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let ended = false;
  child.on('close', () => (ended = true));
  child.on('error', (error) => {
    ended = true;
    console.error(error);
  });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const stop = onExit(() => {
    if (child.pid !== undefined) {
      killGroup(child.pid);
    }
  });
  if (!(await untilReady(origin, () => ended))) {
    stop();
    throw new Error(`code-server did not answer on ${origin}:\n${readFileSync(logFile, 'utf8')}`);
  }
  return { origin, userDataFolder, logFile, stop };
}
