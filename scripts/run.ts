import { spawn } from 'node:child_process';
import { killGroup, onExit } from '../test/support/host/cleanUp';
import { projectRoot } from '../test/support/host/projectPaths';

/** How a child process is run. */
export interface RunOptions {
  /** It is killed after so many milliseconds, with all that it started. */
  readonly timeLimitMs: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Collect what it prints instead of passing it on. */
  readonly quiet?: boolean;
}

/** Runs a command in the project's folder without input; answers its exit code (124: too late) and, when quiet, its output. */
export async function run(
  command: string,
  args: readonly string[],
  { timeLimitMs, env, quiet = false }: RunOptions,
): Promise<{ readonly code: number; readonly output: string }> {
  const isWindows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    detached: !isWindows,
    shell: isWindows && !command.endsWith('.exe'),
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const kill = onExit(() => {
    if (child.pid === undefined) {
      return;
    }
    if (isWindows) {
      child.kill();
    } else {
      killGroup(child.pid);
    }
  });
  let late = false as boolean;
  const watchdog = setTimeout(() => {
    late = true;
    console.error(`${command} ${args.join(' ')} took longer than ${timeLimitMs / 1_000} s.`);
    kill();
  }, timeLimitMs);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    return { code: late ? 124 : (code ?? 1), output };
  } finally {
    clearTimeout(watchdog);
    kill();
  }
}

/** As {@link run}, for a script that the running Node executes. */
export async function runNode(
  args: readonly string[],
  options: RunOptions,
): Promise<{ readonly code: number; readonly output: string }> {
  return run(process.execPath, args, options);
}
