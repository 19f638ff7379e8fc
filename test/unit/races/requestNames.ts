/** The lists of the tree that are followed: the rooms, and the sessions of the first of them. */
export type ListName = 'rooms' | 'sessions';

/** How the test's API names the request for a page, counted from 0, of the account with this key. */
export function pageRequest(key: string, list: ListName, page: number): string {
  return list === 'rooms' ? `${key} rooms ${page}` : `${key} room-sessions /${key}1 ${page}`;
}

/** How it names the request for the details of a stay. */
export function detailsRequest(key: string, participantId: string): string {
  return `${key} participant ${participantId}`;
}

/** The stay whose details a request of this name is for; undefined where it is for something else. */
export function stayAskedFor(key: string, name: string): string | undefined {
  const [from, endpoint, participantId] = name.split(' ');
  return from === key && endpoint === 'participant' ? participantId : undefined;
}
