import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CaseFile, leavable, readCase } from '../../../../src/report/case/caseFile';
import { caseFetch } from '../../../../src/report/case/caseFetch';
import { encodeEntry, encodeParticipant } from '../../../../src/report/case/encode';
import { caseContents } from '../../../../src/report/case/texts';
import { writeCase } from '../../../../src/report/case/writeCase';
import { Aliases } from '../../../../src/text/aliases';
import { settings } from '../participant/reportFixture';
import { content, contents, context, entriesOf, entry, now, row, rowOf, secrets } from './caseFixture';

const whole = { leaves: () => false, context, aliases: new Aliases() };

function read(text: string): CaseFile {
  const file = readCase(text);
  assert.ok(!('problem' in file), JSON.stringify(file));
  return file;
}

describe('a case file', () => {
  it('holds answers that are read as those of the API were, whatever they are', () => {
    const texts = fc.option(fc.string({ minLength: 1 }), { nil: null });
    const time = fc.option(
      fc.integer({ min: 1e12, max: 2e12 }).map((ms) => new Date(ms).toISOString()),
      { nil: null },
    );
    const rows = fc.record({
      roomSessionId: fc.string({ minLength: 1 }),
      participantId: fc.string({ minLength: 1 }),
      deviceId: texts,
      userId: texts,
      externalId: texts,
      roleName: fc.option(fc.constantFrom('host', 'visitor', 'x'), { nil: null }),
      displayName: texts,
      joinedAt: time,
      leftAt: time,
      rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
      tags: fc.array(fc.string({ minLength: 1 })),
      comment: texts,
    });
    const column = fc.array(fc.oneof(fc.constant(null), fc.double({ noNaN: true, min: 0, max: 1e9 }), fc.nat()));
    const samples = fc.oneof(
      fc.record({ packetLossSend: column, packetLossRecv: column, bitrateSend: column, bitrateRecv: column }),
      fc.jsonValue(),
    );
    const entries = fc.record({
      displayName: texts,
      userRole: texts,
      userAgent: texts,
      timeStamp: time,
      sampleRateMs: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: null }),
      samples,
      events: fc.array(fc.jsonValue()),
    });
    fc.assert(
      fc.property(rows, entries, (aRow, anEntry) => {
        const before = rowOf(aRow);
        assert.deepEqual(rowOf(JSON.parse(JSON.stringify(encodeParticipant(before, whole)))), before);
        // A file holds no zero with a sign.
        const [details] = entriesOf(JSON.parse(JSON.stringify(anEntry)));
        const [again] = entriesOf(JSON.parse(JSON.stringify(encodeEntry(details!, whole))));
        assert.deepEqual(again, details);
      }),
    );
  });

  it('is judged as of its last answer, by the rules, the unit and the zone that were in force', () => {
    const file = read(writeCase(content, [], '1.2.3'));
    assert.deepEqual(
      [file.asOf, file.savedAt, file.savedBy.version, file.judgedBy],
      [
        now - 5_000,
        now,
        '1.2.3',
        {
          rules: settings.rules,
          packetLossUnit: settings.packetLossUnit,
          timeZone: context.zone.id,
          isPercentShown: false,
        },
      ],
    );
  });

  it('answers what it holds, and nothing else', async () => {
    const fetch = caseFetch(read(writeCase(content, [], '1')));
    const ask = async (path: string): Promise<unknown> => {
      const answer = await fetch(`https://case-file.invalid/v1/insights/${path}`);
      return answer.ok ? answer.json() : answer.status;
    };
    assert.deepEqual(await ask('participants?roomSessionId=s'), { cursor: null, results: [row] });
    assert.deepEqual(await ask('participants?roomSessionId=other'), { cursor: null, results: [] });
    assert.deepEqual(await ask('participants?externalId=any'), { cursor: null, results: [row] });
    assert.deepEqual(await ask('participant?roomSessionId=s&participantId=%2Fp'), [entry]);
    assert.deepEqual(
      [
        await ask('participant?roomSessionId=s&participantId=other'),
        await ask('participant?roomSessionId=t&participantId=%2Fp'),
        await ask('rooms'),
      ],
      [404, 404, 404],
    );
  });

  for (const one of contents) {
    const { kind } = one.about;
    it(`of a ${kind} holds no personal text, byte by byte, where all of it was left out`, () => {
      const text = writeCase(one, leavable, '1');
      for (const secret of secrets) {
        assert.ok(!text.includes(secret), secret);
      }
      const file = read(text);
      assert.deepEqual(
        [file.kind, file.leftOut, file.participants.length, file.details.length],
        [kind, [...leavable], 1, 1],
      );
    });

    it(`of a ${kind} holds no personal text while that is hidden everywhere, whatever was chosen`, () => {
      const text = writeCase({ ...one, context: { ...context, hidePersonal: new Aliases() } }, [], '1');
      assert.deepEqual(
        secrets.filter((secret) => text.includes(secret)),
        ['Chrome/141.0'],
      );
    });

    it(`of a ${kind} is told of before it is saved: what stays and what does not`, () => {
      const [what, ids, rules, ...left] = caseContents(one, ['names', 'comments'], context).split('\n');
      const whatOf = {
        participant: 'The call of one person',
        session: 'A session',
        history: 'The last calls of one person',
      };
      assert.equal(what, `${whatOf[kind]}. Stays: 1; with their network samples: 1.`);
      assert.match(
        ids!,
        /^IDs of the sessions? and the stays, times, roles and ratings, and the names? of the rooms? /,
      );
      assert.equal(rules, 'The thresholds, the unit and the time zone that are in force here.');
      assert.deepEqual(left, [
        'Left out: Names, and undocumented events; Comments and tags.',
        'Aliases such as Person A stand in their place, so that people can be told apart.',
      ]);
    });
  }

  for (const [what, gone] of [
    ['names', ['Dr. Obi Wan']],
    ['externalIds', ['patient-4711', 'device-77', 'user-88']],
    ['comments', ['It froze all the time', 'VIP']],
    ['userAgents', ['Chrome/141.0']],
  ] as const) {
    it(`leaves out ${what} alone where that is chosen`, () => {
      const text = writeCase(content, [what], '1');
      assert.deepEqual(
        secrets.filter((secret) => !text.includes(secret)),
        secrets.filter((secret) => (gone as readonly string[]).includes(secret)),
      );
    });
  }

  it('keeps people apart by aliases whose names were left out', () => {
    const other = { ...row, participantId: '/q', displayName: 'Ann', roleName: 'visitor', externalId: '1340' };
    const again = { ...row, participantId: '/r' };
    const file = read(writeCase({ ...content, rows: [row, other, again].map(rowOf) }, leavable, '1'));
    const [a, b, c] = file.participants as readonly { readonly displayName: string; readonly externalId: string }[];
    assert.deepEqual([a?.displayName, a?.externalId], [c?.displayName, c?.externalId]);
    assert.notEqual(a?.displayName, b?.displayName);
    assert.notEqual(a?.externalId, b?.externalId);
  });
});
