/** Longest name of a file with its extension, bytes of UTF-8: file systems take 255; the rest is for what copying adds. */
const maxBytes = 200;

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)$/iu;

/** What a file is called after. */
export interface FileNameParts {
  /** Stands before the title as it is: letters, digits and `-` alone. */
  readonly prefix?: string;
  /** May be chosen by a stranger. */
  readonly title: string;
  /** The title where nothing is left of the other one. */
  readonly fallback: string;
  /** Without its dot. */
  readonly extension: string;
}

/** A name that every file system takes, whatever the title: whole letters and digits, `_` and `-`, and one dot. */
export function fileName({ prefix = '', title, fallback, extension }: FileNameParts): string {
  const safe = title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}\s_-]|\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/^\p{M}+/u, '');
  const own = /[\p{L}\p{N}]/u.test(safe) ? safe : fallback;
  const stem = reserved.test(prefix + own) ? `${own}_` : own;
  return `${prefix}${cutToBytes(stem, maxBytes - byteLength(`${prefix}.${extension}`))}.${extension}`;
}

/** The longest start of whole characters, as people see them, that has at most so many bytes; of code points where the first is longer. */
function cutToBytes(text: string, max: number): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return takeBytes(characters, max) || takeBytes(text, max);
}

function takeBytes(parts: Iterable<string>, max: number): string {
  let taken = '';
  let bytes = 0;
  for (const part of parts) {
    bytes += byteLength(part);
    if (bytes > max) {
      break;
    }
    taken += part;
  }
  return taken;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
