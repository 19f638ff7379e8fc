import { withoutAutolinks } from './sanitise';

/** A finished text as Markdown on one line: nothing in it is formatted, linked or mentioned; nothing is cut. */
export function escapeMarkdown(text: string): string {
  return withoutAutolinks(text.replace(/\s*\n\s*/gu, ' '))
    .replace(/[\\`*_[\]<>|~$]/gu, '\\$&')
    .replace(/^[#+=-]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}

/** A text as a code span, in which nothing is formatted and which pastes as it is. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${text.replace(/\s*\n\s*/gu, ' ')}${gap}${fence}`;
}
