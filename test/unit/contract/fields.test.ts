import assert from 'node:assert/strict';
import { parseDetails } from '../../../src/api/parseDetails';
import { parsePage } from '../../../src/api/parsePage';
import { participantSchema, roomSchema, sessionSchema, type RowSchema } from '../../../src/api/parseRows';
import { columnNames } from '../../../src/quality/packSamples';
import { detailsEntry, participantRow, roomRow, sampleArrays, sessionRow } from '../../support/contract/answers';

const fieldsOf = (schema: { readonly entries: object }): string[] => Object.keys(schema.entries).sort();

/** The fields of what a reader makes of a row. */
function readBy<T extends object>(row: RowSchema<T>, sent: object): string[] {
  const { results } = parsePage({ cursor: null, results: [sent] }, row);
  assert.equal(results.length, 1);
  return Object.keys(results[0]!).sort();
}

describe('the readers of answers', () => {
  it('read every field of the contract, and no other', () => {
    const ids = { roomName: '/r', roomSessionId: 's', participantId: 'p' };
    assert.deepEqual(readBy(roomSchema, ids), fieldsOf(roomRow));
    assert.deepEqual(
      readBy(sessionSchema('/r'), ids),
      fieldsOf(sessionRow).filter((field) => field !== 'createdAt' && field !== 'endAt'),
    );
    assert.deepEqual(readBy(participantSchema, ids), fieldsOf(participantRow));
    assert.deepEqual(Object.keys(parseDetails({ samples: {} })[0]!).sort(), fieldsOf(detailsEntry));
    const names = Object.values(columnNames).flatMap((pair) => Object.values(pair));
    assert.deepEqual(names.sort(), fieldsOf(sampleArrays));
  });
});
