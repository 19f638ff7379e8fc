/**
 * Writes `l10n/bundle.l10n.json`, from which translators work: `npm run l10n`. With `--check` it writes nothing and fails
 * when the file is stale, the texts of the manifest do not fit, or a translation of either is not whole.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../test/support/host/projectPaths';
import { findMessages } from './l10n/findMessages';
import { manifestTextProblems } from './l10n/manifestTexts';
import { languagesOf, type TextFile, translationProblems } from './l10n/translations';

const bundleFile = path.join(projectRoot, 'l10n', 'bundle.l10n.json');
/** Hands every message on to VS Code, as it comes. */
const bridge = path.join(projectRoot, 'src', 'platform', 'localization.ts');

const read = (name: string): string => readFileSync(path.join(projectRoot, name), 'utf8');

function readTexts(name: string): TextFile {
  return { name, texts: JSON.parse(read(name)) as Record<string, string> };
}

function sourceProgram(): ts.Program {
  const config = path.join(projectRoot, 'tsconfig.json');
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (name) => readFileSync(name, 'utf8')).config,
    ts.sys,
    projectRoot,
  );
  return ts.createProgram(fileNames, options);
}

function bundleProblems(bundle: string): string[] {
  let current: string;
  try {
    current = readFileSync(bundleFile, 'utf8');
  } catch {
    return ['l10n/bundle.l10n.json is missing: run "npm run l10n".'];
  }
  if (current === bundle) {
    return [];
  }
  const before = new Set(Object.keys(JSON.parse(current) as object));
  const now = new Set(Object.keys(JSON.parse(bundle) as object));
  return [
    'l10n/bundle.l10n.json is stale: run "npm run l10n".',
    ...[...now].filter((key) => !before.has(key)).map((key) => `It lacks "${key}".`),
    ...[...before].filter((key) => !now.has(key)).map((key) => `Nothing says "${key}" any more.`),
  ];
}

function allTranslationProblems(messages: TextFile): string[] {
  const files = [...readdirSync(projectRoot), ...readdirSync(path.dirname(bundleFile)).map((name) => `l10n/${name}`)];
  const { languages, problems } = languagesOf(files);
  return problems.length > 0
    ? [...problems]
    : languages.flatMap((language) => [
        ...translationProblems(messages, readTexts(`l10n/bundle.l10n.${language}.json`)),
        ...translationProblems(readTexts('package.nls.json'), readTexts(`package.nls.${language}.json`)),
      ]);
}

function main(check: boolean): number {
  const program = sourceProgram();
  const source = path.join(projectRoot, 'src') + path.sep;
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => path.normalize(fileName).startsWith(source) && path.normalize(fileName) !== bridge);
  const found = findMessages(program, files);
  const texts = Object.fromEntries(found.messages.map((text) => [text, text]));
  const bundle = `${JSON.stringify(texts, null, 2)}\n`;
  const problems = [
    ...found.problems.map((problem) => problem.replace(`${projectRoot.replaceAll(path.sep, '/')}/`, '')),
    ...manifestTextProblems(read('package.json'), readTexts('package.nls.json').texts),
    ...(check ? bundleProblems(bundle) : []),
    ...(check ? allTranslationProblems({ name: 'l10n/bundle.l10n.json', texts }) : []),
  ];
  problems.forEach((problem) => {
    console.error(problem);
  });
  if (!check) {
    mkdirSync(path.dirname(bundleFile), { recursive: true });
    writeFileSync(bundleFile, bundle);
    console.log(`l10n/bundle.l10n.json: ${found.messages.length} messages.`);
  }
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.includes('--check'));
