import assert from 'node:assert/strict';
import { summarize } from '../../../src/text/summary';
import { tableView } from '../../../src/text/table';
import { resolveZone } from '../../../src/text/zone';
import { arrays, assess, entry, joined, readStay, steady, type Stretch } from '../quality/calls';
import { context } from './rows';

function callOf(recv: readonly Stretch[], atSeconds = 0, send = recv, leftAfter?: number) {
  const details = [entry(arrays(send, recv), atSeconds)];
  const length = recv.reduce((sum, [count]) => sum + count, 0) * 2;
  const stay = { joinedAt: joined + atSeconds * 1000, leftAt: joined + (leftAfter ?? atSeconds + length) * 1000 };
  return { ...readStay(details, stay), details };
}

describe('the table of a call', () => {
  it('has a row a minute that tells the states, the worst loss and the mean bitrate of each direction apart', () => {
    const { series, stay } = callOf(
      [
        [30, 2, 800],
        [15, 0, 400],
        [15, 50, 0],
        [30, null, null],
        [30, -1, 1000],
      ],
      0,
      steady(120),
    );
    const table = tableView(series, stay, context);
    assert.deepEqual(table?.rows, [
      ['08:00', 'measured', '0 %', '1 Mbit/s', 'measured', '2 %', '800 kbit/s'],
      ['08:01', 'measured', '0 %', '1 Mbit/s', 'measured 30 s, silent 30 s', '0 %', '400 kbit/s'],
      ['08:02', 'measured', '0 %', '1 Mbit/s', 'not recorded', '–', '–'],
      ['08:03', 'measured', '0 %', '1 Mbit/s', 'unreadable', '–', '1 Mbit/s'],
    ]);
    assert.equal(table.columns.length, 7);
    assert.equal(table.columns[0], 'Time (UTC)');
  });

  it('begins its rows at whole minutes, and counts only the time of the stay as missing', () => {
    const { series, stay } = callOf(steady(30), 30, steady(30), 150);
    const table = tableView(series, stay, context);
    assert.deepEqual(
      table?.rows.map(([time, state]) => [time, state]),
      [
        ['08:00', 'measured'],
        ['08:01', 'measured 30 s, not recorded 30 s'],
        ['08:02', 'not recorded'],
      ],
    );
  });

  it('shares a sample that reaches into the next minute between both', () => {
    const { series, stay } = callOf([[1, 5, 1000], ...steady(1)], 59);
    assert.deepEqual(
      tableView(series, stay, context)?.rows.map((row) => row.slice(0, 3)),
      [
        ['08:00', 'measured', '5 %'],
        ['08:01', 'measured', '5 %'],
      ],
    );
  });

  it('widens its step to at most 200 rows, at whole steps of the zone’s clock, and names the days', () => {
    const { series, stay } = callOf(steady(43_200), 60);
    const table = tableView(series, stay, {
      ...context,
      zone: resolveZone('Asia/Kathmandu', 'UTC').zone,
    });
    // 24 hours at 10 minutes a row; 08:01 UTC is 13:46 there.
    assert.equal(table?.rows.length, 145);
    assert.equal(table.rows[0]?.[0], 'May 7, 2024, 13:40');
    assert.equal(table.rows[1]?.[0], 'May 7, 2024, 13:50');
    assert.match(table.caption, /steps of 10 min/);
  });

  it('is none without samples', () => {
    assert.equal(tableView(null, { joinedAt: joined, leftAt: joined }, context), null);
  });
});

describe('the summary of a call', () => {
  const summaryOf = ({ details, stay }: ReturnType<typeof callOf>) => summarize(assess(details, stay), context);

  it('tells range, highest loss and when, mean bitrate and what was measured', () => {
    assert.equal(
      summaryOf(callOf([...steady(30), [1, 12, 1000], [29, null, null]], 0, [[60, 0, 400]])),
      'The charts show May 7, 2024, 08:00 to 08:02 UTC. Sent packet loss was 0 wherever it was measured. The mean sent bitrate was 400 kbit/s. Sending was measured for 100 % of the stay. Received packet loss was at most 12 %, at 08:01:00. The mean received bitrate was 1 Mbit/s. Receiving was measured for 51 % of the stay.',
    );
  });

  it('never rounds a loss to the tenth that looks like a threshold', () => {
    assert.match(summaryOf(callOf([...steady(30), [1, 2.97, 1000], ...steady(29)], 0, steady(60))), /at most 2\.97 %/);
  });

  it('never calls silence free of loss', () => {
    assert.match(
      summaryOf(callOf([[60, 0, 0]], 0, steady(60))),
      /Received packet loss was never measured\..* Receiving was measured for 0 % of the stay\./,
    );
  });

  it('says that there is nothing where there are no samples', () => {
    const facts = assess([], { joinedAt: joined, leftAt: joined + 1000 });
    assert.equal(summarize(facts, context), 'The charts are empty: no samples.');
  });
});
