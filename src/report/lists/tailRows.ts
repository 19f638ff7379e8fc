import type { PagedList } from '../../store/pagedList';
import type { ListNote } from '../../text/listTail';
import type { NoteNode, TailNode } from './nodes';

/** What is said of a list. */
interface TailWords {
  /** Where there is no row; nothing unless told. */
  readonly empty?: ListNote;
  /** Where all rows are there. */
  readonly whole?: ListNote | undefined;
  /** Where Whereby refuses the order. */
  readonly unsorted?: ListNote;
}

/** What stands below the `count` rows of a list: what is to be said of them, and the way to more or to another try. */
export function tailRows<T, P extends { readonly id: string }>(
  parent: P | undefined,
  list: PagedList<T>,
  count: number,
  { empty, whole, unsorted = 'unsorted' }: TailWords = {},
): TailNode<P>[] {
  const base = parent === undefined ? '' : `${parent.id}/`;
  const note = (kind: ListNote, of = 0): NoteNode<P> => ({
    kind: 'note',
    id: `${base}note:${kind}`,
    parent,
    note: kind,
    count: of,
  });
  const notes = [
    ...(list.unsorted && count > 0 ? [note(unsorted, list.count)] : []),
    ...(list.dropped > 0 ? [note('dropped', list.dropped)] : []),
  ];
  const { tail } = list;
  switch (tail.kind) {
    case 'more':
    case 'loading':
      return [...notes, { kind: 'more', id: `${base}more`, parent, loading: tail.kind === 'loading' }];
    case 'failed':
      return [...notes, { kind: 'error', id: `${base}more`, parent, error: tail.error }];
    case 'repeatedCursor':
      return [...notes, note('repeatedCursor')];
    case 'end': {
      const last = count > 0 ? whole : empty;
      return last === undefined ? notes : [...notes, note(last)];
    }
  }
}
