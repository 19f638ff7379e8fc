import * as vscode from 'vscode';
import type { ParticipantRef } from '../api/types';
import { linkAddress } from '../platform/links';
import { currentTextContext } from '../platform/textContext';
import type { Link } from '../shared/link';
import type { EpochMs } from '../shared/time';
import type { TextContext } from '../text/context';
import { personal } from '../text/personal';
import type { CommandParts } from './commandParts';
import { type AnyNode, externalIdOf, participantIdOf, sessionIdOf } from './copy';

/** Copies a link to a row, or without one to the panel in front, or else to the selected row. */
export async function copyLink({ rooms, people, panels, sessions }: CommandParts, argument: unknown): Promise<void> {
  const isOnPanel = argument === undefined || argument instanceof vscode.Uri;
  const panel = isOnPanel ? (panels.active ?? sessions.active) : undefined;
  if (panel !== undefined) {
    // The page knows the moment.
    await panel.copyLink();
    return;
  }
  const row = isOnPanel ? undefined : argument;
  const node = (await rooms.nodeOf(row)) ?? (await people.nodeOf(row));
  const context = currentTextContext();
  if (node?.kind === 'person' && tellIfHidden(context)) {
    return;
  }
  const link = node && linkOf(node, context);
  if (link === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select a room, a session, a participant or a person first, or open one.'),
    );
  } else {
    await putLink(link);
  }
}

/** Copies a link to the person of the participant panel in front, with the moment that it is asked about: it finds the call for whoever has no ids of it. */
export async function copyPersonLink({ panels }: Pick<CommandParts, 'panels'>): Promise<void> {
  const context = currentTextContext();
  const subject = panels.active?.subject;
  const externalId = subject?.participant?.externalId ?? null;
  if (externalId === null) {
    void vscode.window.showInformationMessage(
      subject === undefined
        ? vscode.l10n.t('Open a participant first.')
        : vscode.l10n.t('No external ID is known of this participant, so no link leads to them.'),
    );
  } else if (!tellIfHidden(context)) {
    const at = panels.active?.momentAsked ?? undefined;
    await putLink({ kind: 'person', externalId: personal(externalId, 'whole', context), at });
  }
}

/** Whether personal data is hidden, which is told: a link to a person would hold some. */
function tellIfHidden({ hidePersonal }: TextContext): boolean {
  if (hidePersonal !== false) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('A link to a person holds their external ID, which is hidden now. Show personal data first.'),
    );
  }
  return hidePersonal !== false;
}

/** {@link copyLink} for a stay, at a moment if there is one. */
export function putStayLink({ roomSessionId, participantId }: ParticipantRef, at: EpochMs | null): Promise<void> {
  return putLink({ kind: 'participant', roomSessionId, participantId, at: at ?? undefined });
}

/** {@link copyLink} for a session, at a moment if there is one. */
export function putSessionLink(
  { roomSessionId }: Pick<ParticipantRef, 'roomSessionId'>,
  at: EpochMs | null,
): Promise<void> {
  return putLink({ kind: 'session', roomSessionId, at: at ?? undefined });
}

async function putLink(link: Link): Promise<void> {
  await vscode.env.clipboard.writeText(linkAddress(link));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Link copied'), 3000);
}

function linkOf(node: AnyNode, context: TextContext): Link | undefined {
  if (node.kind === 'person') {
    const externalId = externalIdOf(node, context);
    return externalId === undefined ? undefined : { kind: 'person', externalId };
  }
  if (node.kind === 'room') {
    return { kind: 'room', roomName: node.room.roomName };
  }
  const [roomSessionId, participantId] = [sessionIdOf(node), participantIdOf(node)];
  if (roomSessionId === undefined) {
    return undefined;
  }
  return participantId === undefined
    ? { kind: 'session', roomSessionId }
    : { kind: 'participant', roomSessionId, participantId };
}
