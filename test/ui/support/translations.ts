import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/host/projectPaths';

type Texts = Readonly<Record<string, string>>;

const read = (name: string): Texts =>
  JSON.parse(readFileSync(path.join(projectRoot, name), 'utf8')) as Record<string, string>;

/** A text in English and in another language. */
interface Pair {
  readonly english: string;
  readonly translated: string;
}

/** The lines of a text of the manifest as they are shown: a link by its words. */
const shownLines = (text: string): string[] =>
  text.split('\n').map((line) => line.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'));

function pairsOf(language: string): Pair[] {
  const messages = Object.entries(read(`l10n/bundle.l10n.${language}.json`));
  const manifest = read(`package.nls.${language}.json`);
  const lines = Object.entries(read('package.nls.json')).flatMap(([key, text]) => {
    const translated = shownLines(manifest[key] ?? '');
    return shownLines(text).map((english, i) => ({ english, translated: translated[i] ?? '' }));
  });
  return [...messages.map(([english, translated]) => ({ english, translated })), ...lines];
}

const fewLetters = 5;

const lettersOf = (message: string): number => message.replaceAll(/\{\d+\}/g, '').match(/\p{L}/gu)?.length ?? 0;

/** Finds a message in a text: one of few letters only as the whole of it, since it could be a part of anything. */
function finder(message: string): RegExp {
  const source = message.replaceAll(/[$()*+.?[\\\]^|]/g, String.raw`\$&`).replaceAll(/\{\d+\}/g, '.+?');
  return lettersOf(message) < fewLetters
    ? new RegExp(`^${source}$`, 'u')
    : new RegExp(String.raw`(?<![\p{L}\p{N}-])${source}(?![\p{L}\p{N}-])`, 'u');
}

/** Whether it can be told from others: one of few letters between what is filled in cannot. */
function isTelling(message: string): boolean {
  const letters = lettersOf(message);
  return letters >= fewLetters || (letters >= 2 && !/\{\d+\}/.test(message));
}

/** What this extension says in English and in one other language. */
export class Translations {
  readonly manifest: Texts;
  readonly #english: readonly RegExp[];
  readonly #translated: readonly RegExp[];

  constructor(language: string) {
    this.manifest = read(`package.nls.${language}.json`);
    const differing = pairsOf(language).filter(
      ({ english, translated }) => english !== translated && isTelling(english) && isTelling(translated),
    );
    this.#english = differing.map(({ english }) => finder(english));
    this.#translated = differing.map(({ translated }) => finder(translated));
  }

  /** A text of the manifest. */
  named(key: string): string {
    const text = this.manifest[key];
    if (text === undefined) {
      throw new Error(`There is no text ${key}.`);
    }
    return text;
  }

  /** The texts that hold an English message whose translation differs, each with the first such message. */
  english(texts: readonly string[]): string[] {
    return texts.flatMap((text) => {
      const message = this.#english.find((one) => one.test(text));
      return message === undefined ? [] : [`"${text}" has ${message.source}`];
    });
  }

  /** How many of the translated messages these texts show. */
  countTranslated(texts: readonly string[]): number {
    return this.#translated.filter((one) => texts.some((text) => one.test(text))).length;
  }
}
