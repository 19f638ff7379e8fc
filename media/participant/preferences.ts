import * as v from 'valibot';
import { direction, finite, type Infer } from '../../src/shared/protocol/basics';
import { momentColumns } from './sections/momentOrder';

const byTime = { by: 'time', isDescending: false } as const;

const entries = {
  /** The stretch zoomed to; null shows everything. */
  range: v.fallback(v.nullable(v.object({ from: finite, to: finite })), null),
  hidden: v.fallback(v.array(direction), []),
  /** Whether the loss axis may break under a brief outlier. */
  compressLoss: v.fallback(v.boolean(), true),
  /** Ids of the unfolded sections. */
  open: v.fallback(v.array(v.string()), []),
  /** How the list of moments is sorted. */
  order: v.fallback(v.object({ by: v.picklist(momentColumns), isDescending: v.boolean() }), byTime),
  /** How far the page is scrolled, px. */
  scroll: v.fallback(finite, 0),
};

/** How a person set up the page; kept in the webview's state. What is not usable is as if never set. */
export const preferencesSchema = v.fallback(v.object(entries), {
  range: null,
  hidden: [],
  compressLoss: true,
  open: [],
  order: byTime,
  scroll: 0,
});
/** How a person set up the page. */
export type Preferences = Infer<typeof preferencesSchema>;
