import type { EpochMs } from '../../shared/time';
import type { Day } from './calendar';
import { type CountedSession, countDays, sumOf, type UsageCount, type UsageDays } from './countUsage';

/** The sessions of one room as far as they are read. */
export interface RoomSessionsFacts {
  readonly roomName: string;
  readonly sessions: readonly CountedSession[];
  /** How many there are; null where that is not known. */
  readonly total: number | null;
  /** Whether a first page was read, or there is nothing to read. */
  readonly isRead: boolean;
  /** Whether there is nothing more to read. */
  readonly isWhole: boolean;
  /** Every session that began after this moment is read; null where all are, infinite where that is not known of any. */
  readonly completeAfter: EpochMs | null;
  /** Rows that the API gave without what identifies them. */
  readonly dropped: number;
  /** Whether Whereby refused the order by start. */
  readonly isUnsorted: boolean;
  /** Whether the list stopped because Whereby sent a page again. */
  readonly isRepeated: boolean;
}

/** What a usage panel knows of its rooms. */
export interface UsageFacts extends UsageDays {
  /** The one room that it is about; null for all that the Rooms view has loaded. */
  readonly roomName: string | null;
  readonly rooms: readonly RoomSessionsFacts[];
  /** Whether the Rooms view has not loaded all rooms there are. */
  readonly leavesRoomsOut: boolean;
  readonly badge: string | null;
  /** Everything that is read. */
  readonly whole: UsageCount;
  /** How many sessions there are; null where a room does not tell it. */
  readonly total: number | null;
  /** Every day after this one is complete; null where all are, infinite where none is known to be. */
  readonly completeAfter: Day | null;
}

/** What the facts of a usage panel are made of. */
export type UsageSources = Pick<UsageFacts, 'roomName' | 'rooms' | 'leavesRoomsOut' | 'badge'>;

/** Counts what is read of rooms. */
export function usageFacts(sources: UsageSources, dayOf: (at: EpochMs) => Day): UsageFacts {
  const { rooms } = sources;
  const counted = countDays(
    rooms.flatMap(({ sessions }) => sessions),
    dayOf,
  );
  const totals = rooms.map(({ total }) => total);
  const bounds = rooms.flatMap(({ completeAfter }) => (completeAfter === null ? [] : [completeAfter]));
  const bound = bounds.reduce((latest, one) => Math.max(latest, one), -Infinity);
  return {
    ...sources,
    ...counted,
    whole: sumOf([...counted.days.values(), counted.undated]),
    total: totals.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0),
    completeAfter: bounds.length === 0 ? null : Number.isFinite(bound) ? dayOf(bound) : Infinity,
  };
}
