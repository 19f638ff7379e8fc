import assert from 'node:assert/strict';
import fc from 'fast-check';
import { zoneView } from '../../../src/text/zoneView';
import type { ZoneView } from '../../../src/shared/protocol/shared';
import { english } from './english';

const view = (setting: string, browser?: string, host = 'Europe/Oslo'): ZoneView =>
  zoneView({ setting, host, browser }, english);
const values = ({ choices }: ZoneView): string[] =>
  choices.map(({ value, selected }) => (selected ? `[${value}]` : value));

describe('the zones to choose from', () => {
  it('are the local one and UTC, the one in force selected', () => {
    assert.deepEqual([view('local').name, values(view('local'))], ['Europe/Oslo', ['[local]', 'utc']]);
    assert.deepEqual([view('UTC').name, values(view(' UTC '))], ['UTC', ['local', '[utc]']]);
  });

  it('hold the named zone of the setting', () => {
    const named = view('Asia/Tokyo');
    assert.deepEqual(
      [named.id, named.name, values(named)],
      ['Asia/Tokyo', 'Asia/Tokyo', ['local', 'utc', '[Asia/Tokyo]']],
    );
  });

  it("offer the browser's zone where it is another one", () => {
    assert.deepEqual(values(view('local', 'America/New_York')), ['[local]', 'utc', 'America/New_York']);
    assert.equal(view('local', 'America/New_York').choices[2]?.label, 'Use America/New_York');
    assert.deepEqual(values(view('local', 'Europe/Oslo')), ['[local]', 'utc']);
    assert.deepEqual(values(view('local', 'UTC')), ['[local]', 'utc']);
    assert.deepEqual(values(view('Asia/Tokyo', 'Asia/Tokyo')), ['local', 'utc', '[Asia/Tokyo]']);
  });

  it('fall back to the local one when the setting or the browser names none', () => {
    assert.deepEqual(values(view('Mars/Olympus', '<img src=x>')), ['[local]', 'utc']);
    assert.equal(view('Mars/Olympus').id, 'Europe/Oslo');
  });

  it('have exactly one selected and no value twice, whatever is set and said', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('local', 'utc', 'UTC', ' Local ', 'Asia/Tokyo', 'Etc/GMT', 'gmt', ''),
    );
    fc.assert(
      fc.property(name, fc.option(name, { nil: undefined }), name, (setting, browser, host) => {
        const { choices, id } = view(setting, browser, host);
        assert.equal(choices.filter(({ selected }) => selected).length, 1);
        assert.equal(new Set(choices.map(({ value }) => value)).size, choices.length);
        assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone: id }));
      }),
      { numRuns: 500 },
    );
  });
});
