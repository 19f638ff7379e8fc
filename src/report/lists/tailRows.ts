import type { ErrorNode, MoreNode, NoteNode, ParentNode } from './nodes';
import type { PagedList } from '../../store/pagedList';

/** What stands below the `count` rows of a list: what is to be said of them, and the way to more or to another try. */
export function tailRows<T>(
  parent: ParentNode | undefined,
  list: PagedList<T>,
  count: number,
): (MoreNode | ErrorNode | NoteNode)[] {
  const base = parent === undefined ? '' : `${parent.id}/`;
  const note = (kind: NoteNode['note'], of = 0): NoteNode => ({
    kind: 'note',
    id: `${base}note:${kind}`,
    parent,
    note: kind,
    count: of,
  });
  const notes = [
    ...(list.unsorted && count > 0 ? [note('unsorted')] : []),
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
    case 'end':
      // An empty account has a welcome text, which shows only where there is no row at all.
      return count > 0 || parent === undefined
        ? notes
        : [...notes, note(parent.kind === 'room' ? 'noSessions' : 'noParticipants')];
  }
}
