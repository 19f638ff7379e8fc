import { leastCalls, mostBrowsers } from './rules';

/** The browsers on either side, each in an order of its own that does not depend on that of the calls. */
export interface BrowserSplit {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/**
 * The browsers of two groups of calls where they tell the groups apart: each call's is known, no browser is in both, and
 * each group has enough calls and few browsers; else null. That they go together says nothing of a cause.
 */
export function findSplit(
  first: readonly { readonly browser: string | null }[],
  second: readonly { readonly browser: string | null }[],
): BrowserSplit | null {
  if (first.length < leastCalls || second.length < leastCalls) {
    return null;
  }
  const [one, other] = [browsersOf(first), browsersOf(second)];
  return one === null || other === null || one.some((browser) => other.includes(browser))
    ? null
    : { first: one, second: other };
}

function browsersOf(calls: readonly { readonly browser: string | null }[]): readonly string[] | null {
  const browsers = new Set(calls.map(({ browser }) => browser));
  const known = [...browsers].filter((browser) => browser !== null);
  const isClean = known.length === browsers.size && known.length <= mostBrowsers;
  return isClean ? known.sort(byVersion) : null;
}

/** `Chrome 99` before `Chrome 139`. */
function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
