import { type RoomOrder, type RoomsQuery, sortOf } from '../../api/query';
import type { Room } from '../../api/types';

/** The rooms in an order, equal ones as they came, and those of which nothing is known last: for where Whereby refuses the order. */
export function sortRooms(rooms: readonly Room[], sortBy: RoomsQuery['sortBy']): readonly Room[] {
  const { order, descending } = sortOf(sortBy);
  return rooms.toSorted((a, b) => compare(a, b, order, descending));
}

function compare(a: Room, b: Room, order: RoomOrder, descending: boolean): number {
  const [left, right] = [a[order], b[order]];
  if (left === null || right === null) {
    return Number(left === null) - Number(right === null);
  }
  return descending ? right - left : left - right;
}
