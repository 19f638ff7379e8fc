import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const pending = new Set<() => void>();
const folders: string[] = [];
let listening = false;

function runAll(): void {
  for (const action of [...pending].reverse()) {
    pending.delete(action);
    try {
      action();
    } catch (error) {
      console.error('Cleaning up failed:', error);
    }
  }
}

function listen(): void {
  if (listening) {
    return;
  }
  listening = true;
  process.on('exit', runAll);
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.on(signal, () => {
      process.exit(128 + number);
    });
  }
}

/** Runs a synchronous `action` once: when the returned function is called, else on any way this process ends but SIGKILL. */
export function onExit(action: () => void): () => void {
  listen();
  pending.add(action);
  return () => {
    if (pending.delete(action)) {
      action();
    }
  };
}

/** Ends the process group that `pid` leads; one that is gone already is fine. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}

/** A fresh temporary folder that is deleted when this process ends. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `insights-${purpose}-`));
  folders.push(folder);
  onExit(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return folder;
}

/** The folders that {@link temporaryFolder} made, but for those of one purpose. */
export function temporaryFoldersBut(purpose: string): readonly string[] {
  return folders.filter((folder) => !path.basename(folder).startsWith(`insights-${purpose}-`));
}
