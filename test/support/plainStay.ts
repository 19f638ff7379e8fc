import type { Participant } from '../../src/api/types';
import { type PersonalText, personalText } from '../../src/shared/personalText';

const fields = ['deviceId', 'userId', 'externalId', 'displayName', 'comment'] as const;
type Field = (typeof fields)[number];
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
    fields.flatMap((field) => {
      const text = given[field];
      return typeof text === 'string' ? [[field, personalText(text)]] : [];
    }),
  );
  return {
    ...(given as Partial<Participant>),
    ...texts,
    ...(tags && { tags: tags.map((tag) => (typeof tag === 'string' ? personalText(tag) : tag)) }),
  };
}
