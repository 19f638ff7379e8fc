import type { Participant } from '../../api/types';
import type { EpochMs } from '../../shared/time';
import type { Person } from '../../store/keptPeople';
import type { PagedList } from '../../store/pagedList';
import type { TailNode } from './nodes';

/** A person with their stays over all rooms, newest first, which are asked for when the person is expanded. */
export interface PersonNode {
  readonly kind: 'person';
  readonly id: string;
  readonly parent: undefined;
  person: Person;
  list: PagedList<Participant>;
}

/** The stays of a person that began on one day of the zone in force. */
export interface DayNode {
  readonly kind: 'day';
  readonly id: string;
  readonly parent: PersonNode;
  /** When the newest of the stays began, ms since 1970; null for those whose joining is not recorded. */
  readonly at: EpochMs | null;
  readonly stays: readonly Participant[];
}

/** One stay of a person. */
export interface PersonStayNode {
  readonly kind: 'stay';
  readonly id: string;
  readonly parent: DayNode;
  readonly participant: Participant;
}

/** Every kind of row of the People view. */
export type PeopleNode = PersonNode | DayNode | PersonStayNode | TailNode<PersonNode>;
