import type { SessionModel } from '../../report/session/sessionModel';
import type { SessionSubject } from '../../report/session/subject';
import type { SessionReport } from '../../report/session/sessionReport';
import type { Handlers } from '../../shared/protocol/handlers';
import type { SessionHostMessage, SessionMessage, SessionRestore } from '../../shared/protocol/session';
import type { SessionStrings } from '../../shared/protocol/sessionStrings';
import type { SessionView } from '../../shared/protocol/sessionView';
import type { ShowMessage } from '../../shared/protocol/shared';
import type { EpochMs } from '../../shared/time';

/** What a page is shown. */
export type SessionShow = ShowMessage<SessionView, SessionStrings, SessionRestore>;

/** What a page is told of changes since it was shown. */
export type SessionChange = Exclude<SessionHostMessage, { readonly type: 'show' | 'busy' }>;

/** What is in sight. */
export type SessionLook = Extract<SessionMessage, { readonly type: 'view' }>;

/** What takes a report out of its panel. */
export type SessionExport = Extract<
  SessionMessage,
  { readonly type: 'copyMarkdown' | 'saveCsv' | 'saveJson' | 'savePng' }
>;

/** Where a panel shall begin: at a moment, with the person of a stay in sight if one is named. */
export interface SessionFocus {
  readonly at: EpochMs;
  readonly participantId: string | null;
}

/** One way for all that takes a report out of its panel. */
export function exportHandlers(take: (message: SessionExport) => Promise<void>): Handlers<SessionExport> {
  return { copyMarkdown: take, saveCsv: take, saveJson: take, savePng: take };
}

/** What names the file of a report. */
export interface SessionNames {
  readonly title: string;
  readonly badge: string | null;
}

/** Copies or saves a report. */
export type ExportSession = (message: SessionExport, report: SessionReport, names: SessionNames) => Promise<void>;

/** What the session panel needs beside the window. */
export interface SessionPanelParts {
  readonly exportReport: ExportSession;
  /** Copies a link to a session, at a moment if there is one. */
  readonly copyLink: (session: Pick<SessionSubject, 'roomSessionId'>, at: EpochMs | null) => Promise<void>;
  /** Opens the panel of one of the session's stays at a moment. */
  readonly openParticipant: (model: SessionModel, participantId: string, at: EpochMs) => Promise<void>;
}

/** Opens the stay of a person that was there at a moment, or the nearest one; nothing for a place without a person. */
export async function openPerson(
  { openParticipant }: Pick<SessionPanelParts, 'openParticipant'>,
  model: SessionModel | undefined,
  place: number,
  at: EpochMs,
): Promise<void> {
  const participantId = model?.report?.stayAt(place, at);
  if (model !== undefined && participantId !== undefined) {
    await openParticipant(model, participantId, at);
  }
}
