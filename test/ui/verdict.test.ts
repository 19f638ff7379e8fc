import assert from 'node:assert/strict';
import type { Pattern } from '../../src/sample/namedPeople';
import { showcase } from '../../src/sample/showcase';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

const room = 'support-escalations';
const dayMs = 86_400_000;
const today = Math.floor(Date.now() / dayMs);

/** A day before the UTC day on which the tests began, as texts tell it. */
function daysAgo(days: number): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format((today - days) * dayMs);
}

/** The sentences for a person of the showcase, worked out by hand from what their samples are made to show. */
const expected: readonly (readonly [Pattern, string])[] = [
  ['perfect', 'Sending and receiving were good. Measured 100 % of the stay.'],
  [
    'degradedSend',
    'Sending was degraded: 1 episode at or above 3 %, 2 min 0 s (4.2 % of the measured time), worst minute 20:50 to 20:51 ' +
      'UTC, 95th percentile 0.8 %. Receiving was good. Measured 100 % of the stay.',
  ],
  [
    'severeRecv',
    'Receiving was poor: 1 severe episode (at or above 10 %), 4 min 0 s (8.3 % of the measured time), worst minute 20:57 ' +
      'to 20:58 UTC, 95th percentile 20 %. Sending was good. Measured 100 % of the stay.',
  ],
  [
    'spiky',
    'Sending was good; 4 spikes under 6 s not counted. Receiving was good; 4 spikes under 6 s not counted. ' +
      'Measured 100 % of the stay.',
  ],
  [
    'silent',
    'Sending and receiving were good. Measured of the stay: sending 68 % (silent 31 %), receiving 89 % (silent 10 %).',
  ],
  ['missing', 'Sending and receiving were good. Measured of the stay: sending 89 %, receiving 85 %.'],
  ['noSamples', 'Not rated: nothing was measured, and no data is not good quality. Measured 0 % of the stay.'],
  [
    'reconnectsByExternalId',
    'Sending was degraded: 1 episode at or above 3 %, 30 s (4.3 % of the measured time), worst minute 20:40 to 20:41 UTC, ' +
      '95th percentile 0.9 %. Receiving was good. Measured 100 % of the stay. Reconnected 3 times, 1 min 6 s away in all. ' +
      'In the 30 s before the drop at 20:41:40 UTC: a sending episode. Judged from 1 of 4 stays.',
  ],
  [
    'wholeDay',
    `Receiving was degraded: 1 episode at or above 3 %, 4 min 0 s (0.3 % of the measured time), worst minute ${daysAgo(2)}, ` +
      '15:01 to 15:02 UTC, 95th percentile 0.2 %; 1 spike under 6 s not counted. Sending was good. ' +
      'Measured 100 % of the stay.',
  ],
  [
    'longCall',
    'Sending was good; 2 spikes under 6 s not counted. Receiving was good; 2 spikes under 6 s not counted. ' +
      'Measured 85 % (silent 14 %) of the stay.',
  ],
];

describe('the verdict on the sample account', () => {
  const session = new Session({
    settings: { 'wherebyInsights.timeZone': 'utc' },
    browserZone: 'America/New_York',
    // High enough to find all of these people without scrolling.
    viewport: { width: 1280, height: 1200 },
  });
  let sessionLabels: readonly string[] = [];

  const open = async (pattern: Pattern): Promise<ParticipantPanel> => {
    const person = showcase.find((one) => one.pattern === pattern);
    assert.ok(person);
    const sessions = [...new Set(showcase.map(({ roomSessionId }) => roomSessionId))];
    await session.rooms.expand(sessionLabels[sessions.indexOf(person.roomSessionId)] ?? '');
    await session.rooms.click(new RegExp(`^Participant ${person.displayName}, `));
    return ParticipantPanel.shown(session.workbench, person.displayName);
  };

  before(async () => {
    await session.exploreSample();
    await session.rooms.expand(room);
    sessionLabels = (await session.rooms.visibleRows()).filter(({ level }) => level === 2).map(({ label }) => label);
  });

  it('stands under the words "Sample data"', async () => {
    await session.workbench.view.message('Sample data · Times in UTC');
    const shown = await open('perfect');
    assert.equal(await shown.frame.locator('header .badge').textContent(), 'Sample data');
  });

  for (const [pattern, paragraph] of expected) {
    it(`tells what happened to the participant "${pattern}"`, async () => {
      const shown = await open(pattern);
      await shown.hasParagraph(paragraph);
    });
  }

  it('lays a band over an episode that differs from what is beside it', async () => {
    const shown = await open('degradedSend');
    await shown.drawn();
    // Going to an episode puts it in the middle half of the chart.
    await shown.frame.locator('.mark-list vscode-button').first().click();
    await waitUntil('a band in the middle of the chart', async () => {
      const [inside, before, after] = await Promise.all([
        shown.columnColour('loss', 0.55),
        shown.columnColour('loss', 0.15),
        shown.columnColour('loss', 0.95),
      ]);
      return (inside !== before && before === after) || undefined;
    });
    await shown.press('Reset zoom');
  });

  it('changes all times with the time zone', async () => {
    const shown = await open('degradedSend');
    assert.deepEqual(await shown.zones(), ['Local time (Asia/Tokyo)', 'UTC', 'Use America/New_York']);
    await shown.chooseZone('Local time');
    await waitUntil(
      'local times in the paragraph',
      async () => (await shown.paragraph()).includes('worst minute 05:50 to 05:51 Asia/Tokyo') || undefined,
    );
    await session.workbench.view.message('Sample data · Times in Asia/Tokyo');
    assert.match((await shown.frame.locator('.shown-range').textContent()) ?? '', /05:30:12.*06:18:12 Asia\/Tokyo$/);
    await shown.chooseZone('UTC');
    await session.workbench.view.message('Sample data · Times in UTC');
  });

  it('is copied as Markdown with ids and thresholds', async () => {
    const shown = await open('degradedSend');
    const paragraph = await shown.paragraph();
    await shown.press('Copy as Markdown');
    const copied = await waitUntil('the copy', async () => {
      const text = await session.workbench.clipboard();
      return text.startsWith('### Ingrid Solberg') ? text : undefined;
    });
    const plain = copied.replaceAll('\\', '');
    assert.ok(plain.includes(paragraph), copied);
    assert.match(plain, /- \*\*External ID:\*\* `customer-1183`/);
    assert.match(plain, /Episode: 3 % packet loss or more for at least 6 s; severe: 10 % or more/);
  });

  itLeavesNothingBehind(session);
});
