import type { Room, Session } from '../../../src/api/types';
import type { RowText } from '../../../src/text/rowTexts';
import { ApiError } from '../../../src/api/errors';
import { exportedParticipants, exportedRooms, exportedSessions } from '../../../src/report/lists/exports';
import { listFile } from '../../../src/report/lists/exportedList';
import { historyTabTitle } from '../../../src/report/history/subject';
import { fileTitle, tabTitle } from '../../../src/report/participant/titles';
import { sessionTabTitle } from '../../../src/report/session/subject';
import type { HistoryReport } from '../../../src/report/history/historyReport';
import type { ParticipantReport } from '../../../src/report/participant/participantReport';
import type { SessionReport } from '../../../src/report/session/sessionReport';
import { type PersonalText, personalText } from '../../../src/shared/personalText';
import { PagedList } from '../../../src/store/pagedList';
import { errorSentence } from '../../../src/text/errors';
import { foundRoom } from '../../../src/text/foundRoom';
import { stayOfPerson } from '../../../src/text/foundStay';
import { describeLink } from '../../../src/text/link';
import { tailText } from '../../../src/text/listTail';
import { previewTitle } from '../../../src/text/panelTexts';
import { personRow, personStayRow } from '../../../src/text/peopleRows';
import { describeFilter } from '../../../src/text/roomsQuery';
import { participantRow, roomRow, sessionRow } from '../../../src/text/rowTexts';
import { usageTitle } from '../../../src/text/usage/title';
import { readComplaint } from '../../../src/ticket/complaint';
import { checkLine, momentLine, personLine, zoneLine } from '../../../src/ticket/complaintTexts';
import { readLookUp } from '../../../src/ticket/lookUps';
import { lookUpText, personText } from '../../../src/ticket/lookUpTexts';
import { context, now, room, session } from '../text/rows';
import { allRead } from './history/historyFixture';
import {
  hostileHistory,
  hostileParticipant,
  hostileSession,
  hostileUsageFiles,
  hostileUsageView,
  stayOf,
} from './hostileReports';

const { l10n } = context;
const time = { now, zone: context.zone, locale: 'en' };

/** An external id. */
export const idOf = (text: string): PersonalText => personalText(text, 'externalId');
const listOf = <T>(rows: readonly T[]): PagedList<T> =>
  new PagedList<T>(
    () => Promise.reject(new Error('not asked for')),
    (row) => String(rows.indexOf(row)),
    { results: rows, cursor: null, dropped: 0 },
  );

interface Reports {
  readonly participant: ParticipantReport;
  readonly session: SessionReport;
  readonly history: HistoryReport;
}

/** A room that is called so. */
export const hostileRoom = (text: string): Room =>
  room({ roomName: `/${text}`, totalSessions: 2, lastSessionStartedAt: now });
/** A session whose id and room are called so. */
export const hostileCall = (text: string): Session =>
  session({ roomSessionId: text, roomName: `/${text}`, startedAt: now - 1 });

/** The rows of both trees. */
export const rowsOf = (text: string): readonly RowText[] => [
  roomRow(hostileRoom(text), context),
  sessionRow(hostileCall(text), context),
  participantRow(stayOf(text), context),
  personRow(idOf(text), true, context),
  personStayRow(stayOf(text), text, context),
  tailText({ kind: 'failed', error: new ApiError('badRequest', { detail: text }) }, context),
];

/** Everything that is offered to choose from. */
export function itemsOf(text: string): readonly (Readonly<Record<string, string>> & { readonly label: string })[] {
  const complaint = readComplaint(text, [idOf(text)], time);
  const { readings } = readLookUp(`${text} yesterday 15:00`, [], time);
  const lines = [checkLine, personLine, momentLine, zoneLine].flatMap((line) => line(complaint, context) ?? []);
  return [
    { ...foundRoom(hostileRoom(text), context) },
    { ...stayOfPerson(stayOf(text), text, context) },
    { ...personText({ id: 'p', externalId: idOf(text), isPinned: true, lookedUpAt: now }, context) },
    ...readings.map((reading) => ({ ...lookUpText(reading, readings, [], context) })),
    ...lines.map((line) => ({ ...line })),
  ];
}

/** What is said in notifications, in progress and below boxes. */
export const messagesOf = (text: string): string[] => [
  ...(['auth', 'forbidden', 'notFound', 'badRequest', 'rateLimited', 'server', 'badResponse'] as const).map((kind) =>
    errorSentence(new ApiError(kind, { detail: text, status: 400 }), context),
  ),
  ...[
    { kind: 'room', roomName: `/${text}` } as const,
    { kind: 'session', roomSessionId: text } as const,
    { kind: 'participant', roomSessionId: text, participantId: text } as const,
    { kind: 'person', externalId: text } as const,
  ].flatMap((link) => {
    const { question, lines } = describeLink(link, context);
    return [question, ...lines];
  }),
  describeFilter({ roomName: { contains: text } }, 'notification', context),
];

/** What tabs and files are called. */
export const titlesOf = (text: string): string[] => {
  const stay = stayOf(text);
  const { roomName } = hostileCall(text);
  const subject = { accountId: 'a', badge: null, roomSessionId: text, roomName, startedAt: null, endedAt: null };
  const titles = [
    tabTitle(stay.displayName, stay, context),
    sessionTabTitle(subject, l10n),
    historyTabTitle([stay], context),
    usageTitle(roomName, 'title', l10n),
  ];
  return [...titles, ...titles.map((title) => previewTitle(title, l10n)), fileTitle(stay.displayName, stay, context)];
};

/** The reports of which every text is this one, made once. */
const reports = new Map<string, Reports>();
function reportsOf(text: string): Reports {
  const known = reports.get(text) ?? {
    participant: hostileParticipant(text),
    session: hostileSession(text),
    history: hostileHistory(text),
  };
  reports.set(text, known);
  return known;
}

/** What the panels draw. */
export const viewsOf = (text: string): unknown[] => [
  reportsOf(text).participant.view,
  reportsOf(text).session.toView(),
  reportsOf(text).history.toView(allRead, ''),
  hostileUsageView(text, null),
  hostileUsageView(text, `/${text}`),
];

/** What is saved for a spreadsheet. */
export const csvOf = (text: string): string[] => [
  reportsOf(text).participant.toCsv(),
  reportsOf(text).session.toCsv(),
  reportsOf(text).history.toCsv(),
  hostileUsageFiles(text).csv,
  listFile(
    exportedRooms([hostileRoom(text)], listOf([hostileRoom(text)]), { roomName: { exact: text } }, text, context),
    'csv',
  ),
  listFile(exportedSessions(text, listOf([hostileCall(text)]), text, context), 'csv'),
  listFile(exportedParticipants(hostileCall(text), listOf([stayOf(text)]), text, context), 'csv'),
];

/** What is copied as Markdown. */
export const markdownOf = (text: string): string[] => [
  reportsOf(text).participant.toMarkdown(),
  reportsOf(text).session.toMarkdown(),
  reportsOf(text).history.toMarkdown(),
  hostileUsageFiles(text).markdown,
];
