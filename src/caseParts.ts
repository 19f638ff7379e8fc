import type { Connection } from './account/connection';
import type { Participant } from './api/types';
import { putSessionLink, putStayLink } from './commands/copyLink';
import type { CreateCasePanel } from './panels/case/caseEditors';
import { exportHistory } from './panels/history/exportHistory';
import { HistoryPanel } from './panels/history/historyPanel';
import { exportReport } from './panels/participant/exportReport';
import { ParticipantPanel, type ParticipantPanelParts } from './panels/participant/participantPanel';
import { exportSession } from './panels/session/exportSession';
import { SessionPanel } from './panels/session/sessionPanel';
import type { PanelSetUp } from './panels/shared/panelSetUp';
import type { PanelWindow } from './panels/shared/panelWindow';
import type { CaseFileOf } from './report/case/caseFile';
import { displayNameOf, type ParticipantSubject } from './report/participant/subject';
import { tabTitle } from './report/participant/titles';
import { participantViewType } from './shared/contributionIds';
import { personalText } from './shared/personalText';
import type { EpochMs } from './shared/time';
import { Verdicts } from './store/verdicts';

const prefix = 'whereby-case-';

/** A participant's panel of a case file: nothing brings it back by itself. */
class CaseParticipantPanel extends ParticipantPanel {
  protected override get restore(): null {
    return null;
  }
}

/** A session's panel of a case file: VS Code opens its file again. */
class CaseSessionPanel extends SessionPanel {
  protected override get restore(): null {
    return null;
  }
}

/** A history's panel of a case file: VS Code opens its file again. */
class CaseHistoryPanel extends HistoryPanel {
  protected override get restore(): null {
    return null;
  }
}

/** The panels that show case files. */
export const createCasePanel: CreateCasePanel = (setUp, file, connection, rows) => {
  switch (file.kind) {
    case 'participant': {
      const subject = stayOf(file.subject.participantId, callOf(file), connection, rows);
      return new CaseParticipantPanel(setUp, subject, participantParts(setUp.window));
    }
    case 'session':
      return sessionPanel(setUp, file, connection, rows);
    case 'history':
      return historyPanel(setUp, file, connection, rows);
  }
};

function sessionPanel(
  setUp: PanelSetUp,
  file: CaseFileOf<'session'>,
  connection: Connection,
  rows: readonly Participant[],
): SessionPanel {
  const call = callOf(file);
  const { roomSessionId, roomName, sessionEndedAt: endedAt } = call;
  const { accountId, source } = connection;
  const { startedAt } = file.subject;
  return new CaseSessionPanel(
    setUp,
    { accountId, badge: source.badge, roomName, roomSessionId, startedAt, endedAt },
    {
      exportReport: (message, report, names) => exportSession(message, report, names, prefix),
      copyLink: putSessionLink,
      openParticipant: (_model, stay, at) => {
        openBeside(setUp.window, stayOf(stay, call, connection, rows), at);
        return Promise.resolve();
      },
    },
  );
}

function historyPanel(
  setUp: PanelSetUp,
  { subject: { externalId: typed, calls, rooms } }: CaseFileOf<'history'>,
  connection: Connection,
  rows: readonly Participant[],
): HistoryPanel {
  const externalId = personalText(typed, 'externalId');
  const names = new Map(rooms.map(({ roomSessionId, roomName }) => [roomSessionId, roomName]));
  const roomNameOf = (roomSessionId: string): string | null => names.get(roomSessionId) ?? null;
  const { accountId, source } = connection;
  return new CaseHistoryPanel(
    setUp,
    { accountId, badge: source.badge, personId: '', externalId, calls },
    {
      personOf: () => Promise.resolve({ externalId, rows: () => rows, readUntil: () => Promise.resolve() }),
      roomNameOf,
      verdicts: new Verdicts(),
      exportReport: (message, report, title) => exportHistory(message, report, title, prefix),
      openStay: ({ roomSessionId, participantId }) => {
        const call = { roomSessionId, roomName: roomNameOf(roomSessionId), sessionEndedAt: undefined };
        const listed = rows.filter((row) => row.roomSessionId === roomSessionId);
        openBeside(setUp.window, stayOf(participantId, call, connection, listed), null);
        return Promise.resolve();
      },
    },
  );
}

type Call = Pick<ParticipantSubject, 'roomSessionId' | 'roomName' | 'sessionEndedAt'>;

function callOf({
  subject: { roomSessionId, roomName, goesOn, endedAt },
}: CaseFileOf<'participant'> | CaseFileOf<'session'>): Call {
  return { roomSessionId, roomName, sessionEndedAt: goesOn ? null : (endedAt ?? undefined) };
}

/** A stay of a call in a case file, with the rows of that call. */
function stayOf(
  participantId: string,
  call: Call,
  { accountId, source }: Connection,
  listed: readonly Participant[],
): ParticipantSubject {
  const participant = listed.find((row) => row.participantId === participantId) ?? null;
  const { joinedAt = null, leftAt = null } = participant ?? {};
  return { ...call, accountId, badge: source.badge, participantId, joinedAt, leftAt, participant, listed };
}

function participantParts(window: PanelWindow): ParticipantPanelParts {
  return {
    verdicts: new Verdicts(),
    exportReport: (message, report, title) => exportReport(message, report, title, prefix),
    copyLink: putStayLink,
    showEveryone: () => {
      window.tellError(window.context().l10n.t('Everyone of the session is seen in a case file of the session alone.'));
      return Promise.resolve();
    },
  };
}

function openBeside(window: PanelWindow, subject: ParticipantSubject, at: EpochMs | null): void {
  const title = tabTitle(displayNameOf(subject), subject, window.context());
  const webviewPanel = window.createPanel(participantViewType, 'participant', title);
  const panel = new CaseParticipantPanel(
    { panel: webviewPanel, window, isPreview: false },
    subject,
    participantParts(window),
  );
  webviewPanel.onDidDispose(() => {
    panel.dispose();
  });
  if (at !== null) {
    panel.goTo(at);
  }
  panel.show();
  void panel.loadQuietly();
}
