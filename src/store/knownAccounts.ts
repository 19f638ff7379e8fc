import { type AccountRecord, freeName, type StoredAccount } from './accountRecord';

/** A key that is tried and then kept. */
export interface NewAccount {
  readonly key: string;
  /** Where it is asked; the key never leaves this origin. */
  readonly baseUrl: URL;
  /** Without one the key takes the place of a rejected one for this origin, or else the account is named after its host. */
  readonly name?: string;
}

/** An account as it is shown: everything but its key. */
export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly baseUrl: URL;
  readonly isActive: boolean;
}

/** All accounts that are stored, by name. */
export function knownAccounts({ accounts, activeId }: AccountRecord): readonly KnownAccount[] {
  return accounts
    .map(({ id, name, baseUrl }) => ({ id, name, baseUrl: new URL(baseUrl), isActive: id === activeId }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * The account that a key makes. A key that is kept for that address already, or takes the place of a `rejected` one, goes on
 * with the same account, and so with what is open of it.
 */
export function accountFor(
  { key, baseUrl, name }: NewAccount,
  record: AccountRecord,
  rejected: StoredAccount | undefined,
  newId: string,
): StoredAccount {
  const { origin, href, host } = baseUrl;
  const replaced = name === undefined && rejected !== undefined && new URL(rejected.baseUrl).origin === origin;
  const same =
    record.accounts.find((account) => account.key === key && account.baseUrl === href) ??
    (replaced ? rejected : undefined);
  return { id: same?.id ?? newId, name: name ?? same?.name ?? freeName(record, host), baseUrl: href, key };
}
