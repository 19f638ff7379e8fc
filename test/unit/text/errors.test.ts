import assert from 'node:assert/strict';
import { ApiError, type ApiErrorFacts, type ApiErrorKind } from '../../../src/api/errors';
import { describeError, errorSentence } from '../../../src/text/errors';
import { Deadline } from '../../../src/shared/deadline';
import { FakeClock } from '../../support/fakeClock';
import { context } from './rows';

const failures: readonly (readonly [ApiErrorKind, ApiErrorFacts?])[] = [
  ['auth', { status: 401 }],
  ['forbidden', { status: 403 }],
  ['notFound', { status: 404 }],
  ['badRequest', { status: 400 }],
  ['rateLimited', { status: 429 }],
  ['timeout'],
  ['server', { status: 502 }],
  ['badResponse', { reason: 'notJson' }],
  ['badResponse', { reason: 'unexpectedShape' }],
  ['badResponse', { reason: 'tooLarge' }],
  ['network', { reason: 'dns' }],
  ['network', { reason: 'refused' }],
  ['network', { reason: 'reset' }],
  ['network', { reason: 'proxy' }],
  ['network', { reason: 'tls' }],
  ['network', { reason: 'offline' }],
  ['network', { reason: 'redirect' }],
  ['network', { reason: 'unknown' }],
];

describe('the words for a failure', () => {
  it('are another sentence for every kind and reason', () => {
    const sentences = [
      ...failures.map(([kind, facts]) => describeError(new ApiError(kind, facts), context).text),
      describeError(new TypeError('boom'), context).text,
    ];
    assert.equal(new Set(sentences).size, failures.length + 1);
    for (const sentence of sentences) {
      assert.match(sentence, /^[A-Z].*\.$/);
    }
  });

  it('are another short cause, which fits a row of a narrow sidebar, for every kind and reason', () => {
    const causes = [
      ...failures.map(([kind, facts]) => describeError(new ApiError(kind, facts), context).cause),
      describeError(new TypeError('boom'), context).cause,
    ];
    assert.equal(new Set(causes).size, failures.length + 1);
    for (const cause of causes) {
      assert.match(cause, /^[A-Z][^.]{3,22}$/);
    }
  });

  it('say whose connection was cut, and that the log has more', () => {
    assert.equal(
      errorSentence(new ApiError('network', { reason: 'reset' }), context),
      'The connection to the Whereby API was cut. The log has the details.',
    );
  });

  it('tell nothing of the inside of an unexpected failure', () => {
    for (const error of [new TypeError('secret inside'), 'secret inside', null, undefined, { secret: 'inside' }]) {
      assert.doesNotMatch(errorSentence(error, context), /secret|inside|undefined|null/);
    }
  });

  it('name the status of a server error', () => {
    assert.match(errorSentence(new ApiError('server', { status: 503 }), context), /503/);
  });

  it('say when to try again, by the time that has passed and not by a clock that was set', () => {
    const clock = new FakeClock();
    for (const kind of ['rateLimited', 'server'] as const) {
      const error = new ApiError(kind, { detail: 'Busy.', retryAt: new Deadline(clock, 90_000) });
      assert.match(errorSentence(error, context), / Try again in 1 min 30 s\.$/);
      clock.setNow(clock.now() - 3_600_000);
      clock.advance(60_000);
      assert.match(errorSentence(error, context), / Try again in 30 s\.$/);
    }
    assert.doesNotMatch(errorSentence(new ApiError('server', { status: 503 }), context), /Try again/);
  });

  it('quote the server as such, and its words stay dead text', () => {
    const detail = '[click](command:workbench.action.terminal.new) $(zap) \u202e';
    for (const kind of ['forbidden', 'notFound', 'badRequest', 'server'] as const) {
      const sentence = errorSentence(new ApiError(kind, { detail }), context);
      assert.match(sentence, /The server said: "\[click\] \(command/);
      assert.doesNotMatch(sentence, /\]\(|\$\(|\u202e/);
    }
  });

  it('say nothing of a server that said nothing to be seen', () => {
    assert.doesNotMatch(errorSentence(new ApiError('notFound', { detail: '\u200b ' }), context), /The server said/);
  });
});
