import * as vscode from 'vscode';
import type { RoomsQuery } from '../../api/query';
import type { TreeNode } from '../../report/lists/nodes';
import { isBelowDay } from '../../report/lists/sessionRows';
import { command } from '../../shared/contributionIds';
import type { TextContext } from '../../text/context';
import { participantFields, roomFields, sessionFields } from '../../text/fields';
import { isUnused } from '../../text/labels';
import { periodRow } from '../../text/periods';
import { participantRow, roomRow, sessionRow } from '../../text/rowTexts';
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

/** The row of a node; a room's says what rooms are sorted by. Its tooltip is left for {@link tooltip}, which VS Code asks for on hover. */
export function treeItem(
  node: TreeNode,
  context: TextContext,
  verdictOf: VerdictOf,
  sortBy?: RoomsQuery['sortBy'],
): vscode.TreeItem {
  const { l10n } = context;
  switch (node.kind) {
    case 'room': {
      const { room } = node;
      const unused = isUnused(room);
      const item = rowItem(node, roomRow(room, context, sortBy), unused ? 'circle-slash' : 'device-camera-video');
      item.collapsibleState = unused ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed;
      return item;
    }
    case 'period': {
      const { at, sessions, mayGrow } = node;
      const item = rowItem(node, periodRow(at, sessions.length, mayGrow, context), 'calendar');
      item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
      return item;
    }
    case 'session': {
      const item = rowItem(
        node,
        sessionRow(node.session, context, isBelowDay(node, context)),
        ...momentIcon(node.session.endedAt, 'history', context),
      );
      item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
      return item;
    }
    case 'participant': {
      const { participant, place } = node;
      const sessionEndedAt = node.parent.session.endedAt;
      const verdict = verdictOf(participant);
      const item = rowItem(
        node,
        participantRow(participant, context, { sessionEndedAt, place, ...verdict }),
        ...(verdict === undefined
          ? momentIcon(participant.leftAt ?? sessionEndedAt, 'account', context)
          : verdictIcon(verdict)),
      );
      const hasIdToCopy = participant.externalId !== null && context.hidePersonal === false;
      item.contextValue = hasIdToCopy ? 'participant externalId' : 'participant';
      item.command = { command: command.openParticipant, title: l10n.t('Open Participant'), arguments: [node] };
      return item;
    }
    case 'more':
    case 'error':
    case 'note':
      return tailItem(node, context);
  }
}

/** Everything known of a node, as Markdown in which no stranger's text can come to life; undefined where the row says it all. */
export function tooltip(node: TreeNode, context: TextContext, verdictOf: VerdictOf): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case 'room':
      return fieldList(roomFields(node.room, context));
    case 'session':
      return fieldList(sessionFields(node.session, context), arriving(node.session.endedAt, context));
    case 'participant': {
      const { participant, place } = node;
      const sessionEndedAt = node.parent.session.endedAt;
      return fieldList(
        participantFields(participant, context, { sessionEndedAt, place, ...verdictOf(participant) }),
        arriving(participant.leftAt ?? sessionEndedAt, context),
      );
    }
    case 'period':
      return undefined;
    case 'error':
    case 'more':
    case 'note':
      return tailTooltip(node, context);
  }
}
