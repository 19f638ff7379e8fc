import assert from 'node:assert/strict';
import { placesOfKey } from './keySearch';
import type { Session } from './session';

/** The last tests of a `describe`: what all of its tests may not have left in the window, its webviews, the logs and the files. */
export function itLeavesNothingBehind(session: Session): void {
  // Mocha runs the suites of a suite after its own tests.
  describe('afterwards', () => {
    it('has left no error, no unhandled rejection and nothing that the policy of a webview refused', () => {
      const { workbench } = session;
      assert.deepEqual(workbench.extensionErrors(), []);
      assert.deepEqual(workbench.takeWebviewFaults(), []);
    });

    it('has left the key nowhere in the clear', async () => {
      assert.deepEqual(await placesOfKey(session.workbench), []);
    });
  });
}
