/**
 * Asks the server at the address given for bodies that hang, never end or are too large, while garbage is collected all
 * the time, and prints how each request ended: `node --expose-gc readBodies.js <address>`. Run by each Node that an
 * extension host may have.
 */
import { createInsightsClient, type InsightsClient } from '../../../src/api/client';
import { ApiError, isCancelled } from '../../../src/api/errors';
import { RequestQueue } from '../../../src/api/queue';
import { systemClock } from '../../../src/platform/systemClock';
import { personalText } from '../../../src/shared/personalText';

/** How the requests ended. */
export interface Verdict {
  /** Version of the Node that ran. */
  readonly node: string;
  /** By name: `answered`, `cancelled`, or kind and reason of the error. */
  readonly ends: Readonly<Record<string, string>>;
  readonly unhandledRejections: number;
  /** By how much the memory of the process grew at most, MB. */
  readonly grownMb: number;
}

const [, , baseUrl = ''] = process.argv;
const collectGarbage = globalThis.gc;
if (collectGarbage === undefined) {
  throw new Error('Run it with --expose-gc.');
}

// One slot: a request that kept it would hold up all that follow.
const queue = new RequestQueue({ clock: systemClock, concurrency: 1 });
const memory = (): number => process.memoryUsage.rss() / 1e6;
const memoryBefore = memory();
let grownMb = 0;
let collectedSinceAnswer = 0;
let unhandledRejections = 0;
let onCollected: (() => void) | null = null;

process.on('unhandledRejection', () => {
  unhandledRejections += 1;
});
setInterval(() => {
  collectGarbage();
  grownMb = Math.max(grownMb, memory() - memoryBefore);
  collectedSinceAnswer += 1;
  if (collectedSinceAnswer > 5) {
    onCollected?.();
  }
}, 20);

function createClient(timeoutMs: number): InsightsClient {
  return createInsightsClient({
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      collectedSinceAnswer = 0;
      return response;
    },
    baseUrl,
    queue,
    timeoutMs,
    clock: systemClock,
  });
}

async function endOf(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return 'answered';
  } catch (error) {
    if (error instanceof ApiError) {
      return [error.kind, error.reason].filter((part) => part !== null).join(' ');
    }
    return isCancelled(error) ? 'cancelled' : String(error);
  }
}

async function main(): Promise<Verdict> {
  const patient = createClient(20_000);
  const impatient = createClient(500);
  const ends: Record<string, string> = {};
  const ask = async (name: string, client: InsightsClient, externalId: string): Promise<void> => {
    ends[name] = await endOf(client.listParticipants({ externalId: personalText(externalId) }));
    onCollected = null;
    // Answered when the server sees that the connection before is closed.
    ends[`${name}, then`] = await endOf(patient.listParticipants({ externalId: personalText('afterwards') }));
  };
  await ask('drip until the time-out', impatient, 'drip');
  collectedSinceAnswer = Number.NEGATIVE_INFINITY;
  onCollected = () => {
    queue.abortAll();
  };
  await ask('drip until the abort', patient, 'drip');
  await ask('endless', patient, 'endless');
  await ask('bomb', patient, 'bomb');
  return { node: process.versions.node, ends, unhandledRejections, grownMb };
}

main().then(
  (verdict) => {
    console.log(JSON.stringify(verdict));
    process.exit();
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
