import assert from 'node:assert/strict';
import type { Incident } from '../../../../src/quality/incidents/findIncidents';
import type { SessionFacts } from '../../../../src/report/session/facts';
import { sampleHandler } from '../../../support/sampleHandler';
import { startStore, type StoreFixture } from '../../store/storeFixture';
import { readSampleSession, reportOf } from './sessionFixture';

describe('short incidents in which nobody’s side can be told', function () {
  this.timeout(60_000);
  let fixture: StoreFixture;
  let known: SessionFacts;
  let hurting: Incident;
  before(async () => {
    fixture = await startStore(sampleHandler());
    known = await readSampleSession(fixture, '/sample-uplink-hurts-others');
    hurting = known.incidents[0] ?? assert.fail();
  });
  after(() => fixture.close());

  const later = (place: number, changes: Partial<Incident>): Incident => {
    const from = hurting.to + place * 20_000;
    return { ...hurting, cause: 'cannotTell', named: null, from, to: from + 8_000, lengthMs: 8_000, ...changes };
  };
  const said = (incidents: readonly Incident[]) => reportOf({ ...known, incidents }).toView().findings;
  const together = 'shorter stretches of under 10 s in which it cannot be told whose side it was';

  it('are told together, and each of them is still listed', () => {
    const minor = Array.from({ length: 14 }, (_, place) =>
      later(place, { cause: place % 2 === 0 ? 'cannotTell' : 'severalUplinks' }),
    );
    const { answer, incidents, minor: text } = said([hurting, ...minor]);
    assert.equal(text, `14 ${together}`);
    assert.match(answer, new RegExp(`uplink\\. There are 14 ${together}\\.$`));
    assert.deepEqual(
      incidents.map(({ isMinor }) => isMinor),
      [false, ...minor.map(() => true)],
    );
    assert.ok(incidents.every(({ evidence }) => evidence.length > 0));
  });

  it('are counted apart from the others', () => {
    const minor = [later(0, {}), later(1, {})];
    const long = later(2, { lengthMs: 10_000 });
    assert.match(said([hurting, long, ...minor]).answer, new RegExp(`There is 1 more incident, and 2 ${together}\\.$`));
    assert.match(
      said([hurting, long, { ...long, from: long.from + 1 }, ...minor]).answer,
      new RegExp(`There are 2 more incidents, and 2 ${together}\\.$`),
    );
  });

  it('leave those that are no shorter and of no fewer people as many as they are', () => {
    const as = (place: number): Incident => ({ ...hurting, from: hurting.from + place, to: hurting.to + place });
    assert.match(said([hurting, as(1)]).answer, /There is 1 more incident, of as many people or fewer\.$/);
    assert.match(said([hurting, as(1), as(2)]).answer, /There are 2 more incidents, of as many people or fewer\.$/);
  });

  it('stand alone where there is one only, where it is the first, and where somebody is named', () => {
    for (const incidents of [
      [hurting, later(0, {})],
      [later(0, {}), later(1, {})],
      [hurting, later(0, { cause: 'uplink', named: 1 }), later(1, { cause: 'uplink', named: 1 })],
    ]) {
      const { minor, incidents: listed } = said(incidents);
      assert.equal(minor, null);
      assert.ok(listed.every(({ isMinor }) => !isMinor));
    }
  });
});
