/** One file of texts by their keys, and its name as the problems tell it. */
export interface TextFile {
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** What a translation must keep: the values that are filled in, and the commands and addresses that it links to. */
const kept = [/\{\d+\}/g, /\]\([^)]*\)/g];

function partsOf(text: string): string {
  return kept.map((pattern) => [...new Set(text.match(pattern))].sort().join(' ')).join(' ');
}

/** What is wrong with a translation of the English texts: what is missing or empty, stale, or has other placeholders or links. */
export function translationProblems(english: TextFile, translated: TextFile): string[] {
  const { name, texts } = translated;
  const keys = Object.keys(english.texts);
  const lacks = keys.filter((key) => !Object.hasOwn(texts, key) || texts[key]?.trim() === '');
  const stale = Object.keys(texts).filter((key) => !Object.hasOwn(english.texts, key));
  const differs = keys.filter(
    (key) => !lacks.includes(key) && partsOf(texts[key] ?? '') !== partsOf(english.texts[key] ?? ''),
  );
  return [
    ...lacks.map((key) => `${name} lacks "${key}".`),
    ...stale.map((key) => `${name} has "${key}", which ${english.name} has not.`),
    ...differs.map((key) => `${name} has other placeholders or links than "${key}".`),
  ];
}

const names = [/^l10n\/bundle\.l10n\.(.+)\.json$/, /^package\.nls\.(.+)\.json$/];

/** The languages that one of these files is for, and for each language what is missing of its two files. */
export function languagesOf(files: readonly string[]): { languages: readonly string[]; problems: readonly string[] } {
  const of = (pattern: RegExp) => files.flatMap((file) => pattern.exec(file)?.[1] ?? []);
  const [messages = [], manifest = []] = names.map(of);
  const languages = [...new Set([...messages, ...manifest])].sort();
  return {
    languages,
    problems: languages.flatMap((language) => [
      ...(messages.includes(language) ? [] : [`l10n/bundle.l10n.${language}.json is missing.`]),
      ...(manifest.includes(language) ? [] : [`package.nls.${language}.json is missing.`]),
    ]),
  };
}
