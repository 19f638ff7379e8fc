import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/host/projectPaths';

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
}

/** Puts this extension's build into an extensions folder, as VS Code does on installing; answers its id. */
export function installBuild(extensionsFolder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  const id = `${manifest.publisher}.${manifest.name}`;
  for (const part of ['package.json', 'package.nls.json', 'dist', 'media']) {
    cpSync(path.join(projectRoot, part), path.join(extensionsFolder, `${id}-${manifest.version}`, part), {
      recursive: true,
    });
  }
  return id;
}
