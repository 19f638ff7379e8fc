import assert from 'node:assert/strict';
import { assessStays, type Facts } from '../../../src/quality/facts';
import { findStays } from '../../../src/quality/people';
import { readSeries } from '../../../src/quality/series';
import { verdictParagraph } from '../../../src/text/verdict/paragraph';
import { resolveZone } from '../../../src/text/zone';
import { context } from '../text/rows';
import { digest, rules } from './calls';
import type { Scenario } from './scenario';
import { scenarios } from './scenarios';

function assess({ stays, unit = 'percent', rules: changed }: Scenario): Facts {
  const read = stays.flatMap(({ person, details }) =>
    details ? [{ stay: person, series: readSeries(details, person, unit).series }] : [],
  );
  return assessStays(read, { ...rules, ...changed });
}

function judge(scenario: Scenario) {
  const { stays, unit = 'percent', rules: changed, zone = 'utc' } = scenario;
  const facts = assess(scenario);
  const people = stays.map(({ person }) => person);
  const paragraph = verdictParagraph(facts, {
    ...context,
    zone: resolveZone(zone, 'UTC').zone,
    rules: { ...rules, ...changed },
    unit,
    person: findStays(people[0]!, people),
    loaded: new Set(stays.filter(({ details }) => details).map(({ person }) => person.participantId)),
  });
  return { send: digest(facts.send), recv: digest(facts.recv), paragraph };
}

describe('the facts and the paragraph of', () => {
  for (const scenario of scenarios) {
    it(scenario.name, () => {
      const { send, recv, paragraph } = scenario;
      assert.deepEqual(judge(scenario), { send, recv, paragraph });
    });
  }

  it('calls of each rating in each direction', () => {
    const judged = scenarios.map(judge);
    for (const direction of ['send', 'recv'] as const) {
      const ratings = new Set(judged.map((call) => call[direction].split(';')[0]));
      assert.deepEqual([...ratings].sort(), ['degraded', 'good', 'notRated', 'poor']);
    }
  });
});

describe('the stays of a call', () => {
  it('are judged the same in any order', () => {
    const several = scenarios.filter(({ stays }) => stays.filter(({ details }) => details).length > 1);
    assert.ok(several.length > 0);
    for (const scenario of several) {
      assert.deepEqual(assess({ ...scenario, stays: scenario.stays.toReversed() }), assess(scenario), scenario.name);
    }
  });
});
