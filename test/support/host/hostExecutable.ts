import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import type { Host } from './chooseHost';
import { temporaryFolder } from './cleanUp';
import { displayPrefix } from './display';
import { cacheFolder, outFolder } from './projectPaths';

function onDisplay(file: string): string {
  const prefix = displayPrefix();
  if (prefix.length === 0) {
    return file;
  }
  const script = path.join(temporaryFolder('display'), 'code.sh');
  writeFileSync(script, `#!/bin/sh\nexec ${prefix.join(' ')} '${file}' "$@"\n`, { mode: 0o755 });
  return script;
}

/** The one file that stands for `host` in `runTests`; a download is kept in the cache folder. */
export async function hostExecutable(host: Host): Promise<string> {
  switch (host.kind) {
    case 'executable':
      return onDisplay(host.file);
    case 'download':
      return onDisplay(await downloadAndUnzipVSCode({ cachePath: cacheFolder, version: 'stable' }));
    case 'code-server': {
      const launcher = path.join(outFolder, 'test/support/host/launcher.js');
      chmodSync(launcher, 0o755);
      return launcher;
    }
  }
}
