import * as v from 'valibot';
import { sampleAccountId } from '../shared/sampleAccountId';

const accountSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  origin: v.pipe(v.string(), v.url()),
  key: v.pipe(v.string(), v.nonEmpty()),
});

const recordSchema = v.object({ activeId: v.nullable(v.string()), accounts: v.array(accountSchema) });

/** An account with its key; the key is only ever sent to `origin`. */
export type StoredAccount = v.InferOutput<typeof accountSchema>;

/** All accounts and which one is active: one value, so that windows never see half a change. */
export type AccountRecord = v.InferOutput<typeof recordSchema>;

/** What stands where nobody ever signed in. */
export const noAccounts: AccountRecord = { activeId: null, accounts: [] };

/** Reads the stored text; what another version or a broken store left is taken as signed out, never as an error. */
export function parseAccountRecord(text: string | undefined): AccountRecord {
  try {
    const parsed = v.safeParse(recordSchema, JSON.parse(text ?? ''));
    return parsed.success ? parsed.output : noAccounts;
  } catch {
    return noAccounts;
  }
}

/** The record after signing in: the account replaces the one for the same origin and is active. */
export function withAccount(record: AccountRecord, account: StoredAccount): AccountRecord {
  const others = record.accounts.filter((other) => other.origin !== account.origin);
  return { activeId: account.id, accounts: [...others, account] };
}

/** The record after signing out of the active account: leaving the sample returns to a key for `origin`, if there is one. */
export function withoutActive(record: AccountRecord, origin: string | undefined): AccountRecord {
  if (record.activeId === sampleAccountId) {
    return { ...record, activeId: record.accounts.find((account) => account.origin === origin)?.id ?? null };
  }
  return { activeId: null, accounts: record.accounts.filter((account) => account.id !== record.activeId) };
}
