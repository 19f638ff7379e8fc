import assert from 'node:assert/strict';
import type { ParticipantDetails } from '../../../../src/api/types';
import type { ParticipantReport } from '../../../../src/report/participant/participantReport';
import { entryAtNoon, report, stayAtNoon } from './reportFixture';

const hostile =
  '](command:x) ![](https://evil.example/x.png) <img src=x onerror=alert(1)> `$(zap)` | # \u202e\n* www.evil.example @all';

function reportOf(id: string, given: Parameters<typeof stayAtNoon>[0] = {}, timeZone?: string): ParticipantReport {
  const details: ParticipantDetails = [entryAtNoon({ displayName: given.displayName ?? null })];
  return report({
    stay: stayAtNoon({ participantId: id, ...given }),
    details: new Map([[id, details]]),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
}

/** Reads RFC 4180 strictly: CRLF, quotes doubled. */
function readCsv(text: string): string[][] {
  assert.ok(text.startsWith('\ufeff'));
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    assert.ok(found, 'not RFC 4180');
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n' && cell.lastIndex < text.length) {
      rows.push([]);
    }
  }
  return rows;
}

describe('the CSV of a call', () => {
  it('has one row a sample, with times in UTC and in the zone in force', () => {
    const [head, first, ...others] = readCsv(reportOf('/p').toCsv());
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
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const id = `${start}HYPERLINK("https://evil.example","x"),1`;
      assert.equal(readCsv(reportOf(id).toCsv())[1]![2], `'${id}`);
    }
  });

  it('quotes what would break a row', () => {
    const id = 'a"b,c\r\nd';
    assert.equal(readCsv(reportOf(id).toCsv())[1]![2], id);
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
});

describe('the Markdown of a call', () => {
  it('says the verdict and when in the zone in force and in UTC, the ids and the thresholds', () => {
    const text = reportOf('/p', { displayName: 'Ada' }).toMarkdown();
    const [title, verdict] = text.split('\n\n');
    assert.equal(title, '### Ada');
    assert.equal(
      verdict,
      'Sending was good: worst minute 13:00:00 to 13:01:00 Europe/Oslo (12:00:00 to 12:01:00 UTC), mean 0.5 %; highest sample 0.5 % at 13:00:00 Europe/Oslo (12:00:00 UTC); 95th percentile 0.5 %. Receiving was good: worst minute 13:00:00 to 13:01:00 Europe/Oslo (12:00:00 to 12:01:00 UTC), mean 0.25 %; highest sample 0.25 % at 13:00:00 Europe/Oslo (12:00:00 UTC); 95th percentile 0.25 %. Stay of Nov 22, 2026, 13:00:00 to 13:10:00 Europe/Oslo (Nov 22, 2026, 12:00:00 to 12:10:00 UTC): 100 % of it measured in both directions. Only packet loss and bitrate were recorded, not their cause and not what was seen or heard.',
    );
    assert.match(text, /Joined:\*\* Nov 22, 2026, 13:00 Europe\/Oslo/);
    assert.match(text, /Joined:\*\* Nov 22, 2026, 12:00 UTC/);
    assert.match(text, /Participant ID:\*\* `\/p`\n/);
    assert.match(text, /Session ID:\*\* `s`\n/);
    assert.match(text, /Episode: 3 % packet loss or more for at least 6 s/);
  });

  it('says it once where UTC is the zone in force', () => {
    const text = reportOf('/p', {}, 'utc').toMarkdown();
    assert.equal(text.match(/Joined:/g)?.length, 1);
    assert.equal(text.match(/Receiving was good/g)?.length, 1);
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
      text.split('\n').every((line) => line === '' || /^(### |- \*\*|_|Sending|Receiving)/.test(line)),
      text,
    );
  });
});
