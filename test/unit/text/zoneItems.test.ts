import assert from 'node:assert/strict';
import type { TextContext } from '../../../src/text/context';
import { utc } from '../../../src/text/zone';
import { typedZone, zoneItems } from '../../../src/text/zoneItems';
import { english } from './english';

const context: TextContext = { l10n: english, zone: utc, now: Date.UTC(2026, 6, 1), hidePersonal: false };

describe('the list of all zones', () => {
  it('begins with the local one and UTC, each with its offset now, and has none twice', () => {
    const items = zoneItems(Intl.supportedValuesOf('timeZone'), 'Europe/Oslo', context);
    assert.deepEqual(items.slice(0, 2), [
      { value: 'local', label: 'Local time (Europe/Oslo)', offset: 'UTC+02:00' },
      { value: 'utc', label: 'UTC', offset: 'UTC+00:00' },
    ]);
    assert.deepEqual(
      items.find(({ value }) => value === 'America/St_Johns'),
      { value: 'America/St_Johns', label: 'America/St_Johns', offset: 'UTC-02:30' },
    );
    assert.ok(items.length > 300);
    assert.equal(new Set(items.map(({ value }) => value)).size, items.length);
  });

  it('takes what is typed where it is the name of a zone', () => {
    assert.deepEqual(typedZone('Asia/Kolkata', 'UTC', context), {
      value: 'Asia/Kolkata',
      label: 'Asia/Kolkata',
      offset: 'UTC+05:30',
    });
    for (const typed of ['', 'local', 'Asia', 'Asia/Nowhere', '<img>']) {
      assert.equal(typedZone(typed, 'UTC', context), undefined);
    }
  });
});
