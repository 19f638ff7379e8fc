/**
 * Not exported, and neither JSON nor a structured clone carries it: nothing but this file reads the text. Registered, because
 * each lazily loaded bundle has a copy of this file, and what one copy wraps another must be able to read.
 */
const raw: unique symbol = Symbol.for('wherebyInsights.personalText');
const kind: unique symbol = Symbol.for('wherebyInsights.personalTextKind');

/** What a personal text is: the name of a host or of someone else, an id, or `words` that a person or a server said. */
export type PersonalKind = 'host' | 'person' | 'externalId' | 'user' | 'device' | 'words';

/**
 * A text that names a person or was typed by one: display name, external, user and device id, comment, tag, the words of a
 * server. It is no string, so that it reaches a screen, a file, a link or the log only through the gate (src/text/personal.ts).
 */
export interface PersonalText {
  readonly [raw]: string;
  readonly [kind]: PersonalKind;
}

/** Puts a text under the protection of the gate. */
export function personalText(text: string, what: PersonalKind = 'words'): PersonalText {
  return { [raw]: text, [kind]: what };
}

/** What a personal text is. */
export function kindOf(text: PersonalText): PersonalKind {
  return text[kind];
}

/** A name as that of a host, if the role says that it is one. */
export function nameInRole(name: PersonalText | null, roleName: string | null): PersonalText | null {
  return name === null || roleName !== 'host' ? name : { ...name, [kind]: 'host' };
}

/** The text itself: for the gate, for telling persons apart and for the parameters of a request alone, which a lint rule holds. */
export function reveal(text: PersonalText): string {
  return text[raw];
}

/** Whether there is a text and it says anything. */
export function isGiven(text: PersonalText | null): text is PersonalText {
  return text !== null && text[raw] !== '';
}

/** Whether both are the same text, to the letter. */
export function isSameText(a: PersonalText, b: PersonalText): boolean {
  return a[raw] === b[raw];
}
