import * as v from 'valibot';
import { type KeptPerson, keptPeopleSchema, type PeopleEdit } from './keptPeople';

const accountSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  origin: v.pipe(v.string(), v.url()),
  key: v.pipe(v.string(), v.nonEmpty()),
});

const recordSchema = v.object({
  activeId: v.nullable(v.string()),
  accounts: v.array(accountSchema),
  /** By account id; they go with their account. */
  people: v.fallback(v.exactOptional(v.record(v.string(), keptPeopleSchema), {}), {}),
});

/** An account with its key; the key is only ever sent to `origin`. */
export type StoredAccount = v.InferOutput<typeof accountSchema>;

/** All accounts, several for one origin if need be, which one is active, and who was looked up in them: one value, so that windows never see half a change. */
export type AccountRecord = v.InferOutput<typeof recordSchema>;

/** What stands where nobody ever signed in. */
export const noAccounts: AccountRecord = { activeId: null, accounts: [], people: {} };

/** Reads the stored text; what another version or a broken store left is taken as signed out, never as an error. */
export function parseAccountRecord(text: string | undefined): AccountRecord {
  try {
    const parsed = v.safeParse(recordSchema, JSON.parse(text ?? ''));
    return parsed.success ? parsed.output : noAccounts;
  } catch {
    return noAccounts;
  }
}

/** The record with one account added, or put in the place of the one with the same id, and active. */
export function withAccount(record: AccountRecord, account: StoredAccount): AccountRecord {
  const others = record.accounts.filter(({ id }) => id !== account.id);
  return { ...record, activeId: account.id, accounts: [...others, account] };
}

/** The record without the accounts for an address; what else is stored stays. */
export function withoutAccountsAt(record: AccountRecord, origin: string): AccountRecord {
  return record.accounts
    .filter((account) => account.origin === origin)
    .reduce((rest, { id }) => ({ ...withoutAccount(rest, id), activeId: record.activeId }), record);
}

/** The record after signing out of an account: its key and its people are gone, all others stay, and nobody is signed in. */
export function withoutAccount(record: AccountRecord, id: string): AccountRecord {
  const accounts = record.accounts.filter((account) => account.id !== id);
  return { ...withPeople(record, id, () => []), activeId: null, accounts };
}

/** Who was looked up in an account. */
export function peopleOf(record: AccountRecord, id: string): readonly KeptPerson[] {
  return record.people[id] ?? [];
}

/** The record with the people of one account changed. */
export function withPeople(record: AccountRecord, id: string, edit: PeopleEdit): AccountRecord {
  const { [id]: before = [], ...people } = record.people;
  const after = edit(before);
  return { ...record, people: after.length === 0 ? people : { ...people, [id]: [...after] } };
}

/** The record with the account for `origin` active that was added last; nobody is signed in where there is none. */
export function withActiveAt(record: AccountRecord, origin: string | undefined): AccountRecord {
  return { ...record, activeId: record.accounts.findLast((account) => account.origin === origin)?.id ?? null };
}
