import assert from 'node:assert/strict';
import type { ParticipantRef } from '../../../src/api/types';
import { type Judging, Verdicts } from '../../../src/store/verdicts';
import { rules } from '../quality/calls';

const stay = { roomSessionId: 's', participantId: '/p' };
const percent: Judging = { rules, packetLossUnit: 'percent' };
const good = { ratings: { send: 'good', recv: 'good' } } as const;
const poor = { ratings: { send: 'good', recv: 'poor' } } as const;

describe('the verdicts', () => {
  let verdicts: Verdicts;
  let changes: ParticipantRef[];
  beforeEach(() => {
    verdicts = new Verdicts();
    changes = [];
    verdicts.onDidChange((changed) => changes.push(changed));
  });

  it('are those by the rules and the unit in force, never by others', () => {
    verdicts.set(stay, percent, poor);
    assert.equal(verdicts.get(stay, { ...percent, rules: { ...rules } }), poor);
    for (const name of Object.keys(rules) as (keyof typeof rules)[]) {
      const other = { ...percent, rules: { ...rules, [name]: rules[name] + 1 } };
      assert.equal(verdicts.get(stay, other), undefined, name);
    }
    assert.equal(verdicts.get(stay, { ...percent, packetLossUnit: 'ratio' }), undefined);
  });

  it('are there again when the settings are what they were', () => {
    const ratio: Judging = { ...percent, packetLossUnit: 'ratio' };
    verdicts.set(stay, percent, good);
    verdicts.set(stay, ratio, poor);
    assert.deepEqual([verdicts.get(stay, percent), verdicts.get(stay, ratio)], [good, poor]);
  });

  it('tell of a new or another rating, and of nothing else', () => {
    verdicts.set(stay, percent, good);
    verdicts.set(stay, percent, { ratings: { ...good.ratings } });
    assert.deepEqual(changes, [stay]);
    verdicts.set(stay, percent, poor);
    assert.deepEqual(changes, [stay, stay]);
  });

  it('keep stays apart, and are forgotten with their account', () => {
    verdicts.set(stay, percent, good);
    assert.equal(verdicts.get({ ...stay, participantId: '/q' }, percent), undefined);
    verdicts.clear();
    assert.equal(verdicts.get(stay, percent), undefined);
  });
});
