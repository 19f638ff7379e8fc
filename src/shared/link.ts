import * as v from 'valibot';
import type { EpochMs } from './time';

/** What a link leads to: ids and a time, nothing else. */
export type Link =
  | { readonly kind: 'room'; readonly roomName: string }
  | {
      readonly kind: 'session';
      readonly roomSessionId: string;
      /** The moment to begin at. */
      readonly at?: EpochMs | undefined;
    }
  | {
      readonly kind: 'participant';
      readonly roomSessionId: string;
      readonly participantId: string;
      /** The moment to begin at. */
      readonly at?: EpochMs | undefined;
    }
  | {
      readonly kind: 'person';
      /** A personal text: it goes to a screen, and into a link, by the gate alone. */
      readonly externalId: string;
      /** The moment to look for. */
      readonly at?: EpochMs | undefined;
    };

const id = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,200}$/u));
const roomName = v.pipe(v.string(), v.regex(/^\/[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u));
const externalId = v.pipe(v.string(), v.regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u), v.regex(/\S/u));
const at = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => Date.parse(text)),
  v.finite(),
);

/** Strict: a link that says more than it may is not opened in part. */
const schemas = {
  '/room': v.pipe(
    v.strictObject({ roomName }),
    v.transform((link): Link => ({ kind: 'room', ...link })),
  ),
  '/session': v.pipe(
    v.strictObject({ roomSessionId: id, at: v.optional(at) }),
    v.transform((link): Link => ({ kind: 'session', ...link })),
  ),
  '/participant': v.pipe(
    v.strictObject({ roomSessionId: id, participantId: id, at: v.optional(at) }),
    v.transform((link): Link => ({ kind: 'participant', ...link })),
  ),
  '/person': v.pipe(
    v.strictObject({ externalId, at: v.optional(at) }),
    v.transform((link): Link => ({ kind: 'person', ...link })),
  ),
} as const;

/** The longest query that is read. */
const maxLength = 2000;

/** What a link leads to, from its path and its query as VS Code hands them out; undefined unless every part of it is known and well formed. */
export function parseLink(path: string, query: string): Link | undefined {
  if (!isKnown(path) || query.length > maxLength) {
    return undefined;
  }
  const parameters = [...new URLSearchParams(query)];
  if (new Set(parameters.map(([name]) => name)).size < parameters.length) {
    return undefined;
  }
  const parsed = v.safeParse(schemas[path], Object.fromEntries(parameters));
  return parsed.success ? parsed.output : undefined;
}

/** The path and the query of a link. */
export function formatLink({ kind, ...of }: Link): string {
  const parameters = Object.entries(of).flatMap(([name, value]) => {
    if (value === undefined) {
      return [];
    }
    return [`${name}=${encoded(typeof value === 'number' ? new Date(value).toISOString() : value)}`];
  });
  return `/${kind}?${parameters.join('&')}`;
}

function isKnown(path: string): path is keyof typeof schemas {
  return Object.hasOwn(schemas, path);
}

/**
 * VS Code decodes the query of a link as a whole before anyone reads it: what has a meaning in it is encoded twice; and what
 * would end the link in a sentence or in Markdown is encoded too.
 */
function encoded(value: string): string {
  const once = encodeURIComponent(value.toWellFormed().replace(/[%&+#=;]/gu, encodeURIComponent));
  return once.replace(/['()*!]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}
