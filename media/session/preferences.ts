import * as v from 'valibot';
import { ratings } from '../../src/shared/quality';
import { finite, type Infer } from '../../src/shared/protocol/basics';
import { personIndex } from '../../src/shared/protocol/sessionView';
import { personSortKeys } from '../../src/shared/session';

const entries = {
  /** The stretch zoomed to; null shows everything. */
  range: v.fallback(v.nullable(v.object({ from: finite, to: finite })), null),
  sort: v.fallback(v.object({ key: v.picklist(personSortKeys), isDescending: v.boolean() }), {
    key: 'worst',
    isDescending: false,
  }),
  /** The rating to filter by; a name or a role is never kept. */
  rating: v.fallback(v.nullable(v.picklist(ratings)), null),
  /** The id of the incident whose people alone are shown. */
  incident: v.fallback(v.nullable(v.string()), null),
  /** How far the rows and the page are scrolled, px. */
  scroll: v.fallback(v.object({ rows: finite, page: finite }), { rows: 0, page: 0 }),
  /** At which moment which person was opened last. */
  opened: v.fallback(v.nullable(v.object({ at: finite, person: personIndex })), null),
  /** Ids of the unfolded sections. */
  open: v.fallback(v.array(v.string()), []),
};

/** How a person set up the page; kept in the webview's state. What is not usable is as if never set. */
export const preferencesSchema = v.fallback(v.object(entries), {
  range: null,
  sort: { key: 'worst', isDescending: false },
  rating: null,
  incident: null,
  scroll: { rows: 0, page: 0 },
  opened: null,
  open: [],
});
/** How a person set up the page. */
export type Preferences = Infer<typeof preferencesSchema>;
