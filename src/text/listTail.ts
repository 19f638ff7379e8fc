import type { ListTail } from '../shared/listTail';
import type { TextContext } from './context';
import { describeError } from './errors';
import type { RowText } from './rowTexts';

/** What is said of a list beside its rows. */
export type ListNote =
  | 'unsorted'
  | 'sortedHere'
  | 'dropped'
  | 'repeatedCursor'
  | 'noSessions'
  | 'noParticipants'
  | 'noExternalIds'
  | 'noStays';

/** The row that stands below a list that has not ended. */
export function tailText(tail: Exclude<ListTail, { kind: 'end' }>, context: TextContext): RowText {
  const { l10n } = context;
  switch (tail.kind) {
    case 'more':
      return plainRow(l10n.t('Load more...'));
    case 'loading':
      return plainRow(l10n.t('Loading...'));
    case 'failed': {
      const { cause, text } = describeError(tail.error, context);
      return { label: cause, description: l10n.t('Retry'), accessible: l10n.t('Retry: {0}', text) };
    }
    case 'repeatedCursor':
      return plainRow(noteText(tail.kind, 0, context));
  }
}

/** A note about a list in words; `count` is the number of rows that it is about. */
export function noteText(note: ListNote, count: number, { l10n }: TextContext): string {
  switch (note) {
    case 'unsorted':
      return l10n.t('The list is not sorted: Whereby does not support this order');
    case 'sortedHere':
      return count === 1
        ? l10n.t('Only the 1 room loaded is sorted: Whereby does not support this order')
        : l10n.t('Only the {0} rooms loaded are sorted: Whereby does not support this order', count);
    case 'dropped':
      return count === 1 ? l10n.t('1 row could not be read') : l10n.t('{0} rows could not be read', count);
    case 'repeatedCursor':
      return l10n.t('The list stops here: Whereby sent the same page again');
    case 'noSessions':
      return l10n.t('No sessions recorded');
    case 'noStays':
      return l10n.t('No stays recorded under this external ID');
    case 'noParticipants':
      return l10n.t('No participants recorded');
    case 'noExternalIds':
      return l10n.t('No external IDs here: how to pass them');
  }
}

/** What a note means and where to read on, for those that stand for a place in Whereby's documentation. */
export function noteHelp(
  note: ListNote,
  { l10n }: TextContext,
): { readonly text: string; readonly address: string } | undefined {
  return note === 'noExternalIds'
    ? {
        text: l10n.t(
          'None of these participants has an external ID, so nobody can be found by one. Your application gives it to Whereby as the attribute or URL parameter externalId. A click opens that page of the documentation (docs.whereby.com).',
        ),
        address: 'https://docs.whereby.com/whereby-101/customizing-rooms/using-url-parameters',
      }
    : undefined;
}

function plainRow(text: string): RowText {
  return { label: text, description: '', accessible: text };
}
