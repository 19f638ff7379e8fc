import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accountsSecret } from '../../../src/shared/contributionIds';
import { parseAccountRecord } from '../../../src/store/accountRecord';
import { SecretAhead } from '../../../src/store/secretAhead';
import { SharedSecrets } from '../../support/sharedSecrets';
import { AccountWindow, KeyServer } from './accountWindow';

type Act = 'signIn' | 'signOut' | 'exploreSample' | 'reject';

const acts = fc.array(
  fc.record({
    window: fc.constantFrom(0, 1),
    act: fc.constantFrom<Act>('signIn', 'signIn', 'signOut', 'signOut', 'exploreSample', 'reject'),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Lets a window do all that it can before the next thing happens, so that a run depends on nothing but its seed. */
async function settled(act: () => Promise<void>): Promise<void> {
  await act();
  await new Promise(setImmediate);
}

describe('accounts in two windows', function () {
  this.timeout(120_000);

  it('end in both windows as they are stored, whatever is done and whatever arrives when', async () => {
    const numRuns = 2_000;
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler({ act: settled }), acts, async (scheduler, script) => {
        const step = (what: string): Promise<void> => scheduler.schedule(Promise.resolve(), what);
        const secrets = new SharedSecrets(step);
        const servers = [new KeyServer(), new KeyServer()];
        const windows = servers.map(
          (server) => new AccountWindow(new SecretAhead(secrets.open(), accountsSecret), server),
        );
        const did = script.map(async ({ window, act }, index) => {
          await step(act);
          await perform(windows[window]!, servers[window]!, act, `key-${index}`);
        });
        await scheduler.waitFor(Promise.all([...did, ...windows.map(({ accounts }) => accounts.state())]));
        await scheduler.waitIdle();

        const { activeId, accounts } = parseAccountRecord(secrets.text);
        const active = accounts.find(({ id }) => id === activeId);
        const stored = activeId === null ? null : { id: activeId, key: active?.key ?? null };
        for (const window of windows) {
          assert.deepEqual(await window.inUse(), stored);
        }
        runs += 1;
      }),
      { numRuns },
    );
    assert.equal(runs, numRuns);
  });
});

async function perform(window: AccountWindow, server: KeyServer, act: Act, newKey: string): Promise<void> {
  switch (act) {
    case 'signIn':
      await window.signIn(newKey);
      return;
    case 'signOut':
      await window.accounts.signOut();
      return;
    case 'exploreSample':
      await window.accounts.exploreSample();
      return;
    case 'reject': {
      const key = (await window.inUse())?.key ?? null;
      if (key !== null) {
        server.rejected.add(key);
        await window.askForRooms();
      }
      return;
    }
  }
}
