import type { TreeNode } from '../../../src/report/lists/nodes';
import type { TextContext } from '../../../src/text/context';
import { errorSentence } from '../../../src/text/errors';
import { noteText, tailText } from '../../../src/text/listTail';
import { periodRow } from '../../../src/text/periods';

/** A row in short: what it stands for by its id, or what stands below a list with all that a person can read of it. */
export function rowText(row: TreeNode, context: TextContext): string {
  switch (row.kind) {
    case 'room':
      return row.room.roomName;
    case 'period':
      return periodRow(row.at, row.sessions.length, row.mayGrow, context).label;
    case 'session':
      return row.session.roomSessionId;
    case 'participant':
      return row.participant.participantId;
    case 'more':
      return tailText({ kind: row.loading ? 'loading' : 'more' }, context).label;
    case 'error': {
      const { label, description } = tailText({ kind: 'failed', error: row.error }, context);
      return `${label} | ${description} | ${errorSentence(row.error, context)}`;
    }
    case 'note':
      return noteText(row.note, row.count, context);
  }
}
