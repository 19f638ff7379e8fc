import assert from 'node:assert/strict';
import { answerText, typedByPeople } from '../../../src/report/tools/answer';
import { callLines } from '../../../src/report/tools/calls';
import type { CaseContent } from '../../../src/report/case/content';
import { caseBadge, caseContents, caseProblemText } from '../../../src/report/case/texts';
import { formatLink, parseLink } from '../../../src/shared/link';
import { Aliases } from '../../../src/text/aliases';
import { participantFields, roomFields, sessionFields } from '../../../src/text/fields';
import { fileName } from '../../../src/text/fileName';
import { externalIdTitle } from '../../../src/text/labels';
import { logLine } from '../../../src/text/logText';
import { describeRoomsQuery } from '../../../src/text/roomsQuery';
import { tooltipMarkdown } from '../../../src/text/tooltip';
import { hostileTexts } from '../../support/hostileTexts';
import { readCsv } from '../../support/readCsv';
import { context } from '../text/rows';
import { stayOf } from './hostileReports';
import {
  csvOf,
  hostileCall,
  hostileRoom,
  idOf,
  itemsOf,
  markdownOf,
  messagesOf,
  rowsOf,
  titlesOf,
  viewsOf,
} from './hostilePlaces';

const { l10n } = context;
const texts = Object.entries(hostileTexts);
/** Controls, what changes the direction, what cannot be seen; line breaks are told apart. */
const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ufeff]|[\u{e0000}-\u{e0fff}]|(?<![\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}])\u200d/u;

