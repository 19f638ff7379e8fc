import { appendFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { timeMain } from './loadTimes';

/**
 * Activates the extensions named in `ACTIVATION_ORDER` one after the other in this fresh extension host and appends what
 * evaluating and activating each took, in milliseconds, as one JSON line to `ACTIVATION_RESULTS`.
 */
export async function run(): Promise<void> {
  const { ACTIVATION_ORDER, ACTIVATION_RESULTS } = process.env;
  if (ACTIVATION_ORDER === undefined || ACTIVATION_RESULTS === undefined) {
    throw new Error('ACTIVATION_ORDER and ACTIVATION_RESULTS must be set.');
  }
  const times: [string, number][] = [];
  for (const id of ACTIVATION_ORDER.split(',')) {
    const extension = vscode.extensions.getExtension<unknown>(id);
    if (extension === undefined || extension.isActive) {
      throw new Error(`${id} is ${extension === undefined ? 'not there' : 'active already'}.`);
    }
    const { main } = extension.packageJSON as { main: string };
    const time = timeMain(vscode.Uri.joinPath(extension.extensionUri, main).fsPath);
    await extension.activate();
    times.push([id, time.loadMs + time.activateMs]);
  }
  if (times.some(([, ms]) => Number.isNaN(ms))) {
    throw new Error(`Not all was timed: ${JSON.stringify(times)}`);
  }
  appendFileSync(ACTIVATION_RESULTS, `${JSON.stringify(times)}\n`);
}
