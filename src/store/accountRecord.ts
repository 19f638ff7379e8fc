import * as v from 'valibot';
import { parseApiBaseUrl } from '../api/apiBaseUrl';
import type { RoomsQuery } from '../api/query';
import { type KeptPerson, keptPeopleSchema, type PeopleEdit } from './keptPeople';
import { roomsQuerySchema } from './keptRoomsQuery';

const accountSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  /** Where it is asked, chosen when it was added. */
  baseUrl: v.pipe(
    v.string(),
    v.check((address) => parseApiBaseUrl(address) !== null),
  ),
  key: v.pipe(v.string(), v.nonEmpty()),
});

const recordSchema = v.object({
  activeId: v.nullable(v.string()),
  accounts: v.array(accountSchema),
  /** By account id; they go with their account. */
  people: v.fallback(v.exactOptional(v.record(v.string(), keptPeopleSchema), {}), {}),
  /** By account id: which rooms are shown, and in which order. */
  rooms: v.fallback(v.exactOptional(v.record(v.string(), roomsQuerySchema), {}), {}),
});

/** An account with its key, which is only ever sent to the origin of `baseUrl`. */
export type StoredAccount = v.InferOutput<typeof accountSchema>;

/**
 * All accounts in the order in which they were used last, several for one address if need be, which one is active, who was
 * looked up in them, and which rooms they show: one value, so that windows never see half a change.
 */
export type AccountRecord = v.InferOutput<typeof recordSchema>;

/** What stands where nobody ever signed in. */
export const noAccounts: AccountRecord = { activeId: null, accounts: [], people: {}, rooms: {} };

/** Reads the stored text; what another version or a broken store left is taken as signed out, never as an error. */
export function parseAccountRecord(text: string | undefined): AccountRecord {
  try {
    const parsed = v.safeParse(recordSchema, JSON.parse(text ?? ''));
    return parsed.success ? parsed.output : noAccounts;
  } catch {
    return noAccounts;
  }
}

/**
 * The record with one account added, or put in the place of the one with the same id, and active. A new one whose key is
 * kept for its address already, as after two windows signed in with it at once, goes on as that account.
 */
export function withAccount(record: AccountRecord, account: StoredAccount): AccountRecord {
  const { id } =
    record.accounts.find((other) => other.id === account.id) ??
    record.accounts.find(({ key, baseUrl }) => key === account.key && baseUrl === account.baseUrl) ??
    account;
  const others = record.accounts.filter((other) => other.id !== id);
  return { ...record, activeId: id, accounts: [...others, { ...account, id }] };
}

/** The record with one of its accounts active; as it is where that account is gone. */
export function withActive(record: AccountRecord, id: string): AccountRecord {
  const account = record.accounts.find((one) => one.id === id);
  return account === undefined ? record : withAccount(record, account);
}

/** The record with the account active that was used last; nobody is signed in where there is none. */
export function withLastActive(record: AccountRecord): AccountRecord {
  return { ...record, activeId: record.accounts.at(-1)?.id ?? null };
}

/** The record with another name for an account. */
export function withName(record: AccountRecord, id: string, name: string): AccountRecord {
  return { ...record, accounts: record.accounts.map((one) => (one.id === id ? { ...one, name } : one)) };
}

/** The record without an account: its key and what was kept of it are gone, all others stay; nobody is signed in where it was active. */
export function withoutAccount(record: AccountRecord, id: string): AccountRecord {
  return {
    ...withNothingOf(record, id),
    activeId: record.activeId === id ? null : record.activeId,
    accounts: record.accounts.filter((account) => account.id !== id),
  };
}

/** A name like the wanted one that no account has: "api.whereby.dev", then "api.whereby.dev 2". */
export function freeName({ accounts }: AccountRecord, wanted: string): string {
  const isTaken = (name: string): boolean => accounts.some((account) => account.name === name);
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) {
    name = `${wanted} ${number}`;
  }
  return name;
}

/** The record without what was kept of an account beside its key. */
export function withNothingOf(record: AccountRecord, id: string): AccountRecord {
  return withRoomsQuery(
    withPeople(record, id, () => []),
    id,
    {},
  );
}

/** Which rooms an account shows, and in which order. */
export function roomsQueryOf(record: AccountRecord, id: string): RoomsQuery {
  return record.rooms[id] ?? {};
}

/** The record with another filter and order of an account's rooms; all rooms in the usual order are not kept. */
export function withRoomsQuery(record: AccountRecord, id: string, query: RoomsQuery): AccountRecord {
  const rooms = Object.fromEntries(Object.entries(record.rooms).filter(([other]) => other !== id));
  return { ...record, rooms: Object.keys(query).length === 0 ? rooms : { ...rooms, [id]: query } };
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
