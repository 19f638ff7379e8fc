import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extension = vscode.extensions.getExtension('callinsights.insights-for-whereby');
// Read while the test files are loaded, which is before any test of any file can activate it.
const activeAtStart = extension?.isActive;

describe('activation', () => {
  it('waits until a view or a command is used', () => {
    assert.equal(activeAtStart, false);
  });

  it('succeeds in a real extension host', async () => {
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('hands other extensions nothing', () => {
    assert.equal(extension?.exports, undefined);
  });
});
