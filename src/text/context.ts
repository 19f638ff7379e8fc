import type { EpochMs } from '../shared/time';
import type { Localization } from '../shared/translate';
import type { Aliases } from './aliases';
import type { Zone } from './zone';

/** What is handed to whatever words a person, a time or a failure. */
export interface TextContext {
  /** The language. */
  readonly l10n: Localization;
  /** The zone in which times are shown. */
  readonly zone: Zone;
  readonly now: EpochMs;
  /** While nothing that names a person or was typed by one may be shown: what stands for it. */
  readonly hidePersonal: false | Aliases;
}
