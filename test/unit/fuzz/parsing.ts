import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/errors';
import { parseDetails } from '../../../src/api/parseDetails';
import { parseJson, parsePage } from '../../../src/api/parsePage';
import { participantSchema, roomSchema, sessionSchema, type RowSchema } from '../../../src/api/parseRows';
import { timed } from './effort';
import { type Mutation, mutations, spoil } from './mutations';
import { type RealAnswers, realAnswers, realPages } from './realAnswers';

/** The last moment of the year 9999, ms. */
const lastMoment = 253_402_300_799_999;
const idFields = ['roomName', 'roomSessionId', 'participantId'];

/** What a reader makes of a text; undefined where it refuses it as it may. */
function readBy<T>(read: (body: unknown) => T, text: string): T | undefined {
  try {
    return timed(() => read(parseJson(text)));
  } catch (error) {
    assert.ok(error instanceof ApiError && error.kind === 'badResponse', String(error));
    return undefined;
  }
}

/** Every value that was read is one that its type allows. */
function assertRow(row: object, known: readonly string[]): void {
  assert.deepEqual(Object.keys(row).sort(), known);
  assert.equal(Object.getPrototypeOf(row), Object.prototype);
  for (const [field, value] of Object.entries(row) as [string, unknown][]) {
    if (typeof value === 'number') {
      assert.ok(Number.isFinite(value), field);
      assert.ok(!field.endsWith('At') || (Number.isInteger(value) && value <= lastMoment), field);
    } else if (typeof value === 'string') {
      assert.notEqual(value, '', field);
    } else {
      assert.ok(value === null || typeof value === 'object', field);
    }
    assert.ok(!idFields.includes(field) || typeof value === 'string', field);
  }
}

/** Reads spoilt answers, so many of each kind. */
export function describeParsing(numRuns: number, seed: number): void {
  describe('reading answers that are spoilt', function () {
    let answers: readonly RealAnswers[];
    let pages: Awaited<ReturnType<typeof realPages>>;
    before(async () => {
      answers = await realAnswers();
      pages = await realPages();
    });

    function holdPage<T extends object>(kind: keyof typeof pages, row: RowSchema<T>): void {
      const page = pages[kind];
      const known = Object.keys(parsePage(page, row).results[0]!).sort();
      fc.assert(
        fc.property(mutations, (all) => {
          const text = spoil(page, all);
          const read = readBy((body) => parsePage(body, row), text);
          if (read !== undefined) {
            const { results } = JSON.parse(text) as { results: unknown[] };
            assert.equal(read.results.length + read.dropped, results.length);
            read.results.forEach((one) => {
              assertRow(one, known);
            });
            assert.ok(read.cursor === null || read.cursor !== '');
          }
        }),
        { numRuns, seed },
      );
    }

    it('gives whole rows or a bad response: rooms', () => {
      holdPage('rooms', roomSchema);
    });

    it('gives whole rows or a bad response: sessions', () => {
      holdPage('sessions', sessionSchema('/asked'));
    });

    it('gives whole rows or a bad response: participants', () => {
      holdPage('participants', participantSchema);
    });

    it('gives entries or a bad response: details', () => {
      const details = fc.nat().map((n) => answers[n % answers.length]!.details[0]!);
      fc.assert(
        fc.property(details, mutations, (one, all) => {
          const read = readBy(parseDetails, spoil(one, all));
          for (const { timeStamp, sampleRateMs, events } of read ?? []) {
            assert.ok(
              timeStamp === null || (Number.isInteger(timeStamp) && timeStamp > -6.3e13 && timeStamp <= lastMoment),
            );
            assert.ok(sampleRateMs === null || (Number.isFinite(sampleRateMs) && sampleRateMs > 0));
            assert.ok(Array.isArray(events));
          }
        }),
        { numRuns, seed },
      );
    });

    it('gives rows or a bad response for a text that is cut or has a character too much', () => {
      const cut = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), put: fc.string({ maxLength: 3 }) });
      fc.assert(
        fc.property(cut, ({ at, length, put }) => {
          const whole = JSON.stringify(pages.participants);
          const from = at % whole.length;
          readBy((body) => parsePage(body, participantSchema), whole.slice(0, from) + put + whole.slice(from + length));
        }),
        { numRuns, seed },
      );
    });

    it('leaves no trace in what all objects share', () => {
      const names = Object.getOwnPropertyNames(Object.prototype);
      const spoilt: Mutation[] = ['0', '1', '2'].map((_, other) => ({ kind: 'addField', path: [1], odd: 42, other }));
      readBy((body) => parsePage(body, participantSchema), spoil(pages.participants, spoilt));
      assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), names);
    });
  });
}
