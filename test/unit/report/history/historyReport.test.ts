import assert from 'node:assert/strict';
import { judgingCost } from '../../../../src/report/history/cost';
import { holdCalls, lastCalls } from '../../../../src/report/history/groupCalls';
import { historyRestoreOf, historyTabTitle } from '../../../../src/report/history/subject';
import { unchosenZone } from '../../../../src/shared/protocol/shared';
import { Aliases } from '../../../../src/text/aliases';
import { costText, countText } from '../../../../src/text/history/cost';
import { readCsv } from '../../../support/readCsv';
import { english } from '../../text/english';
import {
  allRead,
  noDetails,
  now,
  readSamplePerson,
  reconnected,
  sampleHistory,
  subjectOf,
  surroundings,
} from './historyFixture';

describe('the history of a person', function () {
  this.timeout(30_000);

  it('says since when calls are poor and which browsers go with it', async () => {
    const { answer, more, notes, calls } = (await sampleHistory('customer-1501')).toView(allRead, '');
    assert.equal(
      answer,
      'Receiving was poor in 7 of the last 10 calls, since Nov 23, 2026, 13:00; before that Chrome 139, since then Chrome 141.',
    );
    assert.deepEqual(more, ['Sending was good in all of the last 10 calls.']);
    assert.ok(notes.some((note) => note.includes('does not show that one is the cause')));
    assert.deepEqual(
      calls.map(({ rating, browser }) => `${rating} ${browser}`),
      [...Array<string>(3).fill('good Chrome 139'), ...Array<string>(7).fill('poor Chrome 141')],
    );
    assert.deepEqual(
      calls.map(({ mark, isOtherBrowser }) => [mark, isOtherBrowser]),
      calls.map((_, index) => [index === 3 ? 'receiving worse since here' : '', index === 3]),
    );
  });

  it('says the same of 40 calls', async () => {
    const { answer } = (await sampleHistory('customer-1501', { calls: 40 })).toView(allRead, '');
    assert.match(
      answer,
      /^Receiving was poor in 7 of the last 40 calls, since Nov 23, 2026, 13:00; before that Chrome 139/,
    );
  });

  it('says that every call was poor, and that one was', async () => {
    const of = async (externalId: string): Promise<string> =>
      (await sampleHistory(externalId)).toView(allRead, '').answer;
    assert.equal(await of('customer-1502'), 'Sending was poor in every one of the last 10 calls.');
    assert.equal(
      await of('customer-1503'),
      'Receiving was poor in only one of the last 10 calls: that of Nov 21, 2026, 08:00.',
    );
  });

  it('counts a call that is not read, could not be read or has no samples as not judged or not measured, never as good', async () => {
    const { model } = await readSamplePerson('customer-1503', 10, 8);
    const [unread, failed] = model.planned.slice(8);
    model.take(failed!, 'failed');
    const words = () => model.word(subjectOf('customer-1503', 10), surroundings()).toView(allRead, '');
    const view = words();
    assert.match(view.answer, /in only one of the 8 calls that were judged/);
    assert.deepEqual(
      view.calls.slice(0, 3).map(({ load, rating, cells }) => [load, rating, cells[2]]),
      [
        ['failed', 'notRated', 'could not be read'],
        ['waiting', 'notRated', 'not read yet'],
        ['loaded', 'good', 'Good'],
      ],
    );
    model.take(unread!, { details: noDetails, askedAt: now });
    const later = words();
    assert.deepEqual(
      later.calls.slice(1, 2).map(({ load, rating, cells }) => [load, rating, cells[2]]),
      [['loaded', 'notRated', 'Not rated']],
    );
    assert.ok(later.notes.includes('Receiving was not measured, or in part only: 1 of the calls.'));
  });

  it('doubts the unit of packet loss once', async () => {
    const { notes } = (await sampleHistory('customer-1503', { read: 1 })).toView(allRead, '');
    assert.equal(notes.filter((note) => note.includes('may be ratios')).length, 1);
    assert.deepEqual(notes, [...new Set(notes)]);
  });

  it('takes all stays of a session for one call, of which the worse counts', async () => {
    const { rows } = await readSamplePerson('customer-1501', 10, 0);
    const twice = [reconnected(rows[1]!, 1_800_000), ...rows];
    assert.deepEqual(
      lastCalls(twice, 2).map(({ stays }) => stays.length),
      [1, 2],
    );
    assert.equal(holdCalls(twice.slice(0, 3), 2), false);
    assert.equal(holdCalls(twice.slice(0, 4), 2), true);
  });

  it('costs one request a stay, none for what is there, and tells where the list goes on', async () => {
    const { rows } = await readSamplePerson('customer-1501', 10, 0);
    const list = { rows, tail: { kind: 'end' } } as const;
    assert.deepEqual(
      judgingCost(list, 10, () => false),
      { calls: 10, requests: 10, isLeast: false },
    );
    assert.deepEqual(
      judgingCost(list, 50, () => false),
      { calls: 40, requests: 40, isLeast: false },
    );
    assert.deepEqual(
      judgingCost(list, 10, () => true),
      { calls: 10, requests: 0, isLeast: false },
    );
    const first = { rows: rows.slice(0, 20), tail: { kind: 'more' } } as const;
    assert.deepEqual(
      judgingCost(first, 20, () => false),
      { calls: 20, requests: 21, isLeast: true },
    );
    assert.deepEqual(
      judgingCost(first, 19, () => false),
      { calls: 19, requests: 19, isLeast: false },
    );
    const said = (cost: Parameters<typeof costText>[0], count: number): string =>
      `${countText(count, cost, english)}: ${costText(cost, english)}`;
    assert.equal(said({ calls: 10, requests: 10, isLeast: false }, 10), 'Last 10 calls: 10 requests');
    assert.equal(said({ calls: 12, requests: 1, isLeast: false }, 20), 'All 12 calls: 1 request');
    assert.equal(said({ calls: 20, requests: 21, isLeast: true }, 40), 'Last 40 calls: at least 21 requests');
    assert.equal(said({ calls: 1, requests: 0, isLeast: false }, 10), 'The only call: no request: all of it is known');
  });

  it('is copied and saved with the answer, the calls and their ids, and the rules', async () => {
    const report = await sampleHistory('customer-1501');
    const markdown = report.toMarkdown();
    assert.match(
      markdown,
      /^### Calls of customer-1501 \(Sample data\)\n\n\*\*Receiving was poor in 7 of the last 10 calls/,
    );
    assert.equal(markdown.match(/^\| Nov /gm)?.length, 10);
    assert.match(markdown, /Packet loss is read as percent/);
    const csv = readCsv(report.toCsv());
    const header = csv.findIndex((row) => row[0] === 'joined_utc');
    assert.equal(csv.length - header - 1, 10);
    assert.deepEqual(csv[header + 1]?.slice(0, 6), [
      '2026-11-21T08:00:20.000Z',
      '2026-11-21T08:24:40.000Z',
      '1',
      'loaded',
      'good',
      'good',
    ]);
    const { receiving, calls } = JSON.parse(report.toJson()) as {
      readonly receiving: Readonly<Record<string, unknown>>;
      readonly calls: readonly unknown[];
    };
    assert.deepEqual(
      [receiving['pattern'], receiving['bad'], receiving['browsers'], calls.length],
      ['since', 7, { first: ['Chrome 139'], second: ['Chrome 141'] }, 10],
    );
  });

  it('holds no external id anywhere while personal data is hidden', async () => {
    const words = surroundings({ hidePersonal: new Aliases() });
    const { model, rows } = await readSamplePerson('customer-1501');
    const report = model.word(subjectOf('customer-1501', 10), words);
    assert.equal(historyTabTitle(rows, words.context), 'History of Person A');
    const all = [JSON.stringify(report.toView(allRead, '')), report.toMarkdown(), report.toCsv(), report.toJson()];
    assert.ok(all.every((text) => !text.includes('customer-1501') && !text.includes('Nygaard')));
    assert.match(all[1]!, /^### Calls of ID 1 /);
  });

  it('tells times in the zone', async () => {
    const { answer, columns } = (await sampleHistory('customer-1501', { timeZone: 'Asia/Tokyo' })).toView(allRead, '');
    assert.match(answer, /since Nov 23, 2026, 22:00/);
    assert.equal(columns[0], 'Joined (Asia/Tokyo)');
  });

  it('keeps for a window reload the id of the kept person and a number, and nothing that names them', () => {
    const restore = historyRestoreOf(subjectOf('customer-1501', 20), { zone: unchosenZone, isPreview: false });
    assert.deepEqual(restore, { zone: unchosenZone, isPreview: false, accountId: 'a', personId: 'p', calls: 20 });
  });
});
