import * as v from 'valibot';
import { nameInRole, type PersonalKind } from '../shared/personalText';
import { lenient } from './lenient';
import { readNumber, readPersonal, readPersonals, readText, readTime } from './parseValue';
import type { Participant, Room, Session } from './types';

const id = v.pipe(v.string(), v.nonEmpty());
const number = lenient(readNumber);
const time = lenient(readTime);
const text = lenient(readText);
const personal = (kind: PersonalKind) => lenient((value) => readPersonal(value, kind));

const totals = {
  totalParticipantMinutes: number,
  totalRecorderMinutes: number,
  totalStreamerMinutes: number,
  totalUniqueParticipants: number,
  totalUniqueRecorders: number,
  totalUniqueStreamers: number,
  rating: number,
  totalRatings: number,
};

/** A row of a list: reads what it can, fails only where the row cannot be identified. */
export type RowSchema<T> = v.GenericSchema<unknown, T>;

/** A room is its name. */
export const roomSchema: RowSchema<Room> = v.object({
  roomName: id,
  createdAt: time,
  endAt: time,
  firstSessionStartedAt: time,
  lastSessionStartedAt: time,
  totalSessions: number,
  ...totals,
});

/**
 * A session is its id; without a room name it is of the room that was asked for. The contract's schema calls its times
 * `createdAt` and `endAt`, its examples `startedAt` and `endedAt`: both are read.
 */
export function sessionSchema(roomName: string): RowSchema<Session> {
  return v.pipe(
    v.object({
      roomSessionId: id,
      roomName: text,
      startedAt: time,
      endedAt: time,
      createdAt: time,
      endAt: time,
      ...totals,
    }),
    v.transform(({ createdAt, endAt, ...row }) => ({
      ...row,
      roomName: row.roomName ?? roomName,
      startedAt: row.startedAt ?? createdAt,
      endedAt: row.endedAt ?? endAt,
    })),
  );
}

/** A stay is the ids of its session and of its participant. */
export const participantSchema: RowSchema<Participant> = v.pipe(
  v.object({
    roomSessionId: id,
    participantId: id,
    deviceId: personal('device'),
    userId: personal('user'),
    externalId: personal('externalId'),
    roleName: text,
    displayName: personal('person'),
    joinedAt: time,
    leftAt: time,
    rating: number,
    tags: lenient(readPersonals),
    comment: personal('words'),
  }),
  v.transform((row) => ({ ...row, displayName: nameInRole(row.displayName, row.roleName) })),
);
