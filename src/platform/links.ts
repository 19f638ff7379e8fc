import * as vscode from 'vscode';
import { extensionId } from '../shared/contributionIds';
import { formatLink, type Link } from '../shared/link';

/** The address that opens something in the VS Code of whoever follows it. */
export function linkAddress(link: Link): string {
  // Only a desktop opens its own scheme; a link that is copied in a browser is for somebody's desktop.
  const scheme = vscode.env.appHost === 'desktop' ? vscode.env.uriScheme : 'vscode';
  return `${scheme}://${extensionId}${formatLink(link)}`;
}
