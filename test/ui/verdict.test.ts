import assert from 'node:assert/strict';
import type { Pattern } from '../../src/sample/namedPeople';
import { showcase } from '../../src/sample/showcase';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

const room = 'support-escalations';
const dayMs = 86_400_000;
/** When the sample account was opened. */
let began: number;

/** A day before the UTC day on which the sample account was opened, as texts tell it. */
function daysAgo(days: number): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(began - days * dayMs);
}

/** A day within a call of these days, without its year where they are of one. */
function dayIn(call: readonly number[], days: number): string {
  const years = new Set(call.map((one) => daysAgo(one).slice(-4)));
  return years.size === 1 ? daysAgo(days).slice(0, -', 2024'.length) : daysAgo(days);
}

/** The sentences for a person of the showcase, worked out by hand from what their samples are made to show. */
const expected: readonly (readonly [Pattern, () => string])[] = [
  [
    'perfect',
    () =>
      'Sending and receiving were good: measured without packet loss. ' +
      `Stay of ${daysAgo(1)}, 20:30:00 to 21:18:00, all times UTC: fully measured. ` +
      'Not in the data: causes, and what was seen or heard.',
  ],
  [
    'degradedSend',
    () =>
      'Sending was poor: ' +
      '1 episode at or above 3 % packet loss, 20:50:12 to 20:52:12 (2 min 0 s, 4.2 % of the measured time); ' +
      'worst minute 20:50:42 to 20:51:42, mean 7.28 %; highest sample 7.8 %; ' +
      '95th percentile 0.76 %. Receiving was good: worst minute 20:59:14 to 21:00:14, mean packet loss 0.11 %; ' +
      'highest sample 0.8 %; 95th percentile 0.15 %. ' +
      `Stay of ${daysAgo(1)}, 20:30:12 to 21:18:12, all times UTC: fully measured. ` +
      'Not in the data: causes, and what was seen or heard.',
  ],
  [
    'severeRecv',
    () =>
      'Receiving was poor: ' +
      '1 episode at or above 3 % packet loss, 20:55:30 to 20:59:30 (4 min 0 s, 8.3 % of the measured time); ' +
      'all severe (10 % or more); worst minute 20:57:02 to 20:58:02, mean 23.02 %; ' +
      'highest sample 24 %; 95th percentile 19.99 %. Sending was good: ' +
      'worst minute 21:04:30 to 21:05:30, mean packet loss 0.07 %; highest sample 0.77 %; ' +
      `95th percentile 0.09 %. Stay of ${daysAgo(1)}, 20:30:30 to 21:18:30, all times UTC: ` +
      'fully measured. ' +
      'Not in the data: causes, and what was seen or heard.',
  ],
  [
    'spiky',
    () =>
      'Sending was good: worst minute 21:06:46 to 21:07:46, mean packet loss 0.49 %; ' +
      'highest sample 7 %; 95th percentile 0.21 %; ' +
      '4 spikes under 6 s. Receiving was good: ' +
      'worst minute 21:06:16 to 21:07:16, mean packet loss 0.55 %; highest sample 7 %; ' +
      '95th percentile 0.3 %; 4 spikes under 6 s. ' +
      `Stay of ${daysAgo(1)}, 20:30:06 to 21:18:06, all times UTC: fully measured. ` +
      'Not in the data: causes, and what was seen or heard.',
  ],
  [
    'silent',
    () =>
      'Sending was good where measured (68 %): worst minute 20:36:46 to 20:37:46, mean packet loss 0.09 %; ' +
      'highest sample 0.79 %; 95th percentile 0.16 %. Receiving was good: ' +
      'worst minute 20:31:20 to 20:32:20, mean packet loss 0.11 %; highest sample 0.8 %; ' +
      `95th percentile 0.22 %. Stay of ${daysAgo(1)}, 20:30:36 to 21:18:36, all times UTC: ` +
      'sending 68 % measured, receiving 89 %; ' +
      'no media sent for 10 min 0 s from 20:37:16; ' +
      'no media either way for 5 min 0 s from 21:03:56. ' +
      'Not in the data: causes, and what was seen or heard.',
  ],
  [
    'missing',
    () =>
      'Sending was good: worst minute 20:54:18 to 20:55:18, mean packet loss 0.09 %; ' +
      'highest sample 0.8 %; 95th percentile 0.19 %. Receiving was good: ' +
      'worst minute 21:16:34 to 21:17:34, mean packet loss 0.14 %; highest sample 0.79 %; ' +
      `95th percentile 0.21 %. Stay of ${daysAgo(1)}, 20:30:42 to 21:18:42, all times UTC: ` +
      'sending 89 % measured, receiving 85 %; 5 min 0 s not recorded from 20:42:22; ' +
      'receiving not recorded for 2 min 0 s from 20:57:22. ' +
      'Not in the data: causes, and what was seen or heard.',
  ],
  [
    'noSamples',
    () =>
      'Not rated: packet loss was not measured, and no data is not good quality. ' +
      `Stay of ${daysAgo(1)}, 20:31:06 to 21:19:06, all times UTC: nothing measured either way; ` +
      '48 min 0 s not recorded from 20:31:06. ' +
      'Not in the data: causes, and what was seen or heard.',
  ],
  [
    'reconnectsByExternalId',
    () =>
      // Of all four stays: the other three come by themselves.
      'Sending was degraded: 2 episodes at or above 3 % packet loss, 1 min 10 s in all (2.5 % of the measured time): ' +
      '20:41:10 to 20:41:40, 21:02:40 to 21:03:20; worst minute 20:41:02 to 20:42:02, mean 5.26 %; ' +
      'highest sample 9 %; 95th percentile 0.45 %. Receiving was good: ' +
      'worst minute 20:57:40 to 20:58:40, mean packet loss 0.08 %; highest sample 0.78 %; ' +
      `95th percentile 0.17 %. 4 stays within ${daysAgo(1)}, 20:30:00 to 21:18:00, all times UTC: ` +
      'fully measured. ' +
      'The 4 stays are taken for one person by their external ID; left and came back 3 times, 1 min 6 s away in all: ' +
      '20:41:40 to 20:41:54, 20:55:00 to 20:55:32, 20:55:40 to 20:56:00; ' +
      'the last 30 s of sending recorded before the leaving at 20:41:40 hold an episode. ' +
      'Not in the data: causes, what was seen or heard, ' +
      'and whether leaving was on purpose or a lost connection.',
  ],
  [
    'wholeDay',
    () =>
      'Receiving was poor: ' +
      `1 episode at or above 3 % packet loss, ${dayIn([3, 2], 2)}, 15:00:00 to 15:04:00 (4 min 0 s, 0.3 % of the measured time); ` +
      `worst minute ${dayIn([3, 2], 2)}, 15:01:28 to 15:02:28, mean 8.67 %; ` +
      `highest sample 38 % at ${dayIn([3, 2], 2)}, 06:20:00; 95th percentile 0.23 %; ` +
      '1 spike under 6 s. Sending was good: ' +
      `worst minute ${dayIn([3, 2], 2)}, 19:56:04 to 19:57:04, mean packet loss 0.16 %; ` +
      `highest sample 0.8 %; 95th percentile 0.22 %. ` +
      `Stay of ${daysAgo(3)}, 22:00:00 to ${daysAgo(2)}, 22:00:00, all times UTC: ` +
      'fully measured. ' +
      'Not in the data: causes, and what was seen or heard.',
  ],
  [
    'longCall',
    () =>
      `Sending was good: worst minute ${dayIn([4, 3], 4)}, 22:55:44 to 22:56:44, mean packet loss 0.43 %; ` +
      `highest sample 6 %; 95th percentile 0.23 %; ` +
      '2 spikes under 6 s. Receiving was good: ' +
      `worst minute ${dayIn([4, 3], 4)}, 22:56:34 to 22:57:34, mean packet loss 0.42 %; ` +
      `highest sample 6 %; 95th percentile 0.25 %; ` +
      '2 spikes under 6 s. ' +
      `Stay of ${daysAgo(4)}, 21:00:00 to ${daysAgo(3)}, 00:30:00, all times UTC: ` +
      '85 % measured both ways; ' +
      `no media either way for 30 min 0 s from ${dayIn([4, 3], 4)}, 22:23:20. ` +
      'Not in the data: causes, and what was seen or heard.',
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
    ({ began } = session);
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
      await shown.hasParagraph(paragraph());
    });
  }

  it('lays a band over an episode that differs from what is beside it', async () => {
    const shown = await open('degradedSend');
    await shown.drawn();
    // Going to an episode puts it in the middle half of the chart.
    await shown.frame.locator('.moments tbody button').first().click();
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

  it('changes all times of a panel with its time zone', async () => {
    const shown = await open('degradedSend');
    assert.deepEqual(await shown.zones(), [
      'Local time (Asia/Tokyo)',
      'UTC',
      'Use America/New_York',
      'Another time zone...',
    ]);
    await shown.chooseZone('Local time');
    await waitUntil(
      'local times in the paragraph',
      async () => (await shown.paragraph()).includes('worst minute 05:50:42 to 05:51:42, mean') || undefined,
    );
    assert.match((await shown.frame.locator('.shown-range').textContent()) ?? '', /05:30:12.*06:18:12 Asia\/Tokyo$/);
    // The zone of a panel is not the setting.
    await session.workbench.view.message('Sample data · Times in UTC');
    await shown.chooseZone('UTC');
    await waitUntil(
      'UTC in the range',
      async () => (await shown.frame.locator('.shown-range').textContent())?.endsWith('UTC') === true || undefined,
    );
  });

  it('is copied as Markdown with ids and thresholds', async () => {
    const shown = await open('degradedSend');
    const paragraph = await shown.paragraph();
    await shown.press('Copy for Ticket');
    const copied = await waitUntil('the copy', async () => {
      const text = await session.workbench.clipboard();
      return text.startsWith('### Ingrid Solberg') ? text : undefined;
    });
    const plain = copied.replaceAll('\\', '');
    assert.ok(plain.includes(paragraph), copied);
    assert.match(plain, /- \*\*External ID:\*\* `customer-1183`/);
    assert.match(
      plain,
      /Episode: 3 % packet loss or more for at least 6 s and 2 samples; severe: 10 % or more for as long/,
    );
  });

  itLeavesNothingBehind(session);
});
