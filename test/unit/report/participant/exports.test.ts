import assert from 'node:assert/strict';
import type { ParticipantDetails } from '../../../../src/api/types';
import type { ParticipantReport } from '../../../../src/report/participant/participantReport';
import { readCsv } from '../../../support/readCsv';
import { entryAtNoon, noon, report, stayAtNoon } from './reportFixture';

const hostile =
  '](command:x) ![](https://evil.example/x.png) <img src=x onerror=alert(1)> `$(zap)` | # \u202e\n* www.evil.example @all';

function reportOf(
  id: string,
  given: Parameters<typeof stayAtNoon>[0] = {},
  timeZone?: string,
  now?: number,
): ParticipantReport {
  const details: ParticipantDetails = [entryAtNoon({ displayName: given.displayName ?? null })];
  return report({
    stay: stayAtNoon({ participantId: id, ...given }),
    details: new Map([[id, details]]),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(now === undefined ? {} : { now }),
  });
}

/** The rows from the one that names the columns on. */
function samplesOf(csv: string): string[][] {
  const rows = readCsv(csv);
  return rows.slice(rows.findIndex(([first]) => first === 'time_utc'));
}

describe('the CSV of a call', () => {
  it('begins with the verdict, the zone, the unit, the notes and the rules, one row each up to an empty one', () => {
    const rows = readCsv(reportOf('/p', {}, undefined, noon + 11 * 60_000).toCsv());
    const head = rows.slice(
      0,
      rows.findIndex((row) => row.join('') === ''),
    );
    assert.ok(head.every((row) => row.length === 2));
    const valuesOf = (label: string) => head.filter(([first]) => first === label).map(([, value]) => value);
    assert.deepEqual(valuesOf('Verdict'), ['Sending and receiving were good']);
    assert.match(valuesOf('In words').join(), /^Sending was good: worst minute 13:00:00 .* \(12:00:00 .* UTC\)/);
    assert.deepEqual(valuesOf('Session ID'), ['s']);
    assert.deepEqual(valuesOf('Times'), ['Times are in Europe/Oslo and in UTC.']);
    assert.match(valuesOf('Unit').join(), /read as percent/);
    assert.match(valuesOf('About the data').join(), /may still be arriving.*may be ratios/);
    assert.match(valuesOf('Rule').join(), /Episode: .*Poor: /);
    assert.equal(rows[head.length + 1]![0], 'time_utc');
  });

  it('has one row a sample, with times in UTC and in the zone in force', () => {
    const [head, first, ...others] = samplesOf(reportOf('/p').toCsv());
    assert.deepEqual(head, [
      'time_utc',
      'time_Europe/Oslo',
      'participant_id',
      'sent_state',
      'sent_packet_loss_percent',
      'sent_bitrate_bps',
      'received_state',
      'received_packet_loss_percent',
      'received_bitrate_bps',
    ]);
    assert.deepEqual(first, [
      '2026-11-22T12:00:00.000Z',
      '2026-11-22 13:00:00',
      '/p',
      'measured',
      '0.5',
      '1200000',
      'measured',
      '0.25',
      '900000',
    ]);
    assert.equal(others.length, 299);
  });

  it('defuses every cell that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t=', '\r=']) {
      const id = `${start}HYPERLINK("https://evil.example","x"),1`;
      assert.equal(samplesOf(reportOf(id).toCsv())[1]![2], `'${id.trim()}`);
    }
  });

  it('quotes what would break a row', () => {
    const id = 'a"b,c\r\nd';
    assert.equal(samplesOf(reportOf(id).toCsv())[1]![2], 'a"b,c\nd');
  });
});

describe('the JSON of a call', () => {
  it('holds ids, rules, raw entries and normalised samples with times in UTC', () => {
    const json = JSON.parse(reportOf('/p').toJson()) as Record<string, unknown>;
    assert.deepEqual([json['roomName'], json['roomSessionId'], json['participantId']], ['/a', 's', '/p']);
    const [stay] = json['stays'] as {
      joinedAt: string;
      raw: unknown[];
      normalised: { times: string[]; sent: { state: string[]; packetLossPercent: number[] } };
    }[];
    assert.equal(stay!.joinedAt, '2026-11-22T12:00:00.000Z');
    assert.equal(stay!.raw.length, 1);
    assert.deepEqual(
      [stay!.normalised.times[1], stay!.normalised.sent.state[1], stay!.normalised.sent.packetLossPercent[1]],
      ['2026-11-22T12:00:02.000Z', 'measured', 0.5],
    );
    assert.deepEqual(json['rules'], {
      lossThresholdPercent: 3,
      severeLossThresholdPercent: 10,
      sustainedSeconds: 6,
      lowSendBitrateKbps: 500,
      packetLossUnit: 'percent',
    });
  });

  it('holds the verdict in words with zone, unit, rules and notes, and how stays were joined', () => {
    const json = JSON.parse(reportOf('/p', {}, undefined, noon + 11 * 60_000).toJson()) as {
      verdict: { headline: string; paragraph: string; notes: string[]; unit: string; rules: string[] };
      timeZone: string;
      joinedBy: string | null;
    };
    const { headline, paragraph, notes, unit, rules } = json.verdict;
    assert.equal(headline, 'Sending and receiving were good');
    assert.match(paragraph, /^Sending was good: /);
    assert.match(notes.join(' '), /may still be arriving/);
    assert.match(unit, /read as percent/);
    assert.ok(rules.length > 8);
    assert.deepEqual([json.timeZone, json.joinedBy], ['Europe/Oslo', null]);
  });
});

