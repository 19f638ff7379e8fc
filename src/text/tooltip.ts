/**
 * A finished text as Markdown for a tooltip: every sign of ASCII is escaped, so that nothing in it is formatted, linked,
 * pictured, a codicon or HTML. Its spaces stay what they are, so that lines break between words; its line breaks stay.
 */
export function tooltipMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/[!-/:-@[-`{-~]/gu, '\\$&'))
    .filter((line) => line !== '')
    .join('  \n');
}
