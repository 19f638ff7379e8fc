import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Localization } from '../../../src/shared/translate';
import { formatBitrate, formatNumber, formatPercent } from '../../../src/shared/units';
import { formatDuration } from '../../../src/text/duration';
import { formatBareRange, formatDateTime, formatDay, formatRecent } from '../../../src/text/time';
import { resolveZone } from '../../../src/text/zone';
import { projectRoot } from '../../support/host/projectPaths';
import { english } from './english';
import { context } from './rows';

const messages = JSON.parse(readFileSync(path.join(projectRoot, 'l10n/bundle.l10n.nb.json'), 'utf8')) as Record<
  string,
  string
>;
const norwegian: Localization = {
  t: (message, ...args) => english.t(messages[message] ?? message, ...args),
  locale: 'nb',
};
const at = Date.parse('2026-11-22T07:21:04Z');
const inNorwegian = { ...context, zone: resolveZone('Europe/Oslo', 'UTC').zone, now: at, l10n: norwegian };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('times and numbers in Norwegian', () => {
  it('name day and month as in Norway', () => {
    assert.equal(formatDateTime(at, inNorwegian), '22. nov. 2026, 08:21');
    assert.equal(formatDay(at, inNorwegian), '22. nov. 2026');
    assert.equal(formatRecent(at, inNorwegian), 'I dag 08:21');
    assert.equal(formatBareRange(at, at + 240_000, inNorwegian), '08:21 til 08:25');
  });

  it('have a comma before decimals and a space before each three digits', () => {
    assert.equal(plain(formatNumber(1340, 'nb', 0)), '1 340');
    assert.equal(plain(formatPercent(12.5, 'nb')), '12,5 %');
    assert.equal(plain(formatBitrate(1_240_000, 'nb')), '1,2 Mbit/s');
    assert.equal(formatDuration(1500, norwegian), '1,5 s');
    assert.equal(formatDuration(3 * 3_600_000 + 90_000, norwegian), '3 t 1 min');
  });
});