describe('the paragraph of a call', () => {
  it('is the same in Markdown, in the head of the CSV and in the JSON', () => {
    for (const timeZone of ['utc', 'Europe/Oslo']) {
      const of = reportOf('/p', {}, timeZone);
      const { paragraph } = (JSON.parse(of.toJson()) as { verdict: { paragraph: string } }).verdict;
      assert.match(paragraph, /^Sending was good: .*, all times .* fully measured\. Not in the data: /);
      assert.equal(of.toMarkdown().split('\n\n')[2], paragraph);
      assert.equal(readCsv(of.toCsv()).find(([label]) => label === 'In words')?.[1], paragraph);
    }
  });
});

describe('the Markdown of a call', () => {
  it('says the verdict and when in the zone in force and in UTC, the ids and the thresholds', () => {
    const text = reportOf('/p', { displayName: 'Ada' }).toMarkdown();
    const [title, headline, verdict] = text.split('\n\n');
    assert.deepEqual([title, headline], ['### Ada', '**Sending and receiving were good**']);
    assert.equal(
      verdict,
      'Sending was good: worst minute 13:00:00 to 13:01:00 (12:00:00 to 12:01:00 UTC), mean packet loss 0.5 %; highest sample 0.5 %; 95th percentile 0.5 %. Receiving was good: worst minute 13:00:00 to 13:01:00 (12:00:00 to 12:01:00 UTC), mean packet loss 0.25 %; highest sample 0.25 %; 95th percentile 0.25 %. Stay of Nov 22, 2026, 13:00:00 to 13:10:00 (12:00:00 to 12:10:00 UTC), all times Europe/Oslo (UTC in brackets): fully measured. Not in the data: causes, and what was seen or heard.',
    );
    assert.match(text, /Joined:\*\* Nov 22, 2026, 13:00 Europe\/Oslo \(Nov 22, 2026, 12:00 UTC\)\n/);
    assert.equal(text.match(/Joined:/g)?.length, 1);
    assert.match(text, /Participant ID:\*\* `\/p`\n/);
    assert.match(text, /Session ID:\*\* `s`\n/);
    assert.match(text, /Episode: 3 % packet loss or more for at least 6 s/);
    assert.match(text, /Poor: the worst minute has a mean of 3 % or more/);
    assert.match(text, /Packet loss is read as percent/);
    assert.match(text, /Times are in Europe\/Oslo and in UTC/);
  });

  it('says what is to be said about the data', () => {
    const text = reportOf('/p', {}, undefined, noon + 11 * 60_000).toMarkdown();
    assert.match(text, /\n\nAbout the data:\n\n- Data may still be arriving/);
    assert.match(text, /\n- All 600 measured packet losses above 0 are 1 or less\./);
  });

  it('spans all stays that are judged', () => {
    const ids = { externalId: 'x', displayName: 'Ada' };
    const first = stayAtNoon({ ...ids, participantId: '/one', comment: 'bad' });
    const second = stayAtNoon({
      ...ids,
      participantId: '/two',
      joinedAt: noon + 1_200_000,
      leftAt: noon + 1_800_000,
      comment: 'better',
    });
    const text = report({
      stay: first,
      listed: [first, second],
      details: new Map([
        ['/one', [entryAtNoon()]],
        ['/two', [entryAtNoon({ timeStamp: noon + 1_200_000 })]],
      ]),
      timeZone: 'utc',
    }).toMarkdown();
    for (const line of [
      '- **Joined:** Nov 22, 2026, 12:00 UTC',
      '- **Left:** Nov 22, 2026, 12:30 UTC',
      '- **Stays:** 2, 20 min 0 s in all',
      '- **Comment:** bad',
      '- **Comment:** better',
      '- **Participant ID:** `/one`',
      '- **Participant ID:** `/two`',
    ]) {
      assert.ok(text.includes(`${line}\n`), `${line}\n${text}`);
    }
    assert.match(text, /The 2 stays are taken for one person by their external ID/);
  });

  it('tells of bitrate what is worth it, as information', () => {
    const column = (value: number) => Array.from({ length: 300 }, (_, i) => (i >= 100 && i < 120 ? value : 1_200_000));
    const samples = { packetLossSend: column(0).map(() => 0), bitrateSend: column(100_000) };
    const text = report({
      stay: stayAtNoon(),
      details: new Map([['/p', [entryAtNoon({ samples })]]]),
      timeZone: 'utc',
    })
      .toMarkdown()
      .replaceAll('\\', '');
    assert.ok(
      text.includes(
        '- Sending: bitrate from the usual 1.2 Mbit/s down to 100 kbit/s, 12:03:20 to 12:04:00 UTC, 40 s.\n' +
          '- Sent bitrate above 0 and under 500 kbit/s for at least 6 s at a time, 40 s in all, the longest 12:03:20 to 12:04:00 UTC: information, not part of the rating.\n',
      ),
      text,
    );
  });

  it('says it once where UTC is the zone in force', () => {
    const text = reportOf('/p', {}, 'utc').toMarkdown();
    assert.equal(text.match(/Joined:/g)?.length, 1);
    assert.equal(text.match(/Receiving was good:/g)?.length, 1);
  });

  it('brings nothing of a stranger to life', () => {
    const text = reportOf('/p', {
      displayName: hostile,
      comment: hostile,
      externalId: hostile,
      tags: [hostile],
      roleName: hostile,
    }).toMarkdown();
    const codeSpans = /(?<=ID:\*\* )(`+)(?!`).*?(?<!`)\1(?!`)$/gmu;
    const bare = text.replace(codeSpans, '').replace(/\\[!-/:-@[-`{-~]/g, '');
    assert.doesNotMatch(bare, /[\]`<>|$]|@\S|https:\/\/|\bwww\.|\u202e/);
    assert.ok(
      text.split('\n').every((line) => line === '' || /^(### |- |_|\*\*|About the data:|Sending|Receiving)/.test(line)),
      text,
    );
  });
});
