import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { outFolder } from '../../support/host/projectPaths';
import { waitUntil } from '../../ui/support/waitUntil';

/** What the extension host takes. */
export interface HostState {
  /** What is kept after a collection of garbage: the heap and what lies beside it. */
  readonly bytes: number;
  /** What the system gave the process. */
  readonly residentBytes: number;
  /** Time at work since the last question, ms. */
  readonly workMs: number;
  /** The longest that others had to wait since then, ms. */
  readonly longestMs: number;
}

/** An extension in the same host as the measured one, which tells what the host takes. */
export class HostProbe {
  readonly #portFile: string;

  /** Puts it into an extensions folder. */
  constructor(extensionsFolder: string) {
    const folder = path.join(extensionsFolder, 'bench.probe-0.0.1');
    this.#portFile = path.join(folder, 'port');
    mkdirSync(folder, { recursive: true });
    cpSync(path.join(outFolder, 'test/bench/session/probe/index.js'), path.join(folder, 'index.js'));
    const manifest = {
      name: 'probe',
      publisher: 'bench',
      version: '0.0.1',
      engines: { vscode: '^1.100.0' },
      main: './index.js',
      activationEvents: ['onStartupFinished'],
      portFile: this.#portFile,
    };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  }

  /** Asks once it is there; a new count of the host's work begins. */
  async ask(): Promise<HostState> {
    await waitUntil('the probe', () => Promise.resolve(existsSync(this.#portFile) || undefined));
    const answer = await fetch(`http://127.0.0.1:${readFileSync(this.#portFile, 'utf8')}`);
    return (await answer.json()) as HostState;
  }
}
