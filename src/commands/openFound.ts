import * as vscode from 'vscode';
import type { Connection } from '../account/connection';
import type { Participant } from '../api/types';
import { currentTextContext } from '../platform/textContext';
import type { PersonalText } from '../shared/personalText';
import type { PagedList } from '../store/pagedList';
import type { TextContext } from '../text/context';
import { stayOfPerson } from '../text/foundStay';
import { externalIdTitle, join } from '../text/labels';
import type { Moment } from '../ticket/moment';
import { byNearness, momentToOpen } from '../ticket/nearness';
import { nearnessText, understood } from '../ticket/words';
import type { CommandParts } from './commandParts';
import { pickStay, type PickedStay, type StayChoice } from './pickStay';

/** Whose stays a look-up found, and the moment that was asked for. */
export interface FoundStays {
  readonly externalId: PersonalText;
  readonly list: PagedList<Participant>;
  readonly moment?: Moment | undefined;
}

type Targets = Pick<CommandParts, 'rooms' | 'panels'>;

/** Lets a person choose one of the stays that were found, those at the moment first, opens it there and answers it. */
export async function openFound(
  found: FoundStays,
  connection: Connection,
  targets: Targets,
): Promise<PickedStay | undefined> {
  const { externalId, list, moment } = found;
  const context = currentTextContext();
  const who = externalIdTitle(externalId, 'label', context);
  const title =
    moment === undefined
      ? vscode.l10n.t('Stays of {0}', who)
      : vscode.l10n.t('Stays of {0} at {1}', who, understood(moment, context));
  const { badge } = connection.source;
  const picked = await pickStay({
    title: badge === null ? title : `${title} (${badge})`,
    connection,
    list,
    choicesOf: (stays, current) =>
      moment === undefined
        ? stays.map((stay) => ({ stay, text: textOf(stay, targets, current) }))
        : choicesAt(stays, moment, targets, current),
  });
  if (picked !== undefined) {
    await openStay(picked, connection, targets, moment);
  }
  return picked;
}

/** Opens a stay, at the moment where one was told, and selects it in the tree where it is loaded there. */
export async function openStay(
  picked: PickedStay,
  connection: Connection,
  { rooms, panels }: Targets,
  moment: Moment | undefined,
): Promise<void> {
  const { participant } = picked;
  // No endpoint leads from a session to its room: only the tree may know it.
  const session = rooms.sessionOf(participant.roomSessionId);
  await rooms.select(participant);
  // A tree takes the focus back when its rows change, as they do once the stay is judged, unless it has lost it well before.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  const at = moment && momentToOpen(moment);
  await panels.open(
    connection,
    { ...picked, roomName: session?.roomName ?? null, sessionEndedAt: session?.endedAt },
    at === undefined ? {} : { at },
  );
}

function choicesAt(
  stays: readonly Participant[],
  moment: Moment,
  targets: Targets,
  context: TextContext,
): readonly StayChoice[] {
  const { t } = context.l10n;
  const near = byNearness(stays, moment);
  const anyHolds = near.some(({ nearness }) => nearness.kind === 'holds');
  return near.map(({ stay, nearness }) => {
    const text = textOf(stay, targets, context);
    return {
      stay,
      text: { ...text, description: join(nearnessText(nearness, context), text.description) },
      group:
        nearness.kind === 'holds'
          ? t('At this time')
          : anyHolds
            ? t('Other stays, nearest first')
            : t('No stay at this time; nearest first'),
    };
  });
}

function textOf(stay: Participant, { rooms }: Targets, context: TextContext): StayChoice['text'] {
  return stayOfPerson(stay, rooms.sessionOf(stay.roomSessionId)?.roomName ?? null, context);
}
