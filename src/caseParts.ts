import type { Connection } from './account/connection';
import type { Participant } from './api/types';
import { putSessionLink, putStayLink } from './commands/copyLink';
import type { CreateCasePanel } from './panels/case/caseEditors';
import { exportReport } from './panels/participant/exportReport';
import { ParticipantPanel, type ParticipantPanelParts } from './panels/participant/participantPanel';
import { exportSession } from './panels/session/exportSession';
import { SessionPanel } from './panels/session/sessionPanel';
import type { PanelWindow } from './panels/shared/panelWindow';
import type { CaseFile } from './report/case/caseFile';
import type { ParticipantSubject } from './report/participant/subject';
import { participantViewType } from './shared/contributionIds';
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

/** The panels that show case files. */
export const createCasePanel: CreateCasePanel = (setUp, file, connection, rows) => {
  const { roomSessionId, participantId, startedAt } = file.subject;
  if (file.kind === 'participant') {
    const subject = stayOf(participantId ?? '', file, connection, rows);
    return new CaseParticipantPanel(setUp, subject, participantParts(setUp.window));
  }
  const { accountId, badge, roomName, sessionEndedAt: endedAt } = stayOf('', file, connection, rows);
  return new CaseSessionPanel(
    setUp,
    { accountId, badge, roomName, roomSessionId, startedAt, endedAt },
    {
      exportReport: (message, report, names) => exportSession(message, report, names, prefix),
      copyLink: putSessionLink,
      openParticipant: (_model, stay, at) => {
        openBeside(setUp.window, stayOf(stay, file, connection, rows), at);
        return Promise.resolve();
      },
    },
  );
};

/** A stay of a case file, with the rows that stand in it. */
function stayOf(
  participantId: string,
  { subject: { roomSessionId, roomName, goesOn, endedAt } }: CaseFile,
  { accountId, source }: Connection,
  listed: readonly Participant[],
): ParticipantSubject {
  const participant = listed.find((row) => row.participantId === participantId) ?? null;
  const { joinedAt = null, leftAt = null } = participant ?? {};
  const sessionEndedAt = goesOn ? null : (endedAt ?? undefined);
  const ids = { accountId, badge: source.badge, roomSessionId, participantId, roomName };
  return { ...ids, joinedAt, leftAt, sessionEndedAt, participant, listed };
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

function openBeside(window: PanelWindow, subject: ParticipantSubject, at: EpochMs): void {
  const webviewPanel = window.createPanel(participantViewType);
  window.loadPage(webviewPanel, 'participant');
  const panel = new CaseParticipantPanel(
    { panel: webviewPanel, window, isPreview: false },
    subject,
    participantParts(window),
  );
  webviewPanel.onDidDispose(() => {
    panel.dispose();
  });
  panel.goTo(at);
  panel.show();
  void panel.loadQuietly();
}
