import type { SessionMessage } from '../../../src/shared/protocol/session';

/** Who is chosen. */
export type FilterMessage = Extract<SessionMessage, { readonly type: 'filter' }>;

/** Nobody is left out. */
export const everyone: FilterMessage = {
  type: 'filter',
  name: '',
  role: null,
  rating: null,
  affectedAt: null,
  incident: null,
};
