import * as vscode from 'vscode';
import type { ParticipantRef } from '../../api/types';
import { worseRating } from '../../quality/rating';
import type { TailNode } from '../../report/lists/nodes';
import { command } from '../../shared/contributionIds';
import type { Field } from '../../shared/protocol/participantView';
import { isFinal } from '../../store/final';
import type { Verdict } from '../../store/verdicts';
import type { TextContext } from '../../text/context';
import { errorSentence } from '../../text/errors';
import { arrivingText } from '../../text/fields';
import { noteHelp, noteText, tailText } from '../../text/listTail';
import type { RowText } from '../../text/rowTexts';
import { tooltipMarkdown } from '../../text/tooltip';
import { isPartlyGood } from '../../text/verdict/inShort';

/** How a stay was judged by the rules in force, if it was. */
export type VerdictOf = (stay: ParticipantRef) => Verdict | undefined;

/** A row with its texts and its icon; its tooltip is left for when VS Code asks for it on hover. */
export function rowItem(
  { id, kind }: { readonly id: string; readonly kind: string },
  text: RowText,
  icon: string,
  color?: string,
): vscode.TreeItem {
  const item = new vscode.TreeItem(text.label);
  item.id = id;
  item.description = text.description;
  item.accessibilityInformation = { label: text.accessible };
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.contextValue = kind;
  return item;
}

/** The row of what stands below a list. */
export function tailItem<P>(node: TailNode<P>, context: TextContext): vscode.TreeItem {
  const { l10n } = context;
  switch (node.kind) {
    case 'more': {
      const { loading } = node;
      const text = tailText({ kind: loading ? 'loading' : 'more' }, context);
      const item = rowItem(node, text, loading ? 'loading~spin' : 'ellipsis');
      if (!loading) {
        item.command = { command: command.loadMore, title: l10n.t('Load More'), arguments: [node] };
      }
      return item;
    }
    case 'error': {
      const text = tailText({ kind: 'failed', error: node.error }, context);
      const item = rowItem(node, text, 'error', 'list.errorForeground');
      item.command = { command: command.retry, title: l10n.t('Retry'), arguments: [node] };
      return item;
    }
    case 'note': {
      const text = noteText(node.note, node.count, context);
      const help = noteHelp(node.note, context);
      const accessible = help === undefined ? text : `${text}. ${help.text}`;
      const item = rowItem(node, { label: text, description: '', accessible }, 'info');
      if (help !== undefined) {
        const title = l10n.t('Open the Documentation');
        item.command = { command: 'vscode.open', title, arguments: [vscode.Uri.parse(help.address)] };
      }
      return item;
    }
  }
}

/** What is known beside the row of what stands below a list, if anything is. */
export function tailTooltip<P>(node: TailNode<P>, context: TextContext): vscode.MarkdownString | undefined {
  const text = tailHelp(node, context);
  return text === undefined ? undefined : new vscode.MarkdownString(tooltipMarkdown(text));
}

function tailHelp<P>(node: TailNode<P>, context: TextContext): string | undefined {
  switch (node.kind) {
    case 'more':
      return node.parent === undefined
        ? context.l10n.t('Typing in the list finds only what is loaded. Filter Rooms... asks Whereby for all.')
        : undefined;
    case 'error':
      return errorSentence(node.error, context);
    case 'note':
      return noteHelp(node.note, context)?.text;
  }
}

/** Going on, still arriving or over: the icon and its colour; the description says the same in words. */
export function momentIcon(endedAt: number | null, over: string, { now }: TextContext): [icon: string, color?: string] {
  if (endedAt === null) {
    return ['broadcast', 'charts.green'];
  }
  return isFinal(endedAt, now) ? [over] : ['watch', 'charts.yellow'];
}

/** The verdict as an icon with its colour; the description says the same in words. */
export function verdictIcon({ ratings, facts }: Verdict): [icon: string, color?: string] {
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

/** Says that data may still come, where it may. */
export function arriving(endedAt: number | null, { l10n, now }: TextContext): string | undefined {
  return isFinal(endedAt, now) ? undefined : arrivingText(l10n);
}

/** Fields as Markdown in which no stranger's text can come to life. */
export function fieldList(fields: readonly Field[], note?: string): vscode.MarkdownString {
  const lines = fields.map(({ label, value }) => `**${tooltipMarkdown(label)}** ${tooltipMarkdown(value)}`);
  const notes = note === undefined ? [] : [tooltipMarkdown(note)];
  return new vscode.MarkdownString([lines.join('  \n'), ...notes].join('\n\n'));
}
