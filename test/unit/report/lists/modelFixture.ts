import type { ParentNode, RoomNode, SessionNode, TreeNode } from '../../../../src/report/lists/nodes';
import { RoomsModel } from '../../../../src/report/lists/roomsModel';
import type { Handler } from '../../../support/server/apiServer';
import type { ListData } from '../../../support/server/listHandler';
import { english } from '../../text/english';
import type { TextContext } from '../../../../src/text/context';
import { utc } from '../../../../src/text/zone';
import { startStore, type StoreFixture } from '../../store/storeFixture';

/** A rooms model over a real store, queue and client, which speak to a local server. */
export interface ModelFixture extends StoreFixture {
  readonly model: RoomsModel;
  /** What the view was told to read again, by id; empty for the rooms themselves. */
  readonly changes: string[];
  /** The rooms of which was told that they are gone. */
  readonly gone: string[];
  /** Ids of the nodes that the view shows expanded. */
  readonly expanded: Set<string>;
  /** The endpoints asked for since the last call. */
  newRequests(): string[];
  /** The rows below a node as a view would get them; expands the node. */
  expand(parent?: TreeNode): Promise<TreeNode[]>;
  room(name: string): Promise<RoomNode>;
  session(room: RoomNode, roomSessionId: string): Promise<SessionNode>;
  refresh(): Promise<void>;
}

/** The context of now, in UTC. */
export const utcNow = (): TextContext => ({ l10n: english, zone: utc, now: Date.now(), hidePersonal: false });

/** Starts a server and a model that reads from it; `now` tells which day it is. */
export async function startModel(data: ListData | Handler, pageSize = 100, now = Date.now()): Promise<ModelFixture> {
  const fixture = await startStore(data);
  const changes: string[] = [];
  const expanded = new Set<string>();
  const changed = (parent: ParentNode | undefined): void => {
    changes.push(parent?.id ?? '');
  };
  const gone: string[] = [];
  const model = new RoomsModel({
    store: fixture.store,
    pageSize: () => pageSize,
    context: () => ({ l10n: english, zone: utc, now, hidePersonal: false }),
    changed,
    gone: (roomName) => gone.push(roomName),
  });
  let told = 0;
  const expand = (parent?: TreeNode): Promise<TreeNode[]> => {
    if (parent !== undefined) {
      expanded.add(parent.id);
    }
    return model.children(parent);
  };
  const find = <N extends TreeNode>(rows: readonly TreeNode[], matches: (row: TreeNode) => row is N): N => {
    const found = rows.find(matches);
    if (found === undefined) {
      throw new Error(`Not among ${rows.map(({ id }) => id).join(', ')}`);
    }
    return found;
  };
  return {
    ...fixture,
    model,
    changes,
    gone,
    expanded,
    expand,
    newRequests: () => {
      const endpoints = fixture.server.requests.slice(told).map(({ endpoint }) => endpoint);
      told += endpoints.length;
      return endpoints;
    },
    room: async (name) =>
      find(await expand(), (row): row is RoomNode => row.kind === 'room' && row.room.roomName === name),
    session: async (room, roomSessionId) =>
      find(
        await expand(room),
        (row): row is SessionNode => row.kind === 'session' && row.session.roomSessionId === roomSessionId,
      ),
    refresh: () => model.refresh((id) => expanded.has(id)),
  };
}
