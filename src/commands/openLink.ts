import * as vscode from 'vscode';
import type { Connection } from '../account/connection';
import { ApiError } from '../api/errors';
import type { Participant } from '../api/types';
import { currentTextContext } from '../platform/textContext';
import { type Link, parseLink } from '../shared/link';
import { personalText } from '../shared/personalText';
import { readUntilListed } from '../store/readUntilListed';
import { sessionPageSize } from '../store/sessionStays';
import type { EpochMs } from '../shared/time';
import { describeLink } from '../text/link';
import type { Moment } from '../ticket/moment';
import type { RoomsView } from '../tree/rooms/roomsView';
import type { CommandParts } from './commandParts';
import { findStays, keepPerson } from './findPerson';
import { openFound } from './openFound';
import { findSession } from './openSession';
import { requireConnection } from './signInPrompt';

/** Where a link can lead. */
export type LinkTargets = Pick<CommandParts, 'accounts' | 'rooms' | 'people' | 'panels' | 'sessions' | 'log'>;

type Open = () => Promise<void>;

/**
 * Opens what a link leads to in the account in use, after having asked: a link comes from anywhere, so before that nothing is
 * requested, and it can say neither whose key is used nor where it is sent.
 */
export async function openLink(
  targets: LinkTargets,
  { path, query }: Pick<vscode.Uri, 'path' | 'query'>,
): Promise<void> {
  const link = parseLink(path, query);
  if (link === undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Whereby Insights cannot open this link: it is not complete, or not one of its own. Nothing was asked for.',
      ),
    );
    return;
  }
  const connection = await requireConnection(targets.accounts);
  if (connection === undefined || !(await isWanted(link, connection))) {
    return;
  }
  const open = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Opening a link'), cancellable: true },
    (_progress, token) => find(link, connection, targets, token),
  );
  await (open ?? tellNothingFound)();
}

async function isWanted(link: Link, { source }: Connection): Promise<boolean> {
  const { question, lines } = describeLink(link, currentTextContext());
  const open = vscode.l10n.t('Open');
  const account =
    source.badge === null
      ? vscode.l10n.t('Whereby is asked for it with your account.')
      : vscode.l10n.t('It is looked for in: {0}', source.badge);
  const detail = [...lines, '', account].join('\n');
  return (await vscode.window.showInformationMessage(question, { modal: true, detail }, open)) === open;
}

/** How to open what a link leads to; undefined where the account has no such thing. */
async function find(
  link: Link,
  connection: Connection,
  targets: LinkTargets,
  token: vscode.CancellationToken,
): Promise<Open | undefined> {
  const abort = new AbortController();
  const cancelling = token.onCancellationRequested(() => {
    abort.abort();
  });
  try {
    return await findNow(link, connection, targets, abort.signal);
  } catch (error) {
    if (error instanceof ApiError && (error.kind === 'notFound' || error.kind === 'badRequest')) {
      return undefined;
    }
    throw error;
  } finally {
    cancelling.dispose();
  }
}

async function findNow(
  link: Link,
  connection: Connection,
  targets: LinkTargets,
  signal: AbortSignal,
): Promise<Open | undefined> {
  const { rooms, panels, sessions } = targets;
  switch (link.kind) {
    case 'room': {
      const model = await rooms.currentModel();
      const node = await model?.findRoom(link.roomName, signal);
      return node && (() => rooms.reveal(node));
    }
    case 'session': {
      const session = await findSession(connection, rooms, link.roomSessionId, signal);
      const focus = link.at === undefined ? undefined : { at: link.at, participantId: null };
      return session && (() => sessions.open(connection, session, focus));
    }
    case 'participant': {
      const found = await findStay(link, connection, rooms, signal);
      const session = rooms.sessionOf(link.roomSessionId);
      return (
        found &&
        (async () => {
          const stay = { ...found, roomName: session?.roomName ?? null, sessionEndedAt: session?.endedAt };
          await panels.open(connection, stay, link.at === undefined ? {} : { at: link.at });
          await rooms.select(found.participant);
        })
      );
    }
    case 'person': {
      const externalId = personalText(link.externalId, 'externalId');
      const moment = link.at === undefined ? {} : { moment: exactMoment(link.at) };
      const outcome = await findStays({ externalId, ...moment }, connection, signal);
      return 'notFound' in outcome
        ? undefined
        : async () => {
            keepPerson(outcome.found, targets);
            await openFound(outcome.found, connection, targets);
          };
    }
  }
}

/** The moment of a link, which is told to the millisecond. */
function exactMoment(at: EpochMs): Moment {
  return { at, from: at, to: at, zone: currentTextContext().zone, precision: 'minute' };
}

/** A stay with the rows of its list: from the tree, else asked for page by page until it is there. */
async function findStay(
  { roomSessionId, participantId }: Extract<Link, { readonly kind: 'participant' }>,
  { store }: Connection,
  rooms: RoomsView,
  signal: AbortSignal,
): Promise<{ readonly participant: Participant; readonly listed: readonly Participant[] } | undefined> {
  const listed = rooms.rowsOf(roomSessionId);
  const participant = listed.find((row) => row.participantId === participantId);
  return participant === undefined
    ? readUntilListed(store, { roomSessionId, participantId }, sessionPageSize, signal, 'interactive')
    : { participant, listed };
}

async function tellNothingFound(): Promise<void> {
  await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The account in use has nothing that this link leads to. It may be of another account, or too new: a call appears 10 to 15 minutes late.',
    ),
  );
}
