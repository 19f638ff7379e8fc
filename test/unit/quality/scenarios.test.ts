import assert from 'node:assert/strict';
import { assessStays } from '../../../src/quality/facts';
import { findStays } from '../../../src/quality/people';
import { readSeries } from '../../../src/quality/series';
import { verdictParagraph } from '../../../src/text/verdict/paragraph';
import { resolveZone } from '../../../src/text/zone';
import { context } from '../text/rows';
import { digest, rules } from './calls';
import type { Scenario } from './scenario';
import { scenarios } from './scenarios';

function judge({ stays, unit = 'percent', rules: changed, zone = 'utc' }: Scenario) {
  const inForce = { ...rules, ...changed };
  const read = stays.flatMap(({ person, details }) =>
    details ? [{ stay: person, series: readSeries(details, person, unit).series }] : [],
  );
  const facts = assessStays(read, inForce);
  const people = stays.map(({ person }) => person);
  const paragraph = verdictParagraph(facts, {
    ...context,
    zone: resolveZone(zone, 'UTC').zone,
    rules: inForce,
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

  it('at least forty different calls', () => {
    assert.ok(new Set(scenarios.map(({ name }) => name)).size >= 40);
  });
});
