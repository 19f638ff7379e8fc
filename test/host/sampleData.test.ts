import assert from 'node:assert/strict';
import { command } from '../../src/shared/contributionIds';
import * as vscode from 'vscode';
import { type Stubs, stubWindow } from './support/stubs';

describe('the activated extension', () => {
  let stubs: Stubs;
  beforeEach(() => {
    stubs = stubWindow();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand(command.signOut);
    stubs.restore();
  });

  it('shows the sample data without any request, and refreshes it', async () => {
    await vscode.commands.executeCommand(command.exploreSampleData);
    await vscode.commands.executeCommand(command.refresh);
    assert.deepEqual([stubs.fetched, stubs.told], [[], []]);
  });

  it('takes whatever other extensions pass to its commands', async () => {
    await vscode.commands.executeCommand(command.exploreSampleData);
    const forRows = [
      command.openParticipant,
      command.copyRoomName,
      command.copySessionId,
      command.copyParticipantId,
      command.copyExternalId,
    ];
    for (const id of forRows) {
      for (const argument of [undefined, null, 'room', 7, [], {}, { id: '__proto__' }, { id: {} }]) {
        await vscode.commands.executeCommand(id, argument);
      }
    }
    assert.deepEqual(stubs.told, []);
  });
});
