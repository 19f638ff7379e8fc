import * as vscode from 'vscode';
import type { ParticipantRef } from '../../api/types';
import { command } from '../../shared/contributionIds';
import type { Field } from '../../shared/protocol/participantView';
import { isFinal } from '../../store/final';
import type { TextContext } from '../../text/context';
import { errorSentence } from '../../text/errors';
import { arrivingText, participantFields, roomFields, sessionFields } from '../../text/fields';
import { isUnused } from '../../text/labels';
import { noteText, tailText } from '../../text/listTail';
import { participantRow, roomRow, type RowText, sessionRow } from '../../text/rowTexts';
import { tooltipMarkdown } from '../../text/tooltip';
import { worseRating } from '../../quality/rating';
import type { Verdict } from '../../store/verdicts';
import { isPartlyGood } from '../../text/verdict/inShort';
import type { TreeNode } from '../../report/lists/nodes';

/** How a stay was judged by the rules in force, if it was. */
export type VerdictOf = (stay: ParticipantRef) => Verdict | undefined;

/** The row of a node. Its tooltip is left for {@link tooltip}, which VS Code asks for on hover. */
export function treeItem(node: TreeNode, context: TextContext, verdictOf: VerdictOf): vscode.TreeItem {
  const { l10n } = context;
  switch (node.kind) {
    case 'room': {
      const { room } = node;
      const unused = isUnused(room);
      const item = row(node, roomRow(room, context), unused ? 'circle-slash' : 'device-camera-video');
      item.collapsibleState = unused ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed;
      return item;
    }
    case 'session': {
      const item = row(node, sessionRow(node.session, context), ...moment(node.session.endedAt, 'history', context));
      item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
      return item;
    }
    case 'participant': {
      const { participant, place } = node;
      const sessionEndedAt = node.parent.session.endedAt;
      const verdict = verdictOf(participant);
      const item = row(
        node,
        participantRow(participant, context, { sessionEndedAt, place, ...verdict }),
        ...(verdict === undefined
          ? moment(participant.leftAt ?? sessionEndedAt, 'account', context)
          : verdictIcon(verdict)),
      );
      const hasIdToCopy = participant.externalId !== null && context.hidePersonal === false;
      item.contextValue = hasIdToCopy ? 'participant externalId' : 'participant';
      item.command = { command: command.openParticipant, title: l10n.t('Open Participant'), arguments: [node] };
      return item;
    }
    case 'more': {
      const { loading } = node;
      const item = row(
        node,
        tailText({ kind: loading ? 'loading' : 'more' }, context),
        loading ? 'loading~spin' : 'ellipsis',
      );
      if (!loading) {
        item.command = { command: command.loadMore, title: l10n.t('Load More'), arguments: [node] };
      }
      return item;
    }
    case 'error': {
      const text = tailText({ kind: 'failed', error: node.error }, context);
      const item = row(node, text, 'error', 'list.errorForeground');
      item.command = { command: command.retry, title: l10n.t('Retry'), arguments: [node] };
      return item;
    }
    case 'note': {
      const text = noteText(node.note, node.count, context);
      return row(node, { label: text, description: '', accessible: text }, 'info');
    }
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
    case 'error':
      return new vscode.MarkdownString(tooltipMarkdown(errorSentence(node.error, context)));
    case 'more':
    case 'note':
      return undefined;
  }
}

function row(node: TreeNode, text: RowText, icon: string, color?: string): vscode.TreeItem {
  const item = new vscode.TreeItem(text.label);
  item.id = node.id;
  item.description = text.description;
  item.accessibilityInformation = { label: text.accessible };
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.contextValue = node.kind;
  return item;
}

/** Going on, still arriving or over: the icon and its colour; the description says the same in words. */
function moment(endedAt: number | null, over: string, { now }: TextContext): [icon: string, color?: string] {
  if (endedAt === null) {
    return ['broadcast', 'charts.green'];
  }
  return isFinal(endedAt, now) ? [over] : ['watch', 'charts.yellow'];
}

function verdictIcon({ ratings, facts }: Verdict): [icon: string, color?: string] {
  if (isPartlyGood(ratings, facts)) {
    return ['color-mode'];
  }
  switch (worseRating(ratings)) {
    case 'good':
      return ['pass', 'charts.green'];
    case 'degraded':
      return ['warning', 'charts.yellow'];
    case 'poor':
      return ['error', 'charts.red'];
    case 'notRated':
      return ['question'];
  }
}

function arriving(endedAt: number | null, { l10n, now }: TextContext): string | undefined {
  return isFinal(endedAt, now) ? undefined : arrivingText(l10n);
}

function fieldList(fields: readonly Field[], note?: string): vscode.MarkdownString {
  const lines = fields.map(({ label, value }) => `**${tooltipMarkdown(label)}** ${tooltipMarkdown(value)}`);
  const notes = note === undefined ? [] : [tooltipMarkdown(note)];
  return new vscode.MarkdownString([lines.join('  \n'), ...notes].join('\n\n'));
}
