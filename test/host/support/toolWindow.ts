import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, type ToolName } from '../../../src/shared/contributionIds';
import { ToolRunner } from '../../../src/tools/toolRunner';
import { sampleHandler } from '../../support/sampleHandler';
import { type ApiServer, type Handler, startApiServer } from '../../support/server/apiServer';
import { setSetting } from './extensionWindow';
import { type Stubs, stubWindow } from './stubs';

/** Calls a tool as an assistant does; answers its text. */
export async function ask(name: string, input: object, token?: vscode.CancellationToken): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

/** How many requests a person is told of, at most, before the tool works. */
export function told(name: ToolName, input: object): number {
  const runner = new ToolRunner(
    { state: () => Promise.reject(new Error('A question needs no account')) },
    { info: () => undefined, error: () => undefined },
  );
  const { title, message } = runner.prepare(name, input).confirmationMessages!;
  assert.equal(title, 'Read from Whereby Insights?');
  const [, requests] =
    /(\d+) requests?\b[^\d]*(?:100 people)?\.$/.exec(typeof message === 'string' ? message : '') ?? [];
  return Number(requests);
}

/** The window's own extension, before a server whose key is `k`, for the tests of a `describe`. */
export class ToolWindow {
  #server: ApiServer | undefined;
  #stubs: Stubs | undefined;

  /** Starts and ends everything around each test. */
  constructor() {
    before(async () => {
      await vscode.extensions.getExtension('callinsights.insights-for-whereby')!.activate();
    });
    beforeEach(async () => {
      this.#stubs = stubWindow();
      await this.serve(sampleHandler());
    });
    afterEach(async () => {
      await vscode.commands.executeCommand(command.signOut);
      this.#stubs?.restore();
      await setSetting('apiBaseUrl', undefined);
      await setSetting('tools.showPersonalData', undefined);
      await this.server.close();
    });
  }

  get server(): ApiServer {
    return this.#server!;
  }

  /** Answers by another server from now on. */
  async serve(handler: Handler): Promise<void> {
    await this.#server?.close();
    this.#server = await startApiServer(handler, { key: 'k' });
    await setSetting('apiBaseUrl', this.#server.baseUrl);
  }

  async signIn(): Promise<void> {
    const done = vscode.commands.executeCommand(command.signIn);
    const openBox = () => this.#stubs!.boxes.find(({ isOpen }) => isOpen);
    let box = openBox();
    while (box === undefined) {
      await new Promise(setImmediate);
      box = openBox();
    }
    await box.submit('k');
    await done;
  }
}
