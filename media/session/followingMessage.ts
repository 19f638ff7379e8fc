import type { SessionHostMessage } from '../../src/shared/protocol/session';

/** What follows a view: changes of what it shows. */
export type FollowingMessage = Exclude<SessionHostMessage, { readonly type: 'show' | 'busy' }>;
