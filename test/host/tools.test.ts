import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { command, toolName } from '../../src/shared/contributionIds';
import { mostRequestsAMinute } from '../../src/report/tools/requestBudget';
import { projectRoot } from '../support/host/projectPaths';
import { shownPerson } from '../support/sampleHandler';
import { ExtensionWindow } from './support/extensionWindow';
import { MemorySecrets } from './support/memorySecrets';
import { ask, told, ToolWindow } from './support/toolWindow';

const { roomName, roomSessionId, stays, displayName, externalId } = shownPerson;
const stay = { roomSessionId, participantId: stays[0]!.participantId };
/** A person of the sample account whose calls turn bad with a browser's version. */
const updated = 'customer-1501';

describe('the tools for assistants', () => {
  const window = new ToolWindow();

  it('are those that the manifest names, and each says what it may not be used for', () => {
    const text = readFileSync(path.join(projectRoot, 'package.json'), 'utf8');
    const { contributes } = JSON.parse(text) as {
      contributes: { languageModelTools: readonly { readonly name: string; readonly modelDescription: string }[] };
    };
    assert.deepEqual(
      contributes.languageModelTools.map(({ name }) => name),
      Object.values(toolName),
    );
    for (const { name, modelDescription } of contributes.languageModelTools) {
      assert.match(modelDescription, /Read-only/);
      assert.ok(
        vscode.lm.tools.some((tool) => tool.name === name),
        name,
      );
    }
  });

  it('say kindly that nobody is signed in, without a request', async () => {
    await assert.rejects(ask(toolName.getCallVerdict, stay), /Nobody is signed in\. Ask the user to run/);
    assert.equal(window.server.count(), 0);
  });

  it('refuse input that is not right, without a request', async () => {
    await window.signIn();
    const asked = window.server.count();
    await assert.rejects(ask(toolName.getCallVerdict, { roomSessionId: 7 }), /The input is not right\. roomSessionId/);
    const samples = { from: '2026-01-28T15:00:00Z', to: '2026-01-28T15:10:01Z' };
    await assert.rejects(ask(toolName.getCallVerdict, { ...stay, samples }), /at most 10 minutes/);
    assert.equal(window.server.count(), asked);
  });

  it('list a person’s calls by 1 request, without what people typed', async () => {
    await window.signIn();
    const before = window.server.count();
    const answer = await ask(toolName.findPersonCalls, { externalId, limit: 3 });
    assert.equal(window.server.count() - before, 1);
    assert.equal(told(toolName.findPersonCalls, { externalId, limit: 3 }), 1);
    assert.match(answer, /^Facts computed from the Whereby Insights API/);
    assert.ok(answer.includes(JSON.stringify(stay)), answer);
    assert.ok(!answer.includes(displayName) && !answer.includes(externalId!), answer);
  });

  it('tell a call’s verdict by 2 requests, the second time by none, as the copy for the ticket has it', async () => {
    await window.signIn();
    const before = window.server.count();
    const answer = await ask(toolName.getCallVerdict, stay);
    assert.deepEqual([window.server.count() - before, window.server.count('participant')], [2, 1]);
    assert.equal(await ask(toolName.getCallVerdict, stay), answer);
    assert.equal(window.server.count() - before, 2);
    assert.equal(told(toolName.getCallVerdict, stay), 5);
    assert.match(answer, /receiving/i);
    assert.ok(!answer.includes(displayName), answer);
    assert.doesNotMatch(answer, /```/, 'No samples unless they are asked for');
  });

  it('say the same sentences as the copy for the ticket, but for names', async () => {
    await window.signIn();
    const secrets = new MemorySecrets();
    const account = { id: 'a', name: 'test', baseUrl: window.server.baseUrl, key: 'k' };
    await secrets.store('wherebyInsights.accounts', JSON.stringify({ activeId: 'a', accounts: [account] }));
    const editor = new ExtensionWindow(secrets);
    try {
      await editor.run(command.openParticipant, await editor.stay(roomName, roomSessionId, stay.participantId));
      await vscode.env.clipboard.writeText('');
      await editor.run(command.copyForTicket);
      const copy = await vscode.env.clipboard.readText();
      const sentences = copy.split('\n').filter((line) => line !== '' && !/^(###|- \*\*)/.test(line));
      assert.ok(sentences.length >= 3 && sentences.some((line) => line.length > 100), copy);
      const answer = await ask(toolName.getCallVerdict, stay);
      for (const sentence of sentences) {
        assert.ok(answer.includes(sentence), sentence);
      }
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      editor.dispose();
    }
  });

  it('give raw samples of a range only, with the state of each', async () => {
    await window.signIn();
    const list = await ask(toolName.findPersonCalls, { externalId });
    const joinedAt = Date.parse(/- (\S+Z); [^\n]*/.exec(list.slice(list.indexOf(stay.roomSessionId) - 120))![1]!);
    const samples = {
      from: new Date(joinedAt + 60_000).toISOString(),
      to: new Date(joinedAt + 180_000).toISOString(),
    };
    const answer = await ask(toolName.getCallVerdict, { ...stay, samples });
    const [, csv = ''] = /```csv\n([^`]*)```/.exec(answer) ?? [];
    const rows = csv.trim().split('\n').slice(1);
    assert.equal(rows.length, 60);
    for (const row of rows) {
      assert.match(row, /^\d{4}-\d\d-\d\dT[\d:.]+Z,(measured|silent|missing|unreadable),/);
    }
  });

  it('tell whose side it was in a session, and how many of its people were read', async () => {
    await window.signIn();
    const before = window.server.count();
    const answer = await ask(toolName.getSessionIncidents, { roomSessionId, mostPeople: 3 });
    assert.deepEqual([window.server.count() - before, window.server.count('participant')], [4, 3]);
    assert.equal(told(toolName.getSessionIncidents, { roomSessionId, mostPeople: 3 }), 4);
    assert.match(answer, /3 of \d+/);
    assert.ok(!answer.includes(displayName), answer);
  });

  it('compare a person’s last calls by 1 request for the list and 1 a call, and call it no cause', async () => {
    await window.signIn();
    const before = window.server.count();
    const answer = await ask(toolName.comparePersonCalls, { externalId: updated });
    assert.deepEqual([window.server.count() - before, window.server.count('participant')], [11, 10]);
    assert.equal(told(toolName.comparePersonCalls, { externalId: updated }), 21);
    assert.match(answer, /Receiving was poor in 7 of the last 10 calls, since .*Chrome 139, since then Chrome 141\./);
    assert.match(answer, /That does not show that one is the cause of the other\./);
    assert.match(answer, /Packet loss and bitrate are all that is measured/);
    assert.equal(answer.split('\n').filter((line) => /^\| .*(Poor|Good)/.test(line)).length, 10);
    const ids = [...answer.matchAll(/^- \S+Z; (\{.*\})$/gm)].map(([, json]) => JSON.parse(json!) as typeof stay);
    assert.equal(ids.length, 10);
    assert.ok(!answer.includes(updated) && !answer.includes('Astrid'), answer);
    // What was compared costs no request when one of the calls is asked for: but for the list of its session.
    const asked = window.server.count();
    assert.match(await ask(toolName.getCallVerdict, ids[0]!), /receiving/i);
    assert.equal(window.server.count() - asked, 1);
  });

  it('say that nobody has an external ID that nobody has, and no sentence about calls', async () => {
    await window.signIn();
    const answer = await ask(toolName.comparePersonCalls, { externalId: 'nobody' });
    assert.match(answer, /Nobody has that external ID\./);
    assert.doesNotMatch(answer, /No call is read|nobody/);
  });

  it('ask for nothing, however often, where all is kept: the budget counts requests', async () => {
    await window.signIn();
    await ask(toolName.getCallVerdict, stay);
    const asked = window.server.count();
    for (let i = 0; i <= mostRequestsAMinute; i += 1) {
      await ask(toolName.getCallVerdict, stay);
    }
    assert.equal(window.server.count(), asked);
  });
});
