import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../support/host/codeServer';
import { isHostNoise } from '../../support/host/hostNoise';

/** What a window and its server leave behind: the lines of the console and the files that the server writes. */
export class Traces {
  readonly #server: RunningServer;
  readonly #consoleLines: string[] = [];
  readonly #consoleErrors: string[] = [];

  constructor(server: RunningServer, page: Page) {
    this.#server = server;
    page.on('console', (message) => {
      this.#consoleLines.push(message.text());
      if (message.type() === 'error' && !isHostNoise(message.text())) {
        this.#consoleErrors.push(message.text());
      }
    });
  }

  /** The errors in the console that come from this extension's code. */
  extensionErrors(): readonly string[] {
    return this.#consoleErrors.filter((line) => /insights-for-whereby|extensionId=callinsights/.test(line));
  }

  /** The files and the lines of the console in which one of the texts stands in the clear. */
  of(texts: readonly string[]): readonly string[] {
    const contains = (content: string): boolean => texts.some((text) => content.includes(text));
    return [
      ...this.#writtenFiles().filter((file) => contains(readFileSync(file, 'utf8'))),
      ...this.#consoleLines.filter(contains),
    ];
  }

  #writtenFiles(): readonly string[] {
    const { userDataFolder, logFile } = this.#server;
    return readdirSync(userDataFolder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(userDataFolder, name))
      .filter((file) => statSync(file).isFile())
      .concat(logFile);
  }
}
