import * as v from 'valibot';
import type { PersonalText } from '../shared/personalText';
import type { EpochMs } from '../shared/time';

const personSchema = v.object({
  /** Ours: names the person's rows without telling who it is. */
  id: v.string(),
  externalId: v.pipe(v.string(), v.nonEmpty()),
  isPinned: v.boolean(),
  /** When the person was looked up last, ms since 1970. */
  lookedUpAt: v.number(),
});

/** The people that were looked up in an account, in the form in which they are kept. */
export const keptPeopleSchema = v.array(personSchema);

/** A person that was looked up, as they are kept. */
export type KeptPerson = v.InferOutput<typeof personSchema>;

/** A person that was looked up. */
export interface Person extends Omit<KeptPerson, 'externalId'> {
  readonly externalId: PersonalText;
}

/** How many people are kept that are not pinned: those that were looked up last. */
export const mostRecentPeople = 20;

/** Makes the next list of people of the present one; may be called more than once. */
export type PeopleEdit = (people: readonly KeptPerson[]) => readonly KeptPerson[];

/** Keeps who was looked up just now, by `newId` where they were not kept before; a pin stays. */
export function lookedUp(externalId: string, newId: string, now: EpochMs): PeopleEdit {
  return (people) => {
    const known = people.find((person) => person.externalId === externalId);
    const { id, isPinned } = known ?? { id: newId, isPinned: false };
    return inOrder([{ id, externalId, isPinned, lookedUpAt: now }, ...others(people, externalId)]);
  };
}

/** Pins a person or takes the pin off. */
export function pinned(externalId: string, isPinned: boolean): PeopleEdit {
  return (people) =>
    inOrder(people.map((person) => (person.externalId === externalId ? { ...person, isPinned } : person)));
}

/** Forgets a person. */
export function removed(externalId: string): PeopleEdit {
  return (people) => others(people, externalId);
}

function others(people: readonly KeptPerson[], externalId: string): readonly KeptPerson[] {
  return people.filter((person) => person.externalId !== externalId);
}

/** Pinned people first, in each part the one looked up last first. */
function inOrder(people: readonly KeptPerson[]): readonly KeptPerson[] {
  const latestFirst = people.toSorted((a, b) => b.lookedUpAt - a.lookedUpAt);
  return [
    ...latestFirst.filter(({ isPinned }) => isPinned),
    ...latestFirst.filter(({ isPinned }) => !isPinned).slice(0, mostRecentPeople),
  ];
}
