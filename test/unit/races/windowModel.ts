import { ListModel, type ListStep } from '../store/listModel';
import { pageSize, rowCount } from './heldApi';
import { detailsRequest, type ListName, pageRequest, stayAskedFor } from './requestNames';

/** An account as a window is connected with it. */
export interface Connected {
  readonly id: string;
  readonly key: string;
}

type PanelState = 'loading' | 'shown' | 'failed';

const newList = (): ListModel => new ListModel(Math.ceil(rowCount / pageSize));

/** What one window must show and have asked for, told by the rules alone: the rooms, the first room's sessions, and panels of stays. */
export class WindowModel {
  connected: Connected | null = null;
  /** The key of the account in use is no longer accepted: the rooms are gone until it is tried again. */
  isRejected = false;
  readonly lists: Record<ListName, ListModel> = { rooms: newList(), sessions: newList() };
  isExpanded = false;
  readonly panels = new Map<string, PanelState>();
  /** By name; abandoned: nobody waited for it any more at some time, so that its failure is no answer. */
  readonly wire = new Map<string, { abandoned: boolean }>();
  /** The key that is tried, and the account that it makes. */
  signingIn: Connected | null = null;
  readonly #kept = new Set<string>();
  /** What each refresh, and each click for more rooms, still waits for. */
  #refreshes: Set<unknown>[] = [];
  readonly #ended: unknown[] = [];

  /** Whether there is an account to ask with. */
  get isInUse(): boolean {
    return this.connected !== null && !this.isRejected;
  }

  /** Another connection, or none; what was asked with the one before is gone. */
  follow(connected: Connected | null, hasFirstRooms = false): void {
    const isSame = connected?.id === this.connected?.id;
    this.connected = connected;
    this.wire.clear();
    this.#kept.clear();
    if (!isSame) {
      this.isExpanded = false;
      this.panels.clear();
    }
    this.#begin(hasFirstRooms ? 1 : 0);
  }

  /** A request tells that the key is not accepted. */
  reject(name: string): void {
    if (this.wire.get(name)?.abandoned !== false) {
      this.fail(name);
      return;
    }
    this.isRejected = true;
    this.wire.clear();
    this.#forgetLists();
    for (const [id, state] of this.panels) {
      this.panels.set(id, state === 'shown' ? 'shown' : 'failed');
    }
  }

