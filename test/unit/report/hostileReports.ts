import type { Participant } from '../../../src/api/types';
import { HistoryModel } from '../../../src/report/history/historyModel';
import type { HistoryReport } from '../../../src/report/history/historyReport';
import { dayTeller } from '../../../src/report/usage/calendar';
import { usageCsv } from '../../../src/report/usage/csv';
import { usageFacts } from '../../../src/report/usage/facts';
import { usageMarkdown } from '../../../src/report/usage/markdown';
import type { ParticipantReport } from '../../../src/report/participant/participantReport';
import type { SessionReport } from '../../../src/report/session/sessionReport';
import type { HistoryView } from '../../../src/shared/protocol/historyView';
import type { UsageView } from '../../../src/shared/protocol/usageView';
import { sanitise } from '../../../src/text/sanitise';
import { context as plain } from '../text/rows';
import { allRead, subjectOf, surroundings } from './history/historyFixture';
import { entryAtNoon, noon, report, stayAtNoon } from './participant/reportFixture';
import { factsOf, reportOf } from './session/sessionFixture';
import { session, usageViewOf } from './usage/usageFixture';

const minute = 60_000;
/** Samples of a stay, one each two seconds. */
const length = 120;
const lossy = { packetLossRecv: new Array<number>(length).fill(8), packetLossSend: new Array<number>(length).fill(0) };
const flowing = {
  bitrateRecv: new Array<number>(length).fill(900_000),
  bitrateSend: new Array<number>(length).fill(900_000),
};

/** A stay of which every text is `text`, and its ids begin with it. */
export function stayOf(text: string, number = 1): Participant {
  return stayAtNoon({
    roomSessionId: `${text}s`,
    participantId: `${text}${number}`,
    displayName: text,
    externalId: text,
    deviceId: text,
    userId: text,
    roleName: text,
    comment: text,
    tags: [text, text],
  });
}

const detailsOf = (text: string) => [
  entryAtNoon({
    displayName: text,
    userRole: text,
    userAgent: text,
    samples: { ...lossy, ...flowing },
    events: [{ name: text, time: noon + minute }],
  }),
];

/** The report of a stay of which every text is `text`. */
export function hostileParticipant(text: string): ParticipantReport {
  const stays = [stayOf(text), stayOf(text, 2)];
  const details = new Map(stays.map(({ participantId }) => [participantId, detailsOf(text)]));
  return report({
    stay: stays[0]!,
    listed: stays,
    roomName: text,
    badge: sanitise(text, 'label'),
    details,
    at: noon + minute,
  });
}

/** The report of a session of which every text is `text`, with an incident. */
export function hostileSession(text: string): SessionReport {
  const stays = [1, 2, 3, 4].map((number) => ({
    ...stayOf(text, number),
    externalId: null,
    deviceId: null,
    userId: null,
  }));
  const loaded = new Map(stays.slice(0, 3).map(({ participantId }) => [participantId, detailsOf(text)]));
  const call = { roomSessionId: `${text}s`, roomName: text, startedAt: noon, endedAt: noon + 10 * minute };
  return reportOf(factsOf(stays, loaded, call));
}

/** The history of a person of whom every text is `text`. */
export function hostileHistory(text: string): HistoryReport {
  const model = new HistoryModel();
  const rows = [1, 2, 3].map((call) => ({ ...stayOf(text), roomSessionId: `${text}${call}` }));
  model.takeList(rows, rows.length);
  for (const stay of model.planned) {
    model.take(stay, { details: detailsOf(text), askedAt: noon });
  }
  const around = surroundings();
  return model.word(subjectOf(text, rows.length), { ...around, roomNameOf: () => text });
}

/** The view of a history of a person of whom every text is `text`. */
export const hostileHistoryView = (text: string): HistoryView => hostileHistory(text).toView(allRead, '');

const usageRooms = (text: string) => [
  {
    roomName: text,
    sessions: [session('2026-11-20T10:00:00Z', { roomName: text }), session('2026-11-21T10:00:00Z')],
    total: 2,
    isRead: true,
    isWhole: true,
    completeAfter: null,
    dropped: 0,
    isUnsorted: false,
    isRepeated: false,
  },
];

/** The usage of rooms that are called `text`. */
export const hostileUsageView = (text: string, roomName: string | null): UsageView =>
  usageViewOf(usageRooms(text), {}, roomName);

/** The usage of a room that is called `text`, as it is copied and saved. */
export function hostileUsageFiles(text: string): { readonly csv: string; readonly markdown: string } {
  const facts = usageFacts(
    { roomName: text, rooms: usageRooms(text), leavesRoomsOut: false, badge: sanitise(text, 'label') },
    dayTeller('UTC'),
  );
  return { csv: usageCsv(facts, 'day', plain), markdown: usageMarkdown(facts, 'day', plain) };
}
