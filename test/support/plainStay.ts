import type { Participant } from '../../src/api/types';
import { nameInRole, type PersonalKind, type PersonalText, personalText } from '../../src/shared/personalText';

const fields = [
  ['deviceId', 'device'],
  ['userId', 'user'],
  ['externalId', 'externalId'],
  ['displayName', 'person'],
  ['comment', 'words'],
] as const satisfies readonly (readonly [keyof Participant, PersonalKind])[];
type Field = (typeof fields)[number][0];
type Plain<T> = T extends PersonalText ? T | string : T;

/** A stay, or what is given of it, with its personal texts written as plain ones. */
export type PlainStay = Partial<
  Omit<Participant, Field | 'tags'> & { readonly [F in Field]: Plain<Participant[F]> } & {
    readonly tags: readonly (string | PersonalText)[];
  }
>;

/** The same as the API's rows are parsed into. */
export function protectedStay({ tags, ...given }: PlainStay): Partial<Participant> {
  const texts = Object.fromEntries(
    fields.flatMap(([field, kind]) => {
      const text = given[field];
      if (typeof text !== 'string') {
        return [];
      }
      const made = personalText(text, kind);
      return [[field, field === 'displayName' ? nameInRole(made, given.roleName ?? null) : made]];
    }),
  );
  return {
    ...(given as Partial<Participant>),
    ...texts,
    ...(tags && { tags: tags.map((tag) => (typeof tag === 'string' ? personalText(tag) : tag)) }),
  };
}
