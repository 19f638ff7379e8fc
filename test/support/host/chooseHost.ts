import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const probeUrl = 'https://update.code.visualstudio.com/api/releases/stable';
const probeMs = 4_000;

/** The VS Code of a run. */
export type Host =
  | { readonly kind: 'executable'; readonly file: string }
  | { readonly kind: 'download' }
  | { readonly kind: 'code-server' };

async function whyNoDownload(): Promise<string | undefined> {
  try {
    const { ok, status } = await fetch(probeUrl, { signal: AbortSignal.timeout(probeMs) });
    return ok ? undefined : `it answers ${status}`;
  } catch {
    return 'it cannot be reached';
  }
}

function onPath(name: string): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((file) => path.join(folder, file)))
    .find((file) => existsSync(file));
}

function chosen(value: string): Host {
  if (value === 'code-server' || value === 'download') {
    return { kind: value };
  }
  try {
    accessSync(value, constants.X_OK);
  } catch {
    throw new Error(`VSCODE_HOST is "${value}": it must be "code-server", "download" or the path of an executable.`);
  }
  return { kind: 'executable', file: value };
}

function announce(host: Host, why: string): Host {
  const name =
    host.kind === 'executable'
      ? host.file
      : { download: "VS Code's download", 'code-server': 'code-server' }[host.kind];
  console.log(`Host: ${name} (${why}).`);
  return host;
}

/**
 * Chooses the VS Code of this run and prints in one line which and why: `VSCODE_HOST` if set, else (with `preferInstalled`)
 * a `code` on PATH, else VS Code's own download, else code-server. Throws when `VSCODE_HOST` cannot be followed.
 */
export async function chooseHost({ preferInstalled }: { readonly preferInstalled: boolean }): Promise<Host> {
  const wish = process.env['VSCODE_HOST'];
  if (wish !== undefined && wish !== '') {
    return announce(chosen(wish), 'VSCODE_HOST says so');
  }
  const installed = preferInstalled ? onPath('code') : undefined;
  if (installed !== undefined) {
    return announce({ kind: 'executable', file: installed }, 'it is on PATH');
  }
  const obstacle = await whyNoDownload();
  return obstacle === undefined
    ? announce({ kind: 'download' }, 'the default')
    : announce({ kind: 'code-server' }, `${new URL(probeUrl).host}: ${obstacle}`);
}
