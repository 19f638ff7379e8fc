import assert from 'node:assert/strict';
import { apiKey } from './sampleApi';
import type { Session } from './session';

/** The last test of a `describe`: what all of its tests may not have left in the window, its webviews, the logs and the files. */
export function itLeavesNothingBehind(session: Session): void {
  // Mocha runs the suites of a suite after its own tests.
  describe('afterwards', () => {
    it('has left no error, no unhandled rejection, no policy violation and no key in the clear', () => {
      const { workbench } = session;
      assert.deepEqual(workbench.extensionErrors(), []);
      assert.deepEqual(workbench.policyViolations, []);
      assert.deepEqual(workbench.tracesOf(apiKey, encodeURIComponent(apiKey)), []);
    });
  });
}
