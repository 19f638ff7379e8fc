import { detailsOf } from './details';
import { participantIdOf } from './ids';
import { pageOf } from './paging';
import { moment, parameter, Refusal, required } from './query';
import { participantRow, roomRow, sessionRow } from './rows';
import type { World } from './world';

/** Answers a query of one endpoint with JSON; throws a `Refusal` for what the API does not accept. */
export type Endpoint = (world: World, query: URLSearchParams) => unknown;

const totalFields = [
  'totalParticipantMinutes',
  'totalRecorderMinutes',
  'totalStreamerMinutes',
  'totalUniqueParticipants',
  'totalUniqueRecorders',
  'totalUniqueStreamers',
  'rating',
  'totalRatings',
];
const roomFields = [
  'roomName',
  'createdAt',
  'endAt',
  'firstSessionStartedAt',
  'lastSessionStartedAt',
  'totalSessions',
  ...totalFields,
];
const sessionFields = ['roomSessionId', 'roomName', 'startedAt', 'endedAt', 'createdAt', 'endAt', ...totalFields];
const participantFields = ['joinedAt', 'leftAt'];

const rooms: Endpoint = (world, query) => {
  const exact = parameter(query, 'roomName[exact]');
  const startsWith = parameter(query, 'roomName[startsWith]') ?? '';
  const contains = parameter(query, 'roomName[contains]') ?? '';
  const from = moment(query, 'createdAt[from]') ?? -Infinity;
  const to = moment(query, 'createdAt[to]') ?? Infinity;
  const found = world.rooms.filter(
    ({ roomName, createdAt }) =>
      (exact === undefined || roomName === exact) &&
      roomName.startsWith(startsWith) &&
      roomName.includes(contains) &&
      createdAt >= from &&
      createdAt <= to,
  );
  return pageOf(query, found, roomFields, (room) => roomRow(room, world.now));
};

/** The contract knows no 404 here: an unknown room has no sessions. */
const roomSessions: Endpoint = (world, query) => {
  const roomName = required(query, 'roomName');
  const roomSessionId = parameter(query, 'roomSessionId');
  const found = (world.rooms.find((room) => room.roomName === roomName)?.sessions ?? []).filter(
    (session) => roomSessionId === undefined || session.roomSessionId === roomSessionId,
  );
  return pageOf(query, found, sessionFields, (session) => sessionRow(session, world.now));
};

const participants: Endpoint = (world, query) => {
  const roomSessionId = parameter(query, 'roomSessionId');
  const externalId = parameter(query, 'externalId');
  if (roomSessionId === undefined && externalId === undefined) {
    throw new Refusal(400, 'roomSessionId or externalId is required.');
  }
  const stays = roomSessionId === undefined ? world.stays() : (world.session(roomSessionId)?.stays() ?? []);
  const found = stays.filter(({ person }) => externalId === undefined || person.externalId === externalId);
  return pageOf(query, found, participantFields, participantRow);
};

const participant: Endpoint = (world, query) => {
  const roomSessionId = required(query, 'roomSessionId');
  const participantId = required(query, 'participantId');
  const stay = world
    .session(roomSessionId)
    ?.stays()
    .find(({ seed }) => participantIdOf(seed) === participantId);
  if (stay === undefined) {
    throw new Refusal(404, 'No such participant in this session.');
  }
  return detailsOf(stay, world.now);
};

/** By the last part of the address. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map([
  ['rooms', rooms],
  ['room-sessions', roomSessions],
  ['participants', participants],
  ['participant', participant],
]);
