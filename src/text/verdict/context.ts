import type { PacketLossUnit } from '../../quality/columns';
import type { PersonStays } from '../../quality/people';
import type { QualityRules } from '../../shared/quality';
import type { TextContext } from '../context';

/** What the verdict's words need beside the facts. */
export interface VerdictContext extends TextContext {
  /** The rules that the facts were found by. */
  readonly rules: QualityRules;
  /** How packet loss was read. */
  readonly unit: PacketLossUnit;
  /** The person's stays in the session, null where the list is not loaded. */
  readonly person: PersonStays | null;
  /** Ids of the participants whose samples the facts are made of. */
  readonly loaded: ReadonlySet<string>;
  /** True for what leaves the panel: outside UTC each time is told in UTC too. */
  readonly alsoUtc: boolean;
}
