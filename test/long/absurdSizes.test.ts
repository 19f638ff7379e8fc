import assert from 'node:assert/strict';
import { parseDetails } from '../../src/api/parseDetails';
import { report } from '../unit/report/participant/reportFixture';
import { participant } from '../unit/text/rows';

describe('an answer of absurd size', () => {
  const joinedAt = Date.UTC(2026, 2, 15, 12);
  const count = 150_000;

  it('is read and put into words where it has an entry for each sample', () => {
    const entries = Array.from({ length: count }, (_, i) => ({
      timeStamp: joinedAt + i * 2_000,
      samples: { packetLossRecv: [1], bitrateRecv: [100_000] },
    }));
    const leftAt = joinedAt + count * 2_000;
    const stay = participant({ joinedAt, leftAt });
    const details = new Map([[stay.participantId, parseDetails(entries)]]);
    const told = report({ stay, details, now: leftAt, at: joinedAt + 60_000 });
    assert.equal(told.verdicts.get(stay.participantId)?.facts?.recv.measuredMs, count * 2_000);
    assert.ok(told.toMarkdown().length > 0);
  });
});
