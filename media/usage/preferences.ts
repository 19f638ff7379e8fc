import * as v from 'valibot';
import type { Infer } from '../../src/shared/protocol/basics';
import { period } from '../../src/shared/protocol/usageView';

/** How a person set up the page; kept in the webview's state. What is not usable is as if never set. */
export const preferencesSchema = v.fallback(
  v.object({
    /** What a bar stands for. */
    period: v.fallback(period, 'day'),
    /** Ids of the unfolded sections. */
    open: v.fallback(v.array(v.string()), []),
  }),
  { period: 'day', open: [] },
);
/** How a person set up the page. */
export type Preferences = Infer<typeof preferencesSchema>;