/** Every text in a value, which may hold others. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  // What stands for something by its id is compared, and never shown.
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
    ? Object.entries(value).flatMap(([name, part]) =>
        ['id', 'participantId', 'roomSessionId'].includes(name) ? [] : textsIn(part),
      )
    : [];
}

function isOneShortLine(text: string, longest: number): void {
  assert.doesNotMatch(text, unseen);
  assert.doesNotMatch(text, /\n/);
  assert.ok(text.isWellFormed(), text);
  assert.ok(text.length <= longest, `${text.length}: ${text.slice(0, 100)}`);
}

describe('what a stranger typed', function () {
  this.timeout(20_000);

  for (const [aim, text] of texts) {
    describe(`to ${aim}`, () => {
      it('is one line of bounded length in a row, which has always a label', () => {
        for (const row of rowsOf(text)) {
          assert.notEqual(row.label.trim(), '');
          isOneShortLine(row.label, 400);
          isOneShortLine(row.description, 1_000);
          isOneShortLine(row.accessible, 1_500);
        }
        isOneShortLine(describeRoomsQuery({ roomName: { exact: text } }, false, context), 1_000);
      });

      it('is escaped in a tooltip', () => {
        const fields = [
          ...roomFields(hostileRoom(text), context),
          ...sessionFields(hostileCall(text), context),
          ...participantFields(stayOf(text), context, {}),
        ];
        for (const { value } of fields) {
          assert.notEqual(value.trim(), '');
          assert.doesNotMatch(value, unseen);
          assert.doesNotMatch(tooltipMarkdown(value).replace(/\\[!-/:-@[-`{-~]/g, ''), /[!-/:-@[-`{-~]/);
        }
      });

      it('shows no icon in a list to choose from, where every item has a label', () => {
        for (const item of itemsOf(text)) {
          assert.notEqual(item.label.trim(), '');
          for (const part of textsIn(item)) {
            isOneShortLine(part, 2_000);
            assert.doesNotMatch(part, /(?<!\\)\$\(/);
          }
        }
        assert.notEqual(externalIdTitle(idOf(text), 'label', context), '');
      });

      it('is no link and no icon in a notification, in progress and below a box', () => {
        for (const message of messagesOf(text)) {
          isOneShortLine(message, 3_000);
          assert.doesNotMatch(message, /\]\(|\$\(/);
        }
      });

      it('is a short title of a tab', () => {
        for (const title of titlesOf(text)) {
          assert.notEqual(title.trim(), '');
          isOneShortLine(title, 300);
        }
      });

      it('holds nothing unseen in a panel, and no text without end', () => {
        for (const part of viewsOf(text).flatMap(textsIn)) {
          assert.doesNotMatch(part, unseen);
          assert.ok(part.length <= 60_000, String(part.length));
        }
      });

      it('runs nothing in a spreadsheet, whatever it takes for the end of a cell', () => {
        for (const file of csvOf(text)) {
          const cells = readCsv(file).flat();
          const otherwise = file.slice(1).split(/;|[\r\n]+/);
          for (const cell of [...cells, ...otherwise.map((piece) => piece.replace(/^"+/, ''))]) {
            assert.doesNotMatch(cell, /^\s*[=+@\uff1d\uff0b\uff0d\uff20]|^-(?!\d+(\.\d+)?$)/, cell);
            assert.doesNotMatch(cell, unseen);
          }
        }
      });

      it('is dead in Markdown', () => {
        for (const markdown of markdownOf(text)) {
          assert.doesNotMatch(markdown, unseen);
          const bare = markdown
            .replace(/(?<!\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
            .replace(/\\[!-/:-@[-`{-~]/g, '')
            .replace(/^\|.*\|$/gm, (row) => row.replaceAll('|', ''));
          assert.doesNotMatch(bare, /[\]`<>|$]|@\S|:\/\/|\bwww\./, bare);
        }
      });

      it('names a file within its folder', () => {
        for (const title of [text, ...titlesOf(text)]) {
          const name = fileName({ prefix: 'whereby-', title, fallback: 'participant', extension: 'csv' });
          assert.match(name, /^whereby-[\p{L}\p{M}\p{N}_-]+\.csv$/u);
          assert.ok(Buffer.byteLength(name) <= 200);
        }
      });

      it('leads by a link to itself or is refused, and changes no other part of it', () => {
        const link = { kind: 'participant', roomSessionId: text, participantId: text } as const;
        const address = formatLink(link);
        assert.doesNotMatch(address, /[\s"'<>`()*!]/);
        const [path = '', query = ''] = address.split('?');
        const parsed = parseLink(path, decodeURIComponent(query));
        assert.ok(parsed === undefined || JSON.stringify(parsed) === JSON.stringify(link), JSON.stringify(parsed));
      });

      it('is data for an assistant, and not told where that is not allowed', () => {
        const stays = [stayOf(text)];
        const hidden = { ...context, hidePersonal: new Aliases() };
        const people = typedByPeople(stays, hidden, context);
        const answer = answerText({ text: callLines(stays, false, hidden), people }, undefined);
        assert.doesNotMatch(answer, unseen);
        assert.equal((answer.match(/^```/gm)?.length ?? 0) % 2, 0);
      });

      it('makes no line of its own in the log', () => {
        assert.doesNotMatch(logLine(text), unseen);
        assert.doesNotMatch(logLine(text), /\n/);
      });

      it('is one line of bounded length where a case file says whose data it is', () => {
        const file = { savedAt: context.now, badge: text } as Parameters<typeof caseBadge>[0];
        isOneShortLine(caseBadge(file, false, context), 500);
        const pieces = caseContents(
          { about: { kind: 'session' }, rows: [], stays: [], badge: text } as unknown as CaseContent,
          [],
          context,
        );
        for (const piece of pieces.split('\n')) {
          isOneShortLine(piece, 2_000);
          assert.doesNotMatch(piece, /\]\(|\$\(/);
        }
      });

      it('is no more than a hint in the reason why a file is refused', () => {
        for (const problem of [{ kind: 'damaged', where: text } as const, { kind: 'newer', version: text } as const]) {
          isOneShortLine(caseProblemText(problem as Parameters<typeof caseProblemText>[0], l10n), 1_000);
        }
      });
    });
  }
});
