import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onExit } from './cleanUp';
import { cacheFolder } from './projectPaths';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeCutOffInstalls(): void {
  for (const entry of readdirSync(cacheFolder)) {
    const pid = /^partial-(\d+)/.exec(entry)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      rmSync(path.join(cacheFolder, entry), { recursive: true, force: true });
    }
  }
}

/**
 * Answers the folder `name` of the cache; on first use `install` fills it, in one step, so that an install that was cut off
 * is begun anew. Throws what `install` throws.
 */
export async function installOnce(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(cacheFolder, name);
  if (existsSync(folder)) {
    return folder;
  }
  mkdirSync(cacheFolder, { recursive: true });
  removeCutOffInstalls();
  const partial = path.join(cacheFolder, `partial-${process.pid}-${name}`);
  const remove = onExit(() => {
    rmSync(partial, { recursive: true, force: true });
  });
  try {
    mkdirSync(partial, { recursive: true });
    // Without a manifest of its own npm would install into the project above.
    writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
    await install(partial);
    try {
      renameSync(partial, folder);
    } catch (error) {
      // Another run may have finished the same install first.
      if (!existsSync(folder)) {
        throw error;
      }
    }
  } finally {
    remove();
  }
  return folder;
}
