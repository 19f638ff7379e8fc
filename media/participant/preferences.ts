import * as v from 'valibot';
import { direction, finite, type Infer } from '../../src/shared/protocol/basics';

const entries = {
  /** The stretch zoomed to; null shows everything. */
  range: v.fallback(v.nullable(v.object({ from: finite, to: finite })), null),
  hidden: v.fallback(v.array(direction), []),
  /** Whether the loss axis may break under a brief outlier. */
  compressLoss: v.fallback(v.boolean(), true),
  /** Ids of the unfolded sections. */
  open: v.fallback(v.array(v.string()), []),
};

/** How a person set up the page; kept in the webview's state. What is not usable is as if never set. */
export const preferencesSchema = v.fallback(v.object(entries), {
  range: null,
  hidden: [],
  compressLoss: true,
  open: [],
});
/** How a person set up the page. */
export type Preferences = Infer<typeof preferencesSchema>;
