import { kindOf, type PersonalText, reveal } from '../shared/personalText';
import type { Localization } from '../shared/translate';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * What stands for personal texts while they are hidden: the same for the same text until it is forgotten, so that people can
 * be told apart. Names get letters and ids get numbers, so that no id looks like that of another person's name.
 */
export class Aliases {
  readonly #names = new Map<string, string>();
  readonly #ids = new Map<string, number>();

  /** What stands for a text; empty where the text says nothing, as for a name that is not recorded. */
  aliasOf(text: PersonalText, { t }: Localization): string {
    const hidden = reveal(text);
    if (hidden.trim() === '') {
      return '';
    }
    switch (kindOf(text)) {
      case 'host':
        return t('Host {0}', this.#letterOf(hidden));
      case 'person':
        return t('Person {0}', this.#letterOf(hidden));
      case 'externalId':
        return t('ID {0}', this.#numberOf(`externalId ${hidden}`));
      case 'user':
        return t('User {0}', this.#numberOf(`user ${hidden}`));
      case 'device':
        return t('Device {0}', this.#numberOf(`device ${hidden}`));
      case 'words':
        return t('(hidden)');
    }
  }

  /** Forgets all texts, for when the account goes that they came from. */
  forget(): void {
    this.#names.clear();
    this.#ids.clear();
  }

  #letterOf(name: string): string {
    return known(this.#names, name, lettersOf);
  }

  #numberOf(id: string): number {
    return known(this.#ids, id, (place) => place + 1);
  }
}

function known<T>(texts: Map<string, T>, text: string, aliasAt: (place: number) => T): T {
  const alias = texts.get(text) ?? aliasAt(texts.size);
  texts.set(text, alias);
  return alias;
}

/** A to Z, then AA to AZ, BA and so on. */
function lettersOf(place: number): string {
  const before = Math.floor(place / letters.length);
  return (before === 0 ? '' : lettersOf(before - 1)) + letters.charAt(place % letters.length);
}
