/** Packages the extension and checks the package: no warning, only what ships, its size, its texts, its notices. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { projectRoot, vsixFile } from '../test/support/host/projectPaths';
import { buildVsix } from './buildVsix';
import { noticesFile, thirdPartyNotices } from './thirdPartyNotices';
import { checkNames, checkSizes, checkTexts, type PackagedFile } from './vsixChecks';

async function unzip(archive: Buffer): Promise<PackagedFile[]> {
  const zip = await JSZip.loadAsync(archive);
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  return Promise.all(entries.map(async (entry) => ({ name: entry.name, content: await entry.async('nodebuffer') })));
}

async function main(): Promise<number> {
  const output = await buildVsix();
  console.log(output.trim());
  const archive = readFileSync(vsixFile);
  const files = await unzip(archive);
  const stale = readFileSync(noticesFile, 'utf8') !== (await thirdPartyNotices());
  const problems = [
    ...(/\bWARN(ING)?\b/i.test(output) ? ['vsce printed a warning.'] : []),
    ...checkNames(files.map(({ name }) => name)),
    ...checkSizes(archive.length, files),
    ...checkTexts(files),
    ...(stale ? ['THIRD-PARTY-NOTICES.md is stale: run "npm run notices".'] : []),
  ];
  problems.forEach((problem) => {
    console.error(`Package check: ${problem}`);
  });
  if (problems.length === 0) {
    const kib = (archive.length / 1024).toFixed(1);
    console.log(
      `Packaged ${path.relative(projectRoot, vsixFile)}: ${files.length} files, ${kib} KiB, all checks passed.`,
    );
  }
  return problems.length === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
