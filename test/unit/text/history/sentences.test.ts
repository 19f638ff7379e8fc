import assert from 'node:assert/strict';
import { findHistory } from '../../../../src/quality/history/findPattern';
import { correlationNotes, historySentences, unmeasuredNotes } from '../../../../src/text/history/sentences';
import { calls, versions } from '../../quality/history/judged';
import { english } from '../english';
import { context } from '../rows';

interface Case {
  /** Receiving and sending, a letter a call (g good, d degraded, p poor, a good in part, n not rated). */
  readonly recv: string;
  readonly send?: string;
  readonly browsers?: string;
  readonly hasGaps?: boolean;
  readonly says: readonly string[];
}

const goodSending = (many: number): string => `Sending was good in all of the last ${many} calls.`;

const cases: readonly Case[] = [
  { recv: '', says: [] },
  { recv: 'g', says: ['Sending and receiving were good in the last call.'] },
  { recv: 'gggggggggg', says: ['Sending and receiving were good in all of the last 10 calls.'] },
  { recv: 'nnn', send: 'nnn', says: ['Neither sending nor receiving was measured enough in any of the last 3 calls.'] },
  { recv: 'n', send: 'n', says: ['Neither sending nor receiving was measured enough in the last call.'] },
  {
    recv: 'p',
    says: ['Receiving was poor in the last call; one call shows no pattern.', 'Sending was good in the last call.'],
  },
  {
    recv: 'gp',
    says: ['Receiving was poor in 1 of the last 2 calls; 2 measured are too few for a pattern.', goodSending(2)],
  },
  {
    recv: 'pnnnp',
    says: ['Receiving was poor in 2 of the last 5 calls; 2 measured are too few for a pattern.', goodSending(5)],
  },
  { recv: 'pppppppppppp', says: ['Receiving was poor in every one of the last 12 calls.', goodSending(12)] },
  {
    recv: 'ppnpap',
    says: ['Receiving was poor in every one of the 4 measured of the last 6 calls.', goodSending(6)],
  },
  {
    recv: 'ggggggggpggg',
    says: ['Receiving was poor in only one of the last 12 calls: that of Nov 9, 2026, 13:00.', goodSending(12)],
  },
  {
    recv: 'gnpgn',
    says: [
      'Receiving was poor in only one of the 3 measured of the last 5 calls: that of Nov 3, 2026, 13:00.',
      goodSending(5),
    ],
  },
  {
    recv: 'gggpppgppp',
    browsers: versions(['139', 3], ['141', 7]),
    says: [
      'Receiving was poor in 6 of the last 10 calls, since Nov 4, 2026, 13:00; before that Chrome 139, since then Chrome 141.',
      goodSending(10),
    ],
  },
  {
    recv: 'gggppppppp',
    says: ['Receiving was poor in 7 of the last 10 calls, since Nov 4, 2026, 13:00.', goodSending(10)],
  },
  {
    // The browser was another one a call too early: no sentence of it.
    recv: 'gggppppppp',
    browsers: versions(['139', 2], ['141', 8]),
    says: ['Receiving was poor in 7 of the last 10 calls, since Nov 4, 2026, 13:00.', goodSending(10)],
  },
  {
    recv: 'gggppppppp',
    browsers: `${versions(['139', 3], ['141', 6])} ?`,
    says: ['Receiving was poor in 7 of the last 10 calls, since Nov 4, 2026, 13:00.', goodSending(10)],
  },
  {
    recv: 'ggggggpgggppppp',
    browsers: versions(['138', 4], ['139', 6], ['141', 5]),
    says: [
      'Receiving was poor in 6 of the last 15 calls, 5 of them since Nov 11, 2026, 13:00; before that Chrome 138 and Chrome 139, since then Chrome 141. Before that it was so in 1 of 10 measured.',
      goodSending(15),
    ],
  },
  {
    recv: 'gggdpd',
    says: ['Receiving was poor or degraded in 3 of the last 6 calls, since Nov 4, 2026, 13:00.', goodSending(6)],
  },
  {
    recv: 'gpgpgpg',
    says: ['Receiving was poor in 3 of the last 7 calls, without a pattern in time.', goodSending(7)],
  },
  {
    recv: 'gpgpgpg',
    browsers: '139 141 139 141 139 141 139',
    says: [
      'Receiving was poor in 3 of the last 7 calls: those with Chrome 141; the good ones are with Chrome 139.',
      goodSending(7),
    ],
  },
  {
    recv: 'gpgpgpg',
    browsers: '139 141 141 141 139 141 139',
    says: ['Receiving was poor in 3 of the last 7 calls, without a pattern in time.', goodSending(7)],
  },
  {
    recv: 'dgdgdg',
    says: ['Receiving was degraded in 3 of the last 6 calls, without a pattern in time.', goodSending(6)],
  },
  {
    recv: 'gggg',
    send: 'gddd',
    says: [
      'Sending was degraded in 3 of the last 4 calls, without a pattern in time.',
      'Receiving was good in all of the last 4 calls.',
    ],
  },
  {
    recv: 'gggppp',
    send: 'pppppp',
    says: [
      'Sending was poor in every one of the last 6 calls.',
      'Receiving was poor in 3 of the last 6 calls, since Nov 4, 2026, 13:00.',
    ],
  },
  {
    recv: 'ganga',
    says: ['Receiving was good where it was measured: 2 of the last 5 calls.', goodSending(5)],
  },
  {
    recv: 'ggpg',
    send: 'nnnn',
    says: [
      'Receiving was poor in only one of the last 4 calls: that of Nov 3, 2026, 13:00.',
      'Sending was not measured enough in any of the last 4 calls.',
    ],
  },
  {
    recv: 'gggppp',
    hasGaps: true,
    says: [
      'Receiving was poor in 3 of the 6 calls that were judged, since Nov 4, 2026, 13:00.',
      'Sending was good in all of the 6 calls that were judged.',
    ],
  },
  {
    recv: 'p',
    hasGaps: true,
    says: [
      'Receiving was poor in the one call that was judged; one call shows no pattern.',
      'Sending was good in the one call that was judged.',
    ],
  },
];

describe('the sentences of a history', () => {
  for (const { recv, send = '', browsers = '', hasGaps = false, says } of cases) {
    it(`say of ${[recv || 'no call', send, browsers, hasGaps ? 'with gaps' : ''].filter(Boolean).join(' / ')}: ${says[0] ?? 'nothing'}`, () => {
      const all = calls(recv, { send, browsers });
      const told = { judged: all.length, areAll: !hasGaps };
      assert.deepEqual(historySentences(findHistory(all), told, context), says);
    });
  }

  it('say with a split of browsers, and only then, that it shows no cause', () => {
    const notes = (browsers: string): readonly string[] =>
      correlationNotes(findHistory(calls('gggppp', { browsers })), english);
    assert.deepEqual(notes(versions(['139', 3], ['141', 3])), [
      'The browser and the quality differ together. That does not show that one is the cause of the other.',
    ]);
    assert.deepEqual(notes(versions(['139', 6])), []);
  });

  it('say how many calls were not measured in each direction', () => {
    assert.deepEqual(unmeasuredNotes(findHistory(calls('gnag', { send: 'gggn' })), english), [
      'Receiving was not measured, or in part only: 2 of the calls.',
      'Sending was not measured, or in part only: 1 of the calls.',
    ]);
    assert.deepEqual(unmeasuredNotes(findHistory(calls('ggg')), english), []);
  });
});
