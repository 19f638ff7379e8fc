import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Rating } from '../../../src/shared/quality';
import { pauseText } from '../../../src/text/pause';
import { worseRating } from '../../../src/quality/rating';
import { describeRatings } from '../../../src/text/rating';
import { Aliases } from '../../../src/text/aliases';
import { describeUserAgent } from '../../../src/text/userAgent';
import { english } from './english';
import { context } from './rows';

describe('the text of a pause', () => {
  it('says how long requests wait, never less than a second', () => {
    assert.equal(pauseText({ left: () => 38_001 }, context), 'Rate limit: goes on in 39 s');
    assert.equal(pauseText({ left: () => 90_000 }, context), 'Rate limit: goes on in 1 min 30 s');
    assert.equal(pauseText({ left: () => 0 }, context), 'Rate limit: goes on in 1 s');
  });

  it('is none while nothing waits', () => {
    assert.equal(pauseText(null, context), undefined);
  });
});

describe('the ratings of a stay', () => {
  const all: readonly Rating[] = ['good', 'notRated', 'degraded', 'poor'];

  it('are summed up by the worse one, whichever direction has it', () => {
    all.forEach((send, i) => {
      all.forEach((recv, j) => {
        assert.equal(worseRating({ send, recv }), all[Math.max(i, j)]);
      });
    });
  });

  it('are told for both directions', () => {
    assert.equal(describeRatings({ send: 'good', recv: 'notRated' }, english), 'Sending: good · Receiving: not rated');
  });
});

describe('a user agent', () => {
  const known: Readonly<Record<string, string>> = {
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0 Safari/537.36':
      'Chrome 118 on macOS',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0': 'Firefox 131 on Windows',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1':
      'Safari 17 on iOS',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0':
      'Microsoft Edge 130 on Windows',
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36':
      'Chrome 129 on Android',
  };

  const shown = { l10n: english, hidePersonal: false } as const;

  it('that nobody knows is not told while personal data is hidden, for it may hold any text', () => {
    const hidden = { l10n: english, hidePersonal: new Aliases() };
    for (const userAgent of ['call Ann Lee', 'Ann Lee/4.0 (Windows NT 10.0)', 'Ann Lee/4.0 5']) {
      assert.match(describeUserAgent(userAgent, shown), /Ann Lee/);
      assert.match(describeUserAgent(userAgent, hidden), /^unknown browser( on Windows)?$/);
    }
    for (const [userAgent, text] of Object.entries(known)) {
      assert.equal(describeUserAgent(userAgent, hidden), text);
    }
  });

  it('is told as browser with major version and family of system', () => {
    for (const [userAgent, text] of Object.entries(known)) {
      assert.equal(describeUserAgent(userAgent, shown), text);
    }
  });

  it('is shown as it is, made safe and cut, when it is nothing known', () => {
    assert.equal(describeUserAgent('curl\u202e', shown), 'curl\ufffd');
    assert.equal(describeUserAgent('?'.repeat(10_240), shown), `${'?'.repeat(80)}…`);
  });

  it('never throws and is never long, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(50), (text, times) => {
        assert.ok(describeUserAgent(text.repeat(times), shown).length <= 400);
      }),
      { numRuns: 500 },
    );
  });
});
