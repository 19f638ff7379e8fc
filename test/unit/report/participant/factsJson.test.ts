import assert from 'node:assert/strict';
import { assess } from '../../../../src/quality/facts';
import { readSeries } from '../../../../src/quality/series';
import { factsJson } from '../../../../src/report/participant/factsJson';
import { arrays, entry, rules, stay, steady } from '../../quality/calls';
import { received } from '../../quality/scenario';

/** The path of every value, items of a list as one. */
function paths(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => paths(item, `${path}[]`));
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => paths(part, `${path}.${name}`))
    : [path];
}

describe('the facts of a call as JSON', () => {
  it('hold every fact but the positions of samples', () => {
    const person = stay('one', 0, 600);
    const details = [
      entry(
        arrays(
          [...steady(200), [1, 50, 1000], [99, 0, 100]],
          received([
            [60, 12, 1000],
            [10, 0, 1000],
            [1, 60, 1000],
          ]),
        ),
      ),
    ];
    const facts = assess(readSeries(details, person, 'percent').series, person, rules);
    const inJson = new Set(paths(JSON.parse(JSON.stringify(factsJson(facts)))));
    const missing = new Set(paths(JSON.parse(JSON.stringify(facts))).filter((path) => !inJson.has(path)));
    const runs = ['.send.spikes[]', '.recv.episodes[]', '.recv.spikes[]', '.recv.longest', '.lowSendBitrate[]'];
    assert.deepEqual([...missing].sort(), runs.flatMap((run) => [`${run}.start`, `${run}.end`]).sort());
  });
});
