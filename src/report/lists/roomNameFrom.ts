/** A room's name, with its slash, from what a person typed or pasted: a name or a room's address. Undefined for nothing. */
export function roomNameFrom(text: string): string | undefined {
  const name = /^https?:\/\//iu.test(text) ? (URL.canParse(text) ? decoded(new URL(text).pathname) : '') : text;
  const bare = name.replace(/^\/+/u, '');
  return bare === '' ? undefined : `/${bare}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
