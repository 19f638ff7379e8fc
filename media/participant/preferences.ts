import * as v from 'valibot';
import { directions } from '../../src/shared/series';
import type { Direction, TimeRange } from '../../src/shared/series';

/** How a person set up the page; kept in the webview's state. */
export interface Preferences {
  /** The stretch zoomed to; null shows everything. */
  readonly range: TimeRange | null;
  readonly hidden: readonly Direction[];
  /** Null until the loss axis was switched by hand. */
  readonly focusLoss: boolean | null;
  /** Ids of the unfolded sections. */
  readonly open: readonly string[];
}

const schema = v.object({
  range: v.fallback(
    v.nullable(v.object({ from: v.pipe(v.number(), v.finite()), to: v.pipe(v.number(), v.finite()) })),
    null,
  ),
  hidden: v.fallback(v.array(v.picklist(directions)), []),
  focusLoss: v.fallback(v.nullable(v.boolean()), null),
  open: v.fallback(v.array(v.string()), []),
});

/** Reads preferences out of a stored state; what is not usable is as if never set. */
export function readPreferences(stored: unknown): Preferences {
  const result = v.safeParse(schema, stored);
  return result.success ? result.output : { range: null, hidden: [], focusLoss: null, open: [] };
}
