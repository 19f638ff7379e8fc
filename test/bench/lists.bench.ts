/**
 * The Rooms view with 10,000 rooms, loaded by Load All over a server in this process: whether the last page takes longer than
 * the first, what the rows keep in memory, and what it takes to read all rows and their texts again.
 */
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createInsightsClient } from '../../src/api/client';
import { RequestQueue } from '../../src/api/queue';
import type { Room } from '../../src/api/types';
import type { TreeNode } from '../../src/report/lists/nodes';
import { RoomsModel } from '../../src/report/lists/roomsModel';
import { loadAll } from '../../src/report/lists/wholeList';
import { InsightsStore } from '../../src/store/insightsStore';
import type { TextContext } from '../../src/text/context';
import { roomRow } from '../../src/text/rowTexts';
import { utc } from '../../src/text/zone';
import { FakeClock } from '../support/fakeClock';
import { english } from '../unit/text/english';

const roomCount = 10_000;
const pageSize = 100;
const warmPages = 20;
const rounds = 9;
const aims = { pages: 1.3, megabytes: 40, refreshMs: 100 };
const now = Date.UTC(2026, 10, 29, 12);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const verdict = (value: number, aim: number): string => (value <= aim ? `aim ${aim} met` : `aim ${aim} MISSED`);

/** The answer to each page, made before anything is timed. */
function pages(): ReadonlyMap<string, string> {
  const day = 86_400_000;
  const rowAt = (i: number): object => ({
    roomName: `/consultation-${i}-4b3bd908-cb88-11ec-9d64-${String(i).padStart(12, '0')}`,
    createdAt: new Date(now - 400 * day + i).toISOString(),
    endAt: null,
    firstSessionStartedAt: new Date(now - 300 * day).toISOString(),
    lastSessionStartedAt: new Date(now - i * 3_000_000).toISOString(),
    totalParticipantMinutes: i * 7,
    totalRecorderMinutes: 0,
    totalStreamerMinutes: 0,
    totalUniqueParticipants: i % 90,
    totalUniqueRecorders: 0,
    totalUniqueStreamers: 0,
    totalSessions: i % 400,
    rating: null,
    totalRatings: 0,
  });
  const bodies = new Map<string, string>();
  for (let start = 0; start < roomCount; start += pageSize) {
    const results = Array.from({ length: pageSize }, (_, i) => rowAt(start + i));
    const end = start + pageSize;
    bodies.set(
      start === 0 ? '' : String(start),
      JSON.stringify({ cursor: end < roomCount ? String(end) : null, results }),
    );
  }
  return bodies;
}

const context: TextContext = { l10n: english, zone: utc, now, hidePersonal: false };

function modelOver(bodies: ReadonlyMap<string, string>): RoomsModel {
  const clock = new FakeClock();
  const client = createInsightsClient({
    fetch: (input) => {
      const { searchParams } = new URL(input instanceof Request ? input.url : input);
      const body = bodies.get(searchParams.get('cursor') ?? '');
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
    },
    baseUrl: 'https://bench.invalid/v1',
    queue: new RequestQueue({ clock }),
    clock,
  });
  const store = new InsightsStore({ client, now: () => now });
  return new RoomsModel({
    store,
    pageSize: () => pageSize,
    context: () => context,
    changed: () => undefined,
    gone: () => undefined,
  });
}

/** Loads all rooms and answers how long each page took, ms. */
async function loadPages(model: RoomsModel): Promise<number[]> {
  const times: number[] = [];
  let last = performance.now();
  const ended = await loadAll(model.whole(undefined), {
    signal: new AbortController().signal,
    loaded: () => {
      const at = performance.now();
      times.push(at - last);
      last = at;
    },
    mayGoOn: () => Promise.resolve(true),
  });
  if (!ended || model.rooms.length !== roomCount) {
    throw new Error(`${model.rooms.length} rooms were loaded`);
  }
  return times;
}

/** Reads all rows and their texts as the view does, those of `fresh` rooms in place of the ones in the list, and answers their length. */
async function readRows(model: RoomsModel, context: TextContext, fresh?: readonly Room[]): Promise<number> {
  const rows: readonly TreeNode[] = await model.children(undefined);
  const texts = rows.flatMap((row, i) => (row.kind === 'room' ? [roomRow(fresh?.[i] ?? row.room, context)] : []));
  return texts.reduce((length, { accessible }) => length + accessible.length, 0);
}

async function main(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const bodies = pages();
  const first: number[] = [];
  const last: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times = (await loadPages(modelOver(bodies))).slice(warmPages);
    first.push(median(times.slice(0, 20)));
    last.push(median(times.slice(-20)));
  }
  collect();
  const before = process.memoryUsage().heapUsed;
  const model = modelOver(bodies);
  await loadPages(model);
  await readRows(model, context);
  collect();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  const [anew, again]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const times of [anew, again]) {
      const fresh = times === anew ? model.rooms.map((room) => ({ ...room })) : undefined;
      collect();
      const start = process.cpuUsage();
      await readRows(model, context, fresh);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
  }
  const ratio = median(last) / median(first);
  console.log(
    [
      `${roomCount} rooms by Load All, ${roomCount / pageSize} pages, medians of ${rounds} rounds`,
      `a page, the first 20 after ${warmPages} to warm up; the last 20     ${median(first).toFixed(2)} ms; ${median(last).toFixed(2)} ms: ratio ${ratio.toFixed(2)}, ${verdict(ratio, aims.pages)}`,
      `what the rooms and their rows keep                        ${megabytes.toFixed(1)} MB, ${verdict(megabytes, aims.megabytes)}`,
      `all rows read by the view after a refresh, CPU time       ${median(anew).toFixed(1)} ms, ${verdict(median(anew), aims.refreshMs)}`,
      `the same after a page more, most rows being known         ${median(again).toFixed(1)} ms, ${verdict(median(again), aims.refreshMs)}`,
    ].join('\n'),
  );
  model.rooms.at(0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
