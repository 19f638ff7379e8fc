import assert from 'node:assert/strict';
import { factsJson } from '../../../../src/report/participant/factsJson';
import { arrays, assess, entry, stay, steady } from '../../quality/calls';

/** The name of every value, wherever it stands. */
function names(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(names);
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => [name, ...names(part)])
    : [];
}

describe('the facts of a call as JSON', () => {
  it('hold every fact but the positions of samples', () => {
    const send = [...steady(200), [1, 50, 1000] as const, ...steady(20), [20, 0, 100] as const, ...steady(59)];
    const recv = [...steady(50), [60, 12, 1000], [10, 0, 0], [1, 60, 1000], ...steady(100), [79, null, null]] as const;
    const facts = assess([entry(arrays(send, recv))], stay('one', 0, 660));
    const inJson = new Set(names(JSON.parse(JSON.stringify(factsJson(facts)))));
    const missing = new Set(names(JSON.parse(JSON.stringify(facts.lines))).filter((name) => !inJson.has(name)));
    assert.deepEqual([...missing].sort(), ['end', 'placing', 'start', 'stay']);
    const { recv: judged, send: sent } = facts;
    for (const list of [judged.episodes, judged.episodes[0]!.severe, judged.spikes, judged.silences, judged.gaps]) {
      assert.ok(list.length > 0);
    }
    assert.ok(sent.collapses.length > 0 && facts.lines[0]!.lowSendBitrate.length > 0);
  });
});
