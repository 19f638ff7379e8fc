import type { EpochMs } from '../shared/time';
import type { Localization } from '../shared/translate';
import type { Zone } from './zone';

/** What sentences about moments need: the language, the zone in force, and what "now" is. */
export interface TextContext {
  readonly l10n: Localization;
  readonly zone: Zone;
  readonly now: EpochMs;
}
