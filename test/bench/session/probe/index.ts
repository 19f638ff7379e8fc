import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EventLoopUtilization, monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type * as vscode from 'vscode';
import type { HostState } from '../hostState';

/** How often it looks whether the host is held up, ms. */
const resolution = 5;

/** Tells by HTTP, at the port that it writes into a file, what the extension host takes; each question begins a new count of its work. */
export function activate({ subscriptions, extension }: vscode.ExtensionContext): void {
  const { portFile } = extension.packageJSON as { portFile: string };
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  let before: EventLoopUtilization = performance.eventLoopUtilization();
  const server = createServer((_request, response) => {
    const work = performance.eventLoopUtilization(before);
    const longestMs = delays.max / 1e6 - resolution;
    collect();
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    const state: HostState = { bytes: heapUsed + external, residentBytes: rss, workMs: work.active, longestMs };
    response.end(JSON.stringify(state));
    before = performance.eventLoopUtilization();
    delays.reset();
  });
  server.listen(0, '127.0.0.1', () => {
    writeFileSync(portFile, String((server.address() as AddressInfo).port));
  });
  subscriptions.push({ dispose: () => server.close() });
}
