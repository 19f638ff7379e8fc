import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectRoot } from '../test/support/host/projectPaths';

/** The file that is generated and shipped. */
export const noticesFile = path.join(projectRoot, 'THIRD-PARTY-NOTICES.md');

const fromProject = createRequire(path.join(projectRoot, 'package.json'));

/** The folder of the package that a bundled file belongs to; undefined for the project's own files. */
function packageFolder(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** The folders of all packages of which some code is in the bundles that ship, each once. */
async function bundledPackages(): Promise<string[]> {
  const targets = fromProject('./esbuild.js') as Record<'host' | 'webviews', BuildOptions>;
  const results = await Promise.all(
    [targets.host, targets.webviews].map(async (target) =>
      build({ ...target, absWorkingDir: projectRoot, write: false, metafile: true, sourcemap: false, minify: true }),
    ),
  );
  const files = results
    .flatMap(({ metafile }) => Object.values(metafile.outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => packageFolder(file));
  return [...new Set(files)].filter((folder) => folder !== undefined);
}

function notice(folder: string): string {
  const absolute = path.resolve(projectRoot, folder);
  const manifest = JSON.parse(readFileSync(path.join(absolute, 'package.json'), 'utf8')) as Record<string, string>;
  const [name = folder, version = '', license = 'unknown'] = ['name', 'version', 'license'].map((key) => manifest[key]);
  const file = readdirSync(absolute)
    .sort()
    .find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text =
    file === undefined
      ? `The package carries no licence file; its manifest names the licence ${license}.`
      : readFileSync(path.join(absolute, file), 'utf8');
  const quoted = text.replaceAll('\r\n', '\n').trim();
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${quoted}\n\`\`\`\n`;
}

/** The notices for every package in the bundles that ship: name, version and licence text. */
export async function thirdPartyNotices(): Promise<string> {
  const packages = await bundledPackages();
  const notices = packages.map(notice).sort();
  const head = '# Third-party notices\n\nThe bundles contain code of these packages. Made by `npm run notices`.\n';
  return [head, ...notices].join('\n');
}
