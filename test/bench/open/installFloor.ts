import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { outFolder, projectRoot } from '../../support/host/projectPaths';

/** Puts the floor extension under that name, which is also its view's, into an extensions folder. */
export function installFloor(extensionsFolder: string, name: string): void {
  const folder = path.join(extensionsFolder, `bench.${name}-0.0.1`);
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(outFolder, 'test/bench/open/floor/index.js'), path.join(folder, 'index.js'));
  cpSync(path.join(projectRoot, 'media/icons/container.svg'), path.join(folder, 'icon.svg'));
  const manifest = {
    name,
    publisher: 'bench',
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    main: './index.js',
    contributes: {
      viewsContainers: { activitybar: [{ id: `${name}-container`, title: name, icon: 'icon.svg' }] },
      views: { [`${name}-container`]: [{ id: name, name, icon: 'icon.svg' }] },
      commands: [{ command: `${name}.open`, title: 'Open' }],
      configuration: { title: name, properties: { [`${name}.value`]: { type: 'number', default: 0 } } },
    },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
}
