import type { RoomNode } from '../lists/nodes';
import type { RoomsModel } from '../lists/roomsModel';

/** The rooms that a usage panel is about. */
export interface UsageRooms {
  readonly rooms: readonly RoomNode[];
  /** Whether the account has rooms that the Rooms view does not show. */
  readonly leavesRoomsOut: boolean;
}

/**
 * A room by its name, or all that the Rooms view shows (null); undefined when there is no such room. Asks only for what is not
 * there; throws what a request throws.
 */
export async function usageRooms(
  model: RoomsModel,
  roomName: string | null,
  signal: AbortSignal,
): Promise<UsageRooms | undefined> {
  if (roomName !== null) {
    const node = await model.findRoom(roomName, signal);
    return node && { rooms: [node], leavesRoomsOut: false };
  }
  const rows = await model.children(undefined);
  const rooms = rows.filter((row) => row.kind === 'room');
  const failed = rows.find((row) => row.kind === 'error');
  if (rooms.length === 0 && failed !== undefined) {
    throw failed.error;
  }
  return { rooms, leavesRoomsOut: !model.hasAllRooms };
}
