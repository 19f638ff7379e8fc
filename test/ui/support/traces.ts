import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../support/host/codeServer';
import { isHostNoise } from '../../support/host/hostNoise';

/** Every file below a folder. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}

/** The files in which one of the texts stands, in one byte a character or in two. */
export function filesThatHold(files: readonly string[], texts: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const content = readFileSync(file, 'utf8').replaceAll('\0', '');
    return texts.some((text) => content.includes(text));
  });
}

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
    const { userDataFolder, logFile } = this.#server;
    return [
      ...filesThatHold([...filesBelow(userDataFolder), logFile], texts),
      ...this.#consoleLines.filter((line) => texts.some((text) => line.includes(text))),
    ];
  }
}
