import type { PacketLossUnit } from '../../quality/columns';
import type { Facts } from '../../quality/facts';
import type { PersonStays } from '../../quality/people';
import type { QualityRules } from '../../shared/quality';
import type { TimeRange } from '../../shared/series';
import type { TextContext } from '../context';
import { formatDay, formatRange } from '../time';

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
}

/** True when the call spans several days of the zone, so that times need their day. */
export function spansDays({ range }: Facts, context: VerdictContext): boolean {
  return range !== null && formatDay(range.from, context) !== formatDay(range.to, context);
}

/** A range in words, to the minute; with days where the call spans several, with seconds where it would read as nothing. */
export function describeRange(range: TimeRange, facts: Facts, context: VerdictContext, seconds = false): string {
  const sameMinute = Math.floor(range.from / 60_000) === Math.floor(range.to / 60_000);
  const show = { day: spansDays(facts, context), seconds: seconds || sameMinute };
  return formatRange(range.from, range.to, context, show);
}
