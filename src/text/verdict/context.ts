import type { PacketLossUnit } from '../../quality/columns';
import type { Facts } from '../../quality/facts';
import type { PersonStays } from '../../quality/people';
import type { QualityRules } from '../../shared/protocol/messages';
import type { TimeRange } from '../../shared/series';
import type { Localization } from '../../shared/translate';
import { formatDay, formatRange } from '../time';
import type { Zone } from '../zone';

/** What the verdict's words need beside the facts. */
export interface VerdictContext {
  /** The rules that the facts were found by. */
  readonly rules: QualityRules;
  /** How packet loss was read. */
  readonly unit: PacketLossUnit;
  readonly zone: Zone;
  readonly l10n: Localization;
  /** The person's stays in the session, null where the list is not loaded. */
  readonly person: PersonStays | null;
  /** Ids of the participants whose samples the facts are made of. */
  readonly loaded: ReadonlySet<string>;
}

/** True when the call spans several days of the zone, so that times need their day. */
export function spansDays({ range }: Facts, { zone, l10n }: VerdictContext): boolean {
  return range !== null && formatDay(range.from, zone, l10n) !== formatDay(range.to, zone, l10n);
}

/** A range in words, to the minute; with days where the call spans several, with seconds where it would read as nothing. */
export function describeRange(range: TimeRange, facts: Facts, context: VerdictContext, seconds = false): string {
  const sameMinute = Math.floor(range.from / 60_000) === Math.floor(range.to / 60_000);
  const show = { day: spansDays(facts, context), seconds: seconds || sameMinute };
  return formatRange(range.from, range.to, context.zone, context.l10n, show);
}
