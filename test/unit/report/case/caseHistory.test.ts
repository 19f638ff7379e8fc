import assert from 'node:assert/strict';
import { caseSource } from '../../../../src/account/caseSource';
import { connect } from '../../../../src/account/connection';
import { type CaseFile, readCase } from '../../../../src/report/case/caseFile';
import { historyContent } from '../../../../src/report/case/content';
import { writeCase } from '../../../../src/report/case/writeCase';
import { HistoryModel } from '../../../../src/report/history/historyModel';
import type { HistoryReport } from '../../../../src/report/history/historyReport';
import { historyPeople } from '../../../../src/sample/histories';
import { readSamplePerson, subjectOf, surroundings } from '../history/historyFixture';

const calls = 10;
const badge = 'Sample data';
const { settings, context, roomNameOf } = surroundings();
const log = { mask: () => undefined, info: () => undefined, error: () => undefined };

/** The report of a file's data, asked for as any account's. */
async function reportOf(file: CaseFile, externalId: string): Promise<HistoryReport> {
  const connection = connect(
    'case',
    caseSource(file, () => badge),
    log,
    { now: () => file.asOf },
  );
  try {
    const { store } = connection;
    store.unit.recall(file.judgedBy.isPercentShown, () => undefined);
    const { externalId: person } = subjectOf(externalId, calls);
    const { results } = await store.listParticipants({ externalId: person! });
    const model = new HistoryModel(store.unit);
    model.takeList(results, calls);
    for (const stay of model.planned) {
      model.take(stay, { details: (await store.getParticipant(stay)).details, askedAt: file.asOf });
    }
    return model.word(subjectOf(externalId, calls), surroundings());
  } finally {
    connection.dispose();
  }
}

describe('a case file of a person’s last calls', function () {
  this.timeout(20_000);

  for (const {
    person: { externalId, displayName },
  } of historyPeople) {
    it(`gives the same Markdown, CSV and JSON as the account it was saved from: ${displayName}`, async () => {
      const { model } = await readSamplePerson(externalId, calls);
      const report = model.word(subjectOf(externalId, calls), surroundings());
      const content = historyContent(model, subjectOf(externalId, calls), roomNameOf, { settings, context });
      assert.ok(typeof content === 'object');
      const file = readCase(writeCase(content, [], '1'));
      assert.ok(!('problem' in file));
      const again = await reportOf(file, externalId);
      assert.match(report.toMarkdown(), /of the last 10 calls/);
      assert.deepEqual(
        [again.toMarkdown(), again.toCsv(), again.toJson()],
        [report.toMarkdown(), report.toCsv(), report.toJson()],
      );
    });
  }

  it('is saved once all of its stays are read, of the calls that were asked for alone', async () => {
    const { model, rows } = await readSamplePerson('customer-1501', 5, 3);
    const subject = subjectOf('customer-1501', 5);
    const save = () => historyContent(model, subject, roomNameOf, { settings, context });
    assert.equal(save(), 2);
    model.planned.slice(3).forEach((stay) => {
      model.take(stay, 'failed');
    });
    const content = save();
    assert.ok(typeof content === 'object');
    assert.deepEqual([rows.length, content.rows.length, content.stays.length], [40, 5, 3]);
    assert.equal(historyContent(undefined, subject, roomNameOf, { settings, context }), undefined);
  });
});
