import * as vscode from 'vscode';
import { command } from '../../shared/contributionIds';
import type { Field } from '../../shared/protocol/participantView';
import { isFinal } from '../../store/final';
import type { TextContext } from '../../text/context';
import { describeError, errorSentence } from '../../text/errors';
import { arrivingText, participantFields, roomFields, sessionFields } from '../../text/fields';
import { isUnused, join, participantRow, roomRow, type RowText, sessionRow } from '../../text/labels';
import { type Ratings, worseRating } from '../../quality/rating';
import { describeRating, describeRatings } from '../../text/rating';
import { withoutAutolinks } from '../../text/sanitise';
import type { NoteNode, TreeNode } from '../../report/lists/nodes';
import type { VerdictBadges } from '../../store/verdicts';

/** The row of a node. Its tooltip is left for {@link tooltip}, which VS Code asks for on hover. */
export function treeItem(node: TreeNode, context: TextContext, badges: VerdictBadges): vscode.TreeItem {
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
      const { participant } = node;
      const sessionEnd = node.parent.session.endedAt;
      const ratings = badges.get(participant);
      const text = participantRow(participant, context, sessionEnd);
      const item =
        ratings === undefined
          ? row(node, text, ...moment(participant.leftAt ?? sessionEnd, 'account', context))
          : row(node, withVerdict(text, ratings, context), ...verdictIcon(ratings));
      item.contextValue = participant.externalId === null ? 'participant' : 'participant externalId';
      item.command = { command: command.openParticipant, title: l10n.t('Open Participant'), arguments: [node] };
      return item;
    }
    case 'more': {
      const label = node.loading ? l10n.t('Loading...') : l10n.t('Load more...');
      const item = row(node, { label, description: '', accessible: label }, node.loading ? 'loading~spin' : 'ellipsis');
      if (!node.loading) {
        item.command = { command: command.loadMore, title: l10n.t('Load More'), arguments: [node] };
      }
      return item;
    }
    case 'error': {
      const { text } = describeError(node.error, context);
      const label = l10n.t('Retry');
      const item = row(
        node,
        { label, description: text, accessible: l10n.t('Retry: {0}', text) },
        'error',
        'list.errorForeground',
      );
      item.command = { command: command.retry, title: label, arguments: [node] };
      return item;
    }
    case 'note': {
      const text = noteText(node, context);
      return row(node, { label: text, description: '', accessible: text }, 'info');
    }
  }
}

/** Everything known of a node, as Markdown in which no stranger's text can come to life; undefined where the row says it all. */
export function tooltip(
  node: TreeNode,
  context: TextContext,
  badges: VerdictBadges,
): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case 'room':
      return fieldList(roomFields(node.room, context));
    case 'session':
      return fieldList(sessionFields(node.session, context), arriving(node.session.endedAt, context));
    case 'participant': {
      const { participant } = node;
      const sessionEnd = node.parent.session.endedAt;
      return fieldList(
        participantFields(participant, context, sessionEnd, badges.get(participant)),
        arriving(participant.leftAt ?? sessionEnd, context),
      );
    }
    case 'error':
      return new vscode.MarkdownString().appendText(withoutAutolinks(errorSentence(node.error, context)));
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

/** A stay that was judged says how, first in its description, in icon and in words. */
function withVerdict(text: RowText, ratings: Ratings, { l10n }: TextContext): RowText {
  return {
    label: text.label,
    description: join(describeRating(worseRating(ratings), l10n), text.description),
    accessible: `${text.accessible}, ${describeRatings(ratings, l10n)}`,
  };
}

function verdictIcon(ratings: Ratings): [icon: string, color?: string] {
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
  const markdown = new vscode.MarkdownString();
  for (const { label, value } of fields) {
    markdown
      .appendMarkdown('**')
      .appendText(label)
      .appendMarkdown('** ')
      .appendText(withoutAutolinks(value))
      .appendMarkdown('  \n');
  }
  return note === undefined ? markdown : markdown.appendMarkdown('\n').appendText(note);
}

function noteText({ note, count }: NoteNode, { l10n }: TextContext): string {
  switch (note) {
    case 'noSessions':
      return l10n.t('No sessions recorded');
    case 'noParticipants':
      return l10n.t('No participants recorded');
    case 'unsorted':
      return l10n.t('The list is not sorted: Whereby does not support this order');
    case 'repeatedCursor':
      return l10n.t('The list stops here: Whereby sent the same page again');
    case 'dropped':
      return count === 1 ? l10n.t('1 row could not be read') : l10n.t('{0} rows could not be read', count);
  }
}
