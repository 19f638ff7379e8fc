import assert from 'node:assert/strict';
import { judge } from './judgeScenario';
import { scenarios } from './scenarios';

describe('the facts and the paragraph of', () => {
  for (const scenario of scenarios) {
    it(scenario.name, () => {
      const { send, recv, paragraph } = scenario;
      const { notes, ...judged } = judge(scenario);
      assert.deepEqual(judged, { send, recv, paragraph });
      assert.deepEqual(notes, scenario.notes ?? notes);
    });
  }

  it('calls of each rating in each direction', () => {
    for (const direction of ['send', 'recv'] as const) {
      const ratings = new Set(scenarios.map((scenario) => scenario[direction].split(';')[0]));
      assert.deepEqual([...ratings].sort(), ['degraded', 'good', 'notRated', 'poor']);
    }
  });

  it('the same stays in any order', () => {
    const several = scenarios.filter(({ stays }) => stays.filter(({ details }) => details).length > 1);
    assert.ok(several.length > 0);
    for (const scenario of several) {
      const { send, recv } = judge({ ...scenario, stays: scenario.stays.toReversed() });
      assert.deepEqual({ send, recv }, { send: scenario.send, recv: scenario.recv }, scenario.name);
    }
  });

  it('at least eighty different calls', () => {
    assert.ok(new Set(scenarios.map(({ name }) => name)).size >= 80);
  });
});
