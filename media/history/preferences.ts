import * as v from 'valibot';
import type { Infer } from '../../src/shared/protocol/basics';

/** How a person set up the page; kept in the webview's state. What is not usable is as if never set. */
export const preferencesSchema = v.fallback(
  v.object({
    /** Ids of the unfolded sections. */
    open: v.fallback(v.array(v.string()), []),
  }),
  { open: [] },
);
/** How a person set up the page. */
export type Preferences = Infer<typeof preferencesSchema>;
