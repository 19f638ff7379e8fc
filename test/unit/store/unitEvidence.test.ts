import assert from 'node:assert/strict';
import { RememberedUnits } from '../../../src/store/rememberedUnits';
import { UnitEvidence } from '../../../src/store/unitEvidence';
import { entryAtNoon, report, stayAtNoon } from '../report/participant/reportFixture';

/** What is noted of a call in which this is received of all packets, %. */
function notesOf(lossPercent: number, unit: UnitEvidence): readonly string[] {
  const stay = stayAtNoon();
  const values = (value: number): number[] => Array.from({ length: 300 }, () => value);
  const samples = { packetLossRecv: values(lossPercent), bitrateRecv: values(900_000) };
  const { view } = report({ stay, details: new Map([[stay.participantId, [entryAtNoon({ samples })]]]), unit });
  return [...view.answer.notes, ...view.notes].filter((note) => note.includes('may be ratios'));
}

describe('the doubt about the unit of packet loss', () => {
  it('is told of a calm call while nothing has settled it', () => {
    assert.equal(notesOf(0.25, new UnitEvidence()).length, 1);
  });

  it('is gone for the account once a call has shown losses above 1', () => {
    const unit = new UnitEvidence();
    assert.deepEqual(notesOf(4, unit), []);
    assert.deepEqual(notesOf(0.25, unit), []);
    assert.equal(notesOf(0.25, new UnitEvidence()).length, 1, 'another account has shown nothing');
  });

  it('is gone for the account in the windows that follow, and in those of no other account', () => {
    const state = new Map<string, unknown>();
    const kept = {
      get: (key: string): unknown => state.get(key),
      update: (key: string, value: unknown): Promise<void> => Promise.resolve(void state.set(key, value)),
    };
    const evidenceOf = (accountId: string): UnitEvidence => {
      const unit = new UnitEvidence();
      new RememberedUnits(kept).recall(accountId, unit);
      return unit;
    };
    assert.equal(notesOf(0.25, evidenceOf('a')).length, 1);
    assert.deepEqual(notesOf(4, evidenceOf('a')), []);
    assert.deepEqual(notesOf(0.25, evidenceOf('a')), []);
    assert.equal(notesOf(0.25, evidenceOf('b')).length, 1);
    state.set('wherebyInsights.percentShown', { no: 'list' });
    assert.equal(notesOf(0.25, evidenceOf('a')).length, 1);
  });
});
