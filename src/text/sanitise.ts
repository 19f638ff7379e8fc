/**
 * Where a text typed by a stranger is going to stand. Each place brings other characters to life:
 * `label` and `title` none, `quickPick` codicons (`$(name)`), `notification` (also validation messages and progress) links
 * (`[text](command:...)`) and codicons, `document` (a webview's `textContent`) none, but there line breaks are kept; `cell`
 * (of a spreadsheet) formulas, also those behind what another spreadsheet takes for the end of a cell.
 */
export type Place = 'label' | 'title' | 'quickPick' | 'notification' | 'document' | 'cell';

/** Longest text for each place, in characters as people see them; the whole text stays copyable from its row. */
const maxLength: Record<Place, number> = {
  label: 80,
  title: 40,
  quickPick: 80,
  notification: 300,
  document: 4000,
  cell: 32_000,
};

/** Nothing in it can do harm; most names are like this, and there may be thousands of them. */
const plain = /^[ -~]*$/u;
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const invisible =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const strayJoiner =
  /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const lineBreak = /\r\n?|[\n\u0085\u2028\u2029]/gu;
/** The end of a cell where `;` separates them or line breaks within quotes are not known, before what begins a formula. */
const formulaWithin = /[;\n]"*(?=[=+@-])/gu;
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu;

/**
 * Makes a stranger's text safe for one kind of place: control and invisible characters go, direction-changing ones become
 * U+FFFD so that their presence shows, links and codicons stay dead text, absurd lengths are cut with an ellipsis.
 */
export function sanitise(text: string, place: Place): string {
  if (text.length <= maxLength[place] && plain.test(text)) {
    return deaden(text.trim(), place);
  }
  // Nothing past this can be shown, and the patterns below should not have to read a megabyte.
  const head = text.slice(0, maxLength[place] * 8).toWellFormed();
  const oneLine = head.replace(lineBreak, place === 'document' || place === 'cell' ? '\n' : ' ');
  const visible = oneLine
    .replace(control, ' ')
    .replace(direction, '\ufffd')
    .replace(invisible, '')
    .replace(strayJoiner, '')
    .trim();
  return deaden(cut(visible, maxLength[place], head.length < text.length), place);
}

/** Breaks what Markdown makes a link of by itself, bare web and mail addresses, which `appendText` lets through. */
export function withoutAutolinks(text: string): string {
  return text
    .replace(/:\/\//gu, ': //')
    .replace(/\bwww\./giu, 'www .')
    .replace(/@/gu, ' @ ');
}

function cut(text: string, max: number, more: boolean): string {
  if (text.length <= max) {
    return more ? `${text}…` : text;
  }
  let length = 0;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    length += 1;
    if (length > max || index + segment.length > max * 4) {
      return `${text.slice(0, end)}…`;
    }
    end = index + segment.length;
  }
  return more ? `${text}…` : text;
}

function deaden(text: string, place: Place): string {
  switch (place) {
    case 'notification':
      return text.replaceAll('](', '] (').replaceAll('$(', '$ (');
    case 'quickPick':
      return text.replaceAll('$(', '\\$(');
    case 'cell':
      return text.replace(formulaWithin, "$&'");
    case 'label':
    case 'title':
    case 'document':
      return text;
  }
}
