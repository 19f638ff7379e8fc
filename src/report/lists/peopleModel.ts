import type { Participant } from '../../api/types';
import { Cancelled } from '../../api/errors';
import { groupBy } from '../../shared/groupBy';
import { isSameText, type PersonalText } from '../../shared/personalText';
import type { InsightsStore } from '../../store/insightsStore';
import type { Person } from '../../store/keptPeople';
import type { PagedList } from '../../store/pagedList';
import { stayList } from '../../store/stayList';
import type { TextContext } from '../../text/context';
import { dayKey } from '../../text/periods';
import { pagesOfOneSize } from './pagesOfOneSize';
import type { DayNode, PeopleNode, PersonNode, PersonStayNode } from './peopleNodes';
import { tailRows } from './tailRows';
import type { WholeList } from './wholeList';

/** What a model needs from outside. */
export interface PeopleModelOptions {
  readonly store: InsightsStore;
  /** Rows a page, asked for at the first page of each list. */
  readonly pageSize: () => number;
  /** Who is kept, in their order. */
  readonly people: () => readonly Person[];
  /** In whose zone a day begins. */
  readonly context: () => TextContext;
  /** Called when the rows below a person have to be read again. */
  readonly changed: (person: PersonNode) => void;
}

/** The people that were looked up in one account, with the stays of those that were expanded. */
export class PeopleModel {
  readonly #options: PeopleModelOptions;
  readonly #persons = new Map<string, PersonNode>();
  /** The stays that were shown, by the ids of their rows. */
  readonly #stays = new Map<string, PersonStayNode>();

  constructor(options: PeopleModelOptions) {
    this.#options = options;
  }

