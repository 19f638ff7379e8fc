import * as vscode from 'vscode';
import type { Session } from '../../api/types';
import type { PeopleNode, PersonStayNode } from '../../report/lists/peopleNodes';
import { command } from '../../shared/contributionIds';
import type { TextContext } from '../../text/context';
import { dayRow, personRow, personStayFields, personStayRow } from '../../text/peopleRows';
import type { KnownOfStay } from '../../text/stayPlace';
import {
  arriving,
  fieldList,
  momentIcon,
  rowItem,
  tailItem,
  tailTooltip,
  verdictIcon,
  type VerdictOf,
} from '../shared/items';

/** What other parts know of a person's stays: the verdicts, and the sessions that the Rooms view has loaded. */
export interface KnownElsewhere {
  readonly verdictOf: VerdictOf;
  readonly sessionOf: (roomSessionId: string) => Session | undefined;
}

/** The row of a node. Its tooltip is left for {@link tooltip}, which VS Code asks for on hover. */
export function treeItem(node: PeopleNode, context: TextContext, known: KnownElsewhere): vscode.TreeItem {
  switch (node.kind) {
    case 'person': {
      const { externalId, isPinned } = node.person;
      const item = rowItem(node, personRow(externalId, isPinned, context), isPinned ? 'pinned' : 'account');
      item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
      const flags = { pinned: isPinned, externalId: context.hidePersonal === false };
      item.contextValue = ['person', ...Object.entries(flags).flatMap(([flag, holds]) => (holds ? [flag] : []))].join(
        ' ',
      );
      return item;
    }
    case 'day': {
      const item = rowItem(node, dayRow(node.at, node.stays.length, context), 'calendar');
      item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
      return item;
    }
    case 'stay': {
      const { participant } = node;
      const verdict = known.verdictOf(participant);
      const session = known.sessionOf(participant.roomSessionId);
      const text = personStayRow(participant, session?.roomName ?? null, context, knownOf(node, known));
      const end = participant.leftAt ?? session?.endedAt;
      const [icon, color] =
        verdict !== undefined
          ? verdictIcon(verdict)
          : end === undefined
            ? ['account']
            : momentIcon(end, 'account', context);
      const item = rowItem(node, text, icon, color);
      item.command = {
        command: command.openParticipant,
        title: context.l10n.t('Open Participant'),
        arguments: [node],
      };
      return item;
    }
    case 'more':
    case 'error':
    case 'note':
      return tailItem(node, context);
  }
}

/** Everything known of a node, as Markdown in which no stranger's text can come to life; undefined where the row says it all. */
export function tooltip(
  node: PeopleNode,
  context: TextContext,
  known: KnownElsewhere,
): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case 'stay': {
      const { participant } = node;
      const session = known.sessionOf(participant.roomSessionId);
      return fieldList(
        personStayFields(participant, session?.roomName ?? null, context, knownOf(node, known)),
        arriving(participant.leftAt ?? session?.endedAt ?? null, context),
      );
    }
    case 'person':
    case 'day':
      return undefined;
    case 'more':
    case 'error':
    case 'note':
      return tailTooltip(node, context);
  }
}

function knownOf({ participant }: PersonStayNode, { verdictOf, sessionOf }: KnownElsewhere): KnownOfStay {
  const session = sessionOf(participant.roomSessionId);
  return { ...(session && { sessionEndedAt: session.endedAt }), ...verdictOf(participant) };
}
