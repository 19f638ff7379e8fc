import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { installNode, type NodeMajor } from '../../support/host/installNode';
import { outFolder } from '../../support/host/projectPaths';
import type { Verdict } from '../../support/node/readBodies';
import { startApiServer, type ApiServer } from '../../support/server/apiServer';
import type { Fault } from '../../support/server/faults';

const program = path.join(outFolder, 'test/support/node/readBodies.js');
/** The versions of Node in the extension hosts of VS Code 1.100 and later. */
const majors: readonly NodeMajor[] = [20, 22, 24];
const bomb = gzipSync(Buffer.alloc(100_000_000, ' '));
const chunk = Buffer.alloc(65_536, ' ');

describe('reading bodies while garbage is collected', () => {
  let server: ApiServer;
  let hanging: ServerResponse[];

  const hang =
    (pour: (raw: ServerResponse) => void): Fault =>
    ({ raw }) => {
      hanging.push(raw);
      raw.writeHead(200, { 'content-type': 'application/json' });
      raw.write('[');
      pour(raw);
      return Promise.resolve(null);
    };
  const drip = hang((raw) => {
    const timer = setInterval(() => raw.write(' '), 20);
    raw.on('close', () => {
      clearInterval(timer);
    });
  });
  const endless = hang((raw) => {
    const pour = (): void => {
      while (!raw.destroyed && raw.write(chunk));
    };
    raw.on('drain', pour);
    pour();
  });
  const compressedBomb: Fault = ({ raw }) => {
    raw.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    raw.end(bomb);
    return Promise.resolve(null);
  };
  const whenAllAreClosed: Fault = async () => {
    await Promise.all(hanging.filter((raw) => !raw.closed).map((raw) => once(raw, 'close')));
    return Response.json({ cursor: null, results: [] });
  };

  beforeEach(async () => {
    hanging = [];
    server = await startApiServer(() => Promise.resolve(Response.json({})));
    const faults: Readonly<Record<string, Fault>> = {
      drip,
      endless,
      bomb: compressedBomb,
      afterwards: whenAllAreClosed,
    };
    for (const [externalId, fault] of Object.entries(faults)) {
      server.inject(fault, { when: ({ query }) => query['externalId'] === externalId, times: Infinity });
    }
  });
  afterEach(() => server.close());

  for (const major of majors) {
    it(`ends in time and in bounds, and lets go of each body, on Node ${major}`, async function () {
      this.timeout(240_000);
      const node = await installNode(major);
      const { stdout } = await promisify(execFile)(node, ['--expose-gc', program, server.baseUrl], { timeout: 60_000 });
      const { node: version, ends, unhandledRejections, grownMb } = JSON.parse(stdout) as Verdict;
      assert.equal(version.split('.')[0], String(major));
      assert.deepEqual(ends, {
        'drip until the time-out': 'timeout',
        'drip until the time-out, then': 'answered',
        'drip until the abort': 'cancelled',
        'drip until the abort, then': 'answered',
        endless: 'badResponse tooLarge',
        'endless, then': 'answered',
        bomb: 'badResponse tooLarge',
        'bomb, then': 'answered',
      });
      assert.equal(unhandledRejections, 0);
      assert.ok(grownMb < 200, `${grownMb} MB`);
    });
  }
});