  /** The rows below a node, asking for the first page where that was not done yet. Never rejects. */
  async children(parent: PeopleNode | undefined): Promise<readonly PeopleNode[]> {
    if (parent === undefined) {
      return this.persons();
    }
    if (parent.kind === 'person') {
      await parent.list.ensureFirst();
      const days = this.#daysOf(parent);
      return [...days, ...tailRows(parent, parent.list, days.length, { empty: 'noStays' })];
    }
    return parent.kind === 'day' ? parent.stays.map((participant) => this.#stay(parent, participant)) : [];
  }

  /** The people in their order: always the same node for the same person, until they are removed. */
  persons(): readonly PersonNode[] {
    const nodes = this.#options.people().map((person) => this.#person(person));
    const shown = new Set(nodes);
    for (const node of this.#persons.values()) {
      if (!shown.has(node)) {
        this.#forget(node);
      }
    }
    return nodes;
  }

  /** The stays of a person, to be loaded to their end. */
  whole(person: PersonNode): WholeList {
    return {
      list: person.list,
      expected: null,
      changed: () => {
        this.#options.changed(person);
      },
    };
  }

  /** Loads one page more of a person's stays. */
  async loadMore(person: PersonNode): Promise<void> {
    if (!person.list.hasLoaded) {
      // Reading the rows asks for the first page again.
      this.#options.changed(person);
      return;
    }
    const loading = person.list.loadMore();
    this.#options.changed(person);
    await loading;
    this.#options.changed(person);
  }

  /** A person by the id under which they are kept; undefined when they are not. */
  personOf(id: string): PersonNode | undefined {
    return this.persons().find(({ person }) => person.id === id);
  }

  /** Lists more of a person's stays until these are enough or there are no more. Throws what a request throws, and when nobody waits for them any more. */
  async readUntil(
    person: PersonNode,
    isEnough: (rows: readonly Participant[]) => boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const { list } = person;
    const goesOn = (): boolean => list.tail.kind !== 'end' && list.tail.kind !== 'repeatedCursor';
    while (!list.hasLoaded || (goesOn() && !isEnough(list.rows))) {
      const loading = list.hasLoaded ? list.loadMore() : list.ensureFirst();
      this.#options.changed(person);
      const stop = (): void => {
        this.cancel(person);
      };
      signal.addEventListener('abort', stop, { once: true });
      await loading;
      signal.removeEventListener('abort', stop);
      this.#options.changed(person);
      if (list.tail.kind === 'failed') {
        throw list.tail.error;
      }
      if (signal.aborted || !list.hasLoaded) {
        throw new Cancelled();
      }
    }
  }

  /** Takes in the stays that a look-up has listed, so that they are not asked for again. */
  takeList(externalId: PersonalText, list: PagedList<Participant>): void {
    const node = this.persons().find(({ person }) => isSameText(person.externalId, externalId));
    if (node?.list.tail.kind === 'more' && !node.list.hasLoaded) {
      node.list = list;
      this.#options.changed(node);
    }
  }

  /** Reads again the stays of those who are expanded; those of others are asked for when they are looked at. Throws the first failure. */
  async refresh(isExpanded: (node: PersonNode) => boolean): Promise<void> {
    const loaded = this.persons().filter(({ list }) => list.hasLoaded);
    const shown = loaded.filter(isExpanded);
    for (const { list } of loaded.filter((node) => !shown.includes(node))) {
      list.reset();
    }
    await Promise.all(shown.map(({ list }) => list.refresh()));
    shown.forEach(this.#options.changed);
    for (const { tail } of shown.map(({ list }) => list)) {
      if (tail.kind === 'failed') {
        throw tail.error;
      }
    }
  }

  /** Stops waiting for the stays of a person, for example because they were collapsed. */
  cancel(person: PersonNode): void {
    if (person.list.tail.kind === 'loading') {
      person.list.cancel();
      this.#options.changed(person);
    }
  }

  /** The person or the stay behind an argument of a command, which any other extension may have made up. */
  nodeOf(argument: unknown): PersonNode | PersonStayNode | undefined {
    const id: unknown = typeof argument === 'object' && argument !== null && 'id' in argument ? argument.id : undefined;
    return typeof id === 'string' ? (this.#persons.get(id) ?? this.#stays.get(id)) : undefined;
  }

  /** The rows that show a stay. */
  rowsOf({ roomSessionId, participantId }: Pick<Participant, 'roomSessionId' | 'participantId'>): PersonStayNode[] {
    return [...this.#stays.values()].filter(
      ({ participant }) => participant.participantId === participantId && participant.roomSessionId === roomSessionId,
    );
  }

  #person(person: Person): PersonNode {
    const id = `person:${person.id}`;
    const known = this.#persons.get(id);
    if (known !== undefined) {
      known.person = person;
      return known;
    }
    const { store, pageSize } = this.#options;
    const query = { externalId: person.externalId };
    const list = stayList(pagesOfOneSize(pageSize, (page) => store.listParticipants(query, page)));
    const node: PersonNode = { kind: 'person', id, parent: undefined, person, list };
    this.#persons.set(id, node);
    return node;
  }

  #forget(person: PersonNode): void {
    person.list.cancel();
    this.#persons.delete(person.id);
    for (const stay of this.#stays.values()) {
      if (stay.parent.parent === person) {
        this.#stays.delete(stay.id);
      }
    }
  }

  #daysOf(parent: PersonNode): DayNode[] {
    const context = this.#options.context();
    const days = groupBy(parent.list.rows, ({ joinedAt }) => dayKey(joinedAt, context));
    return [...days].map(([day, stays]) => ({
      kind: 'day',
      id: `${parent.id}/day:${day}`,
      parent,
      at: stays[0]?.joinedAt ?? null,
      stays,
    }));
  }

  #stay(parent: DayNode, participant: Participant): PersonStayNode {
    const { roomSessionId, participantId } = participant;
    const id = `${parent.parent.id}/stay:${JSON.stringify([roomSessionId, participantId])}`;
    const node: PersonStayNode = { kind: 'stay', id, parent, participant };
    this.#stays.set(id, node);
    return node;
  }
}
