import assert from 'node:assert/strict';
import { Workbench } from './support/workbench';

describe('the installed extension', () => {
  let workbench: Workbench | undefined;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(async () => {
    await workbench?.close();
  });

  it('opens its container from the activity bar and leaves no error', async () => {
    assert.ok(workbench);
    await workbench.openContainer();
    await workbench.page.locator('.part.sidebar .composite.title', { hasText: 'Whereby Insights' }).waitFor();
    assert.deepEqual(workbench.extensionErrors(), []);
    assert.deepEqual(workbench.takeWebviewFaults(), []);
  });
});
