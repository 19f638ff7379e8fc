/** What a server says in the body of a failure: `error` or `message` of JSON, else the text itself; null for nothing and for a page. */
export function readServerWords(body: string): string | null {
  const trimmed = body.trim();
  if (trimmed === '' || trimmed.startsWith('<')) {
    return null;
  }
  try {
    return findMessage(JSON.parse(trimmed));
  } catch {
    return trimmed;
  }
}

function findMessage(body: unknown): string | null {
  if (typeof body === 'string') {
    return body === '' ? null : body;
  }
  if (typeof body !== 'object' || body === null) {
    return null;
  }
  const { error, message } = body as { readonly error?: unknown; readonly message?: unknown };
  return findMessage(error) ?? (typeof message === 'string' && message !== '' ? message : null);
}
