/** https, or http to this machine itself; no user name, password, query or fragment, not even empty ones. Anything else is null. */
export function parseApiBaseUrl(value: unknown): URL | null {
  if (typeof value !== 'string' || !URL.canParse(value)) {
    return null;
  }
  const url = new URL(value);
  const loopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && loopback);
  // An empty query or fragment shows in `href` alone, and would swallow the endpoint's path.
  const bare = url.username === '' && url.password === '' && !/[?#]/.test(url.href);
  return allowed && bare ? url : null;
}
