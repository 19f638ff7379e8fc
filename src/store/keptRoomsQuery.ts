import * as v from 'valibot';
import { roomOrders, type RoomsQuery } from '../api/query';

const sorts = roomOrders.flatMap((order) => [`${order}:asc`, `${order}:desc`] as const);

/** Which rooms an account shows, and in which order, in the form in which it is kept. */
export const roomsQuerySchema = v.object({
  roomName: v.exactOptional(
    v.object({
      exact: v.exactOptional(v.string()),
      startsWith: v.exactOptional(v.string()),
      contains: v.exactOptional(v.string()),
    }),
  ),
  createdAt: v.exactOptional(v.object({ from: v.exactOptional(v.number()), to: v.exactOptional(v.number()) })),
  sortBy: v.exactOptional(v.picklist(sorts)),
}) satisfies v.GenericSchema<unknown, RoomsQuery>;
