import assert from 'node:assert/strict';
import type { Pattern } from '../../../src/sample/namedPeople';
import { showcase } from '../../../src/sample/showcase';
import { all, get, type Json } from './ask';
import { detailsOf, named, samplesOf, type Entry, type Values } from './showcaseDetails';

/** Runs of samples that fulfil a condition, in seconds after the first sample. */
function runs(
  values: readonly unknown[],
  matches: (value: unknown) => boolean,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  values.forEach((value, i) => {
    const last = found.at(-1);
    if (matches(value) && last?.[1] === i * 2) {
      last[1] = (i + 1) * 2;
    } else if (matches(value)) {
      found.push([i * 2, (i + 1) * 2]);
    }
  });
  return found;
}
const atLeast = (limit: number) => (value: unknown) => typeof value === 'number' && value >= limit;
const lossy = atLeast(3);
const max = (values: Values): number => Math.max(...values.map((value) => value ?? 0));

describe('The showcase of the sample account', () => {
  it('lists everybody under the ids of the API', async () => {
    for (const person of showcase) {
      const rows = await all('participants', { roomSessionId: person.roomSessionId, sortBy: 'joinedAt:asc' });
      const own = rows.filter((row) => row['displayName'] === person.displayName);
      assert.deepEqual(
        own.map((row) => row['participantId']),
        person.stays.map((stay) => stay.participantId),
      );
      assert.ok(own.every((row) => row['externalId'] === person.externalId));
    }
  });

  it('has the losses that it promises, to the sample', async () => {
    for (const person of showcase) {
      for (const [index, { plan }] of person.stays.entries()) {
        if ((plan.shape ?? 'documented') !== 'documented' || plan.gaps) {
          continue;
        }
        const samples = await samplesOf(person, index);
        for (const [direction, values, bitrate] of [
          ['send', samples.packetLossSend, samples.bitrateSend],
          ['recv', samples.packetLossRecv, samples.bitrateRecv],
        ] as const) {
          const promised = plan.effects.filter(
            ({ kind, directions }) => kind === 'loss' && directions.includes(direction),
          );
          const measured = values.map((value, i) => ((bitrate[i] ?? 0) > 0 ? value : null));
          assert.deepEqual(
            runs(measured, lossy),
            promised.map(({ from, to }) => [from, to]),
            person.displayName,
          );
          promised.forEach(({ from, to, peak }) => {
            assert.equal(max(values.slice(from / 2, to / 2)), peak);
          });
        }
      }
    }
  });

  it('has a perfect, a spiky and a severely lossy person', async () => {
    const perfect = await samplesOf('perfect');
    assert.equal(max([...perfect.packetLossSend, ...perfect.packetLossRecv]), 0);
    assert.ok(Math.min(...perfect.bitrateSend.map(Number)) > 0);
    const peaks = runs((await samplesOf('spiky')).packetLossRecv, lossy).map(([from, to]) => to - from);
    assert.deepEqual(peaks, [2, 4, 2, 4]);
    assert.deepEqual(runs((await samplesOf('severeRecv')).packetLossRecv, atLeast(10)), [[1500, 1740]]);
  });

  it('has silence with losses that do not count, and missing samples', async () => {
    const silent = await samplesOf('silent');
    assert.deepEqual(
      runs(silent.bitrateSend, (value) => value === 0),
      [
        [400, 1000],
        [2000, 2300],
      ],
    );
    assert.ok(max(silent.packetLossSend.slice(200, 500)) > 10);
    const missing = await samplesOf('missing');
    assert.deepEqual(
      runs(missing.packetLossRecv, (value) => value === null),
      [
        [700, 1000],
        [1600, 1720],
      ],
    );
    assert.deepEqual(
      runs(missing.bitrateSend, (value) => value === null),
      [[700, 1000]],
    );
  });

  it('has samples that end early, come in parts, or are not there at all', async () => {
    assert.equal((await samplesOf('endsEarly')).bitrateSend.length, 990);
    const parts = await detailsOf('severalEntries');
    const starts = parts.map(({ timeStamp }) => Date.parse(timeStamp!));
    assert.deepEqual(
      starts.map((start) => (start - starts[0]!) / 1000),
      [0, 1080, 2060],
    );
    assert.deepEqual(
      parts.map(({ samples }) => samples.bitrateRecv.length),
      [450, 460, 410],
    );
    assert.deepEqual(runs(parts[1]!.samples.packetLossSend, lossy), [[320, 380]]);
    assert.deepEqual(await detailsOf('noSamples'), []);
  });

  it('has a low sent bitrate for ten minutes and nowhere else', async () => {
    const { bitrateSend } = await samplesOf('lowSendBitrate');
    const low = runs(bitrateSend, (value) => typeof value === 'number' && value < 500_000);
    assert.deepEqual(
      low.filter(([from, to]) => to - from >= 6),
      [[900, 1500]],
    );
  });

  it('has values that cannot be read', async () => {
    const { packetLossSend, packetLossRecv, bitrateSend, bitrateRecv } = (await samplesOf('unreadable')) as Record<
      string,
      unknown[]
    >;
    for (const value of ['0.4', 'n/a', -1, 140]) {
      assert.ok(packetLossSend!.includes(value));
    }
    assert.ok(bitrateSend!.includes(5_000_000_000));
    assert.equal(packetLossRecv!.length - bitrateRecv!.length, 60);
    assert.equal((await samplesOf('noBitrate')).bitrateRecv, undefined);
  });

  it('has ratios, objects, missing times, a dummy and events', async () => {
    const { packetLossRecv } = await samplesOf('ratios');
    assert.ok(max(packetLossRecv) === 0.09);
    const objects = (await samplesOf('objects')) as unknown as readonly Json[];
    assert.deepEqual(Object.keys(objects[0]!), ['packetLossSend', 'packetLossRecv', 'bitrateSend', 'bitrateRecv']);
    const [untimed] = await detailsOf('untimed');
    assert.ok(untimed!.timeStamp === undefined && untimed!.sampleRateMs === undefined);
    const dummy = await samplesOf('dummyFirst');
    assert.deepEqual(
      Object.values(dummy).map(([first]) => first),
      [0, 0, 0, 0],
    );
    const [eventful] = await detailsOf('events');
    assert.ok(eventful!.events.length >= 4);
  });

  it('has people who come back under new ids: known by external id, by device and user, by name', async () => {
    const idsOf = async (pattern: Pattern, field: string): Promise<unknown[]> => {
      const { roomSessionId, displayName } = named(pattern);
      const rows = await all('participants', { roomSessionId });
      return [...new Set(rows.filter((row) => row['displayName'] === displayName).map((row) => row[field]))];
    };
    assert.equal((await idsOf('reconnectsByExternalId', 'participantId')).length, 4);
    for (const pattern of ['reconnectsByExternalId', 'reconnectsByDevice'] as const) {
      assert.equal((await idsOf(pattern, 'deviceId')).length, 1);
      assert.equal((await idsOf(pattern, 'userId')).length, 1);
    }
    assert.deepEqual(await idsOf('reconnectsByName', 'deviceId'), ['']);
    assert.deepEqual(await idsOf('reconnectsByName', 'userId'), ['']);
    assert.ok(named('reconnectsByDevice').externalId === null && named('reconnectsByName').externalId === null);
  });

  it('has a call in which everyone suffers in the same minutes', async () => {
    const { roomSessionId } = named('everyoneAtOnce');
    const rows = await all('participants', { roomSessionId });
    assert.ok(rows.length >= 5);
    const stretches = await Promise.all(
      rows.map(async (row) => {
        const [entry] = await get<readonly Entry[]>('participant', {
          roomSessionId,
          participantId: row['participantId'] as string,
        });
        const joined = Date.parse(entry!.timeStamp!);
        return runs(entry!.samples.packetLossRecv, lossy).map(([from, to]) => [
          joined + from * 1000,
          joined + to * 1000,
        ]);
      }),
    );
    assert.equal(stretches[0]!.length, 1);
    stretches.forEach((stretch) => {
      assert.deepEqual(stretch, stretches[0]);
    });
  });

  it('has a day of 43,200 samples with one bad sample and one episode', async () => {
    const { packetLossRecv } = await samplesOf('wholeDay');
    assert.equal(packetLossRecv.length, 43_200);
    assert.deepEqual(runs(packetLossRecv, lossy), [
      [30_000, 30_002],
      [61_200, 61_440],
    ]);
    assert.equal((await samplesOf('longCall')).bitrateSend.length, 6300);
  });
});
