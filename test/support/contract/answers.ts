import assert from 'node:assert/strict';
import * as v from 'valibot';

const id = v.pipe(v.string(), v.nonEmpty());
const moment = v.pipe(v.string(), v.isoTimestamp());
/** Of a call that goes on, or of a room never used. */
const momentOrNone = v.nullable(moment);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const textOrNone = v.nullable(v.string());
const ratings = {
  rating: v.optional(v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(5)))),
  totalRatings: v.optional(v.nullable(count)),
};
const totals = {
  totalParticipantMinutes: count,
  totalRecorderMinutes: count,
  totalStreamerMinutes: count,
  totalUniqueParticipants: count,
  totalUniqueRecorders: count,
  totalUniqueStreamers: count,
};
const roomName = v.pipe(v.string(), v.startsWith('/'));

/** A row of `/insights/rooms`. */
export const roomRow = v.strictObject({
  roomName,
  createdAt: moment,
  endAt: momentOrNone,
  firstSessionStartedAt: momentOrNone,
  lastSessionStartedAt: momentOrNone,
  ...totals,
  totalSessions: count,
  ...ratings,
});

/** A row of `/insights/room-sessions`; the contract's list of required fields calls its times `createdAt` and `endAt`. */
export const sessionRow = v.strictObject({
  roomSessionId: id,
  roomName,
  startedAt: moment,
  endedAt: momentOrNone,
  createdAt: v.optional(moment),
  endAt: v.optional(momentOrNone),
  ...totals,
  ...ratings,
});

/** A row of `/insights/participants`. */
export const participantRow = v.strictObject({
  roomSessionId: id,
  participantId: id,
  deviceId: textOrNone,
  userId: textOrNone,
  roleName: v.string(),
  displayName: v.string(),
  joinedAt: moment,
  leftAt: momentOrNone,
  externalId: textOrNone,
  rating: ratings.rating,
  tags: v.optional(v.nullable(v.array(v.string()))),
  comment: v.optional(textOrNone),
});

const samples = v.array(v.nullable(v.pipe(v.number(), v.finite())));

/** The four arrays of samples. */
export const sampleArrays = v.strictObject({
  packetLossSend: samples,
  packetLossRecv: samples,
  bitrateSend: samples,
  bitrateRecv: samples,
});

/** One entry of `/insights/participant`; the shape of events is not documented. */
export const detailsEntry = v.strictObject({
  displayName: v.string(),
  userRole: v.string(),
  userAgent: v.string(),
  timeStamp: moment,
  sampleRateMs: v.pipe(v.number(), v.minValue(1)),
  samples: sampleArrays,
  events: v.array(v.unknown()),
});

const pageOf = (row: v.GenericSchema) =>
  v.strictObject({ cursor: v.nullable(id), results: v.pipe(v.array(row), v.maxLength(100)) });

const answers: Readonly<Record<string, v.GenericSchema>> = {
  rooms: pageOf(roomRow),
  'room-sessions': pageOf(sessionRow),
  participants: pageOf(participantRow),
  participant: v.array(detailsEntry),
};

/** Fails where the body of a success is outside the API's contract, field by field. */
export function assertAnswer(endpoint: string, body: unknown): void {
  const schema = answers[endpoint];
  assert.ok(schema, `no endpoint ${endpoint}`);
  const { issues } = v.safeParse(schema, body);
  assert.equal(issues === undefined ? '' : v.summarize(issues), '', `an answer of ${endpoint} is outside the contract`);
}
