/** Longest chain of causes that is told. */
const maxCauses = 8;
/** Controls, line ends, what changes the direction of writing, what cannot be seen, and halves of characters. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line of the log: whatever would end it, hide in it or turn it round is written out, as `\n` or `\u202e`. */
export function logLine(text: string): string {
  return text.replace(unseen, (char) => short[char] ?? escapeOf(char));
}

/**
 * An error for the log: each error of its chain of causes as one line and the lines of its stack. Messages may hold a
 * stranger's text, so that nothing in them makes a line of its own.
 */
export function logError(what: string, error: unknown): string {
  const chain: string[] = [];
  let current = error;
  while (current instanceof Error && chain.length < maxCauses) {
    chain.push(describe(current));
    current = current.cause;
  }
  if (current !== undefined && !(current instanceof Error)) {
    chain.push(logLine(typeof current === 'string' ? current : `no error but ${typeof current}`));
  }
  return `${logLine(what)}: ${chain.join('\n  caused by ')}`;
}

function describe(error: Error): string {
  const headline = logLine(error.message === '' ? error.name : `${error.name}: ${error.message}`);
  const frames = framesOf(error).map((frame) => `\n${logLine(frame)}`);
  return headline + frames.join('');
}

/** The lines of a stack after its message; none where the message cannot be told from them. */
function framesOf({ stack = '', message }: Error): string[] {
  const name = /^[\w$.]+(?: \[\w+\])?(?:: )?/.exec(stack)?.[0] ?? '';
  const rest = stack.startsWith(message, name.length) ? stack.slice(name.length + message.length) : '';
  const [first, ...frames] = rest.split('\n');
  return first === '' ? frames : [];
}

function escapeOf(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