  #begin(pages: number): void {
    this.isRejected = false;
    this.#forgetLists();
    this.lists.rooms.shown = pages;
    this.readView();
    for (const [id, state] of this.panels) {
      if (state !== 'shown') {
        this.#load(id);
      }
    }
  }

  get #key(): string {
    return this.connected?.key ?? '';
  }

  #forgetLists(): void {
    this.#refreshes = [];
    this.lists.rooms = newList();
    this.lists.sessions = newList();
  }

  /** The view reads the rows that it shows. */
  readView(): void {
    if (this.isInUse) {
      this.#step('rooms', 'look');
      if (this.lists.rooms.shown > 0 && this.isExpanded) {
        this.#step('sessions', 'look');
      }
      this.#settle();
    }
  }

  expand(): void {
    this.isExpanded = true;
    this.readView();
  }

  collapse(): void {
    this.isExpanded = false;
    if (this.lists.sessions.running) {
      this.#step('sessions', 'cancel');
    }
    this.#settle();
  }

  moreRooms(): void {
    const { rooms } = this.lists;
    if (rooms.shown > 0) {
      this.#step('rooms', 'more');
    }
    // The rows are read when it begins, which asks for a first page that is not there, and when one more has come.
    if (rooms.shown > 0 && rooms.running !== undefined) {
      this.#refreshes.push(new Set([rooms.running]));
    }
    this.readView();
  }

  moreSessions(): void {
    this.#step('sessions', 'more');
    this.#settle();
  }

  /** Reads again what is shown, or tries a rejected key again. */
  refresh(): void {
    if (!this.isInUse) {
      if (this.isRejected) {
        this.#begin(0);
      }
      return;
    }
    const { rooms, sessions } = this.lists;
    const isRead = sessions.shown > 0;
    this.#step('rooms', 'refresh');
    if (isRead) {
      this.#step('sessions', this.isExpanded ? 'refresh' : 'reset');
    }
    this.#refreshes.push(new Set([rooms.running, ...(isRead && this.isExpanded ? [sessions.running] : [])]));
    this.#settle();
  }

  open(id: string): void {
    const state = this.panels.get(id);
    if (this.isInUse && (state === undefined || state === 'failed')) {
      this.#load(id);
    }
  }

  close(id: string): void {
    const entry = this.panels.get(id) === 'loading' ? this.wire.get(detailsRequest(this.#key, id)) : undefined;
    this.panels.delete(id);
    if (entry !== undefined) {
      entry.abandoned = true;
    }
  }

  /** An answer came. */
  answer(name: string): void {
    this.wire.delete(name);
    const list = this.#listOf(name);
    const id = stayAskedFor(this.#key, name);
    if (list !== undefined) {
      const isFirst = this.lists[list].shown === 0;
      this.#step(list, 'answer');
      if (list === 'rooms' && isFirst && this.lists.rooms.shown > 0) {
        this.readView();
      }
    } else if (id !== undefined) {
      this.#kept.add(id);
      if (this.panels.get(id) === 'loading') {
        this.panels.set(id, 'shown');
      }
    }
    this.#settle();
  }

  /** A failure came. */
  fail(name: string): void {
    const entry = this.wire.get(name);
    this.wire.delete(name);
    const list = this.#listOf(name);
    const id = stayAskedFor(this.#key, name);
    const isWanted = list !== undefined || (id !== undefined && this.panels.get(id) === 'loading');
    if (isWanted && entry?.abandoned === true) {
      this.#ask(name);
    } else if (list !== undefined) {
      this.#step(list, 'fail');
    } else if (id !== undefined && isWanted) {
      this.panels.set(id, 'failed');
    }
    this.#settle();
  }

  #load(id: string): void {
    this.panels.set(id, this.#kept.has(id) ? 'shown' : 'loading');
    if (!this.#kept.has(id)) {
      this.#ask(detailsRequest(this.#key, id));
    }
  }

  /** Who asks for what is on the wire already shares its answer. */
  #ask(name: string): void {
    if (!this.wire.has(name)) {
      this.wire.set(name, { abandoned: false });
    }
  }

  #step(list: ListName, step: ListStep): void {
    const model = this.lists[list];
    const { running: before } = model;
    const nameBefore = before && pageRequest(this.#key, list, before.arrived);
    model.step(step);
    const { running: now } = model;
    const nameNow = now && pageRequest(this.#key, list, now.arrived);
    if (before !== now && before !== undefined) {
      this.#ended.push(before);
      const entry = nameBefore === nameNow ? undefined : this.wire.get(nameBefore ?? '');
      if (entry !== undefined) {
        entry.abandoned = true;
      }
    }
    if (nameNow !== undefined) {
      this.#ask(nameNow);
    }
  }

  /** A refresh whose lists are all there, failed or given up lets the view read its rows. */
  #settle(): void {
    for (let ended = this.#ended.splice(0); ended.length > 0; ended = this.#ended.splice(0)) {
      const over = this.#refreshes.filter((runs) => {
        ended.forEach((run) => runs.delete(run));
        return runs.size === 0;
      });
      this.#refreshes = this.#refreshes.filter((runs) => !over.includes(runs));
      if (over.length > 0) {
        this.readView();
      }
    }
  }

  #listOf(name: string): ListName | undefined {
    return (['rooms', 'sessions'] as const).find((list) => {
      const { running } = this.lists[list];
      return running !== undefined && pageRequest(this.#key, list, running.arrived) === name;
    });
  }
}
