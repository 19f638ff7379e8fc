import assert from 'node:assert/strict';
import { judge } from '../../quality/judgeScenario';
import type { Scenario } from '../../quality/scenario';
import { scenarios } from '../../quality/scenarios';

/** The most characters of the paragraph of a usual call that was bad in none, one or both directions; six lines of the panel are 540. */
const most = [420, 560, 580];
/** The same where it was fully measured, bad in one direction, and all is listed. */
const mostOfPlain = 480;

/** How much of the stay was measured, % as the scenario tells it; NaN where no share is known. */
const coverage = (direction: string): number => Number(/of ([\d.]+) %/.exec(direction)?.[1]);

/** One stay, measured mostly, its clock that of its recording. */
function isUsual({ stays, send, recv, paragraph }: Scenario): boolean {
  return (
    stays.length === 1 &&
    [send, recv].every((direction) => coverage(direction) >= 80 && !direction.startsWith('notRated')) &&
    !/the recording (is|begins|ends)/.test(paragraph)
  );
}

const badDirections = ({ send, recv }: Scenario): number =>
  [send, recv].filter((direction) => /^(poor|degraded)/.test(direction)).length;
const sentences = (paragraph: string): number => paragraph.match(/\.(?= [A-Z\d]|$)/g)?.length ?? 0;
const usual = scenarios.filter(isUsual);

describe('the paragraph of the verdict', () => {
  it('has at most four sentences for a usual call, and one more for several stays', () => {
    assert.ok(usual.length > 60);
    for (const { name, paragraph } of usual) {
      assert.ok(sentences(paragraph) <= 4, `${name}: ${paragraph}`);
    }
    for (const { name, paragraph } of scenarios) {
      assert.ok(sentences(paragraph) <= 5, `${name}: ${paragraph}`);
    }
  });

  it(`has at most ${most.join(', ')} characters for a usual call that was bad in none, one or both directions`, () => {
    for (const scenario of usual) {
      const { name, paragraph } = scenario;
      const allowed = most[badDirections(scenario)] ?? 0;
      assert.ok(paragraph.length <= allowed, `${name}: ${paragraph.length} characters`);
    }
  });

  it(`has at most ${mostOfPlain} characters for a call fully measured and bad in one direction`, () => {
    const plain = usual.filter(
      (scenario) =>
        badDirections(scenario) === 1 &&
        scenario.paragraph.includes(': fully measured. ') &&
        !/few packets|longest.* severe|severe.* longest|\(UTC[+-]/.test(scenario.paragraph),
    );
    assert.ok(plain.length > 30);
    for (const { name, paragraph } of plain) {
      assert.ok(paragraph.length <= mostOfPlain, `${name}: ${paragraph.length} characters`);
    }
  });

  it('names the zone once, for all times', () => {
    for (const { name, paragraph, zone = 'UTC' } of scenarios) {
      const named = paragraph.replaceAll(/\(UTC[+-]\d\d:\d\d\)/g, '').split(zone).length - 1;
      assert.equal(named, 1, `${name}: ${paragraph}`);
      assert.ok(paragraph.includes(`, all times ${zone}`) || paragraph.includes(`; all times ${zone}`), name);
    }
  });

  it('says the same of both directions in one sentence', () => {
    for (const { name, paragraph } of scenarios) {
      const [send, recv] = ['Sending', 'Receiving'].map((who) =>
        paragraph
          .split('. ')
          .find((sentence) => sentence.startsWith(`${who} was`))
          ?.replace(who, ''),
      );
      assert.ok(send === undefined || send !== recv, name);
    }
  });

  it('is the same for one call whatever the order of its stays', () => {
    const apart = scenarios.filter(({ stays }) => stays.length > 1 && stays.every(({ details }) => details !== null));
    assert.ok(apart.length > 8);
    for (const scenario of apart) {
      assert.equal(judge({ ...scenario, stays: scenario.stays.toReversed() }).paragraph, scenario.paragraph);
    }
  });
});
