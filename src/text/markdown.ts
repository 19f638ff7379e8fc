import { withoutAutolinks } from './sanitise';

/**
 * What trackers make a link, a mention or a picture of after the Markdown was read, where no backslash helps: GitHub's and
 * GitLab's issues (`#5`, `owner/repo#5`, `GH-5`), merge requests (`!5`), labels (`~name`), milestones (`%name`), snippets
 * (`$5`) and epics (`&5`), emoji (`:smile:`, but no time of day), and hashes of commits.
 */
const references: readonly RegExp[] = [
  /(?<=[#!$&])(?=\d)/gu,
  /(?<=[~%])(?=[\p{L}\p{N}"'_])/gu,
  /(?<=\bGH-)(?=\d)/giu,
  /(?<=:)(?=[\w+-]+:)(?!(?<=\d:)\d\d:\d)/gu,
];
const commitHash = /\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b/gu;
/** A shorter piece of a hash is no link. */
const deadHashPiece = /.{6}(?=.)/gu;

/** A finished text as Markdown on one line: nothing in it is formatted, linked or mentioned; nothing is cut. */
export function escapeMarkdown(text: string): string {
  return withoutReferences(withoutAutolinks(text.replace(/\s*\n\s*/gu, ' ')))
    .replace(/[\\`*_[\]<>|~$&]/gu, '\\$&')
    .replace(/^[#+=-]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}

/** Breaks each reference with a space. */
function withoutReferences(text: string): string {
  return references
    .reduce((left, reference) => left.replace(reference, ' '), text)
    .replace(commitHash, (hash) => hash.replace(deadHashPiece, '$& '));
}

/** A text as a code span, in which nothing is formatted and which pastes as it is. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${text.replace(/\s*\n\s*/gu, ' ')}${gap}${fence}`;
}
