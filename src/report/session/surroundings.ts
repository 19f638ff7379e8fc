import type { ZoneView } from '../../shared/protocol/shared';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';

/** By what a session is put into words. */
export interface SessionSurroundings {
  readonly settings: Settings;
  readonly zones: ZoneView;
  readonly context: TextContext;
}
