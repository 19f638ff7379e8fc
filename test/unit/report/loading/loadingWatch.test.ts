import assert from 'node:assert/strict';
import { BackgroundLoads } from '../../../../src/report/loading/backgroundLoads';
import { LoadingWatch } from '../../../../src/report/loading/loadingWatch';
import { Deadline } from '../../../../src/shared/deadline';
import { Emitter } from '../../../../src/shared/emitter';
import type { LoadingStatus } from '../../../../src/text/loadingStatus';
import { resolveZone } from '../../../../src/text/zone';
import { FakeClock } from '../../../support/fakeClock';
import { english } from '../../text/english';

describe('what is told of loading in the background', () => {
  let clock: FakeClock;
  let loads: BackgroundLoads;
  let watch: LoadingWatch;
  let status: LoadingStatus | undefined;

  beforeEach(() => {
    clock = new FakeClock();
    loads = new BackgroundLoads(clock);
    const context = (): LoadingContext => ({
      l10n: english,
      zone: resolveZone('utc', 'UTC').zone,
      now: clock.now(),
      hidePersonal: false,
    });
    watch = new LoadingWatch(loads, { clock, context }, (told) => {
      status = told;
    });
  });
  afterEach(() => {
    watch.dispose();
    loads.dispose();
    assert.equal(clock.waiting, 0);
  });
  type LoadingContext = ReturnType<ConstructorParameters<typeof LoadingWatch>[1]['context']>;

  const load = (title: string, progress: { done: number; total: number } | null): { dispose(): void } =>
    loads.begin({ title: () => title, progress: () => progress, cancel: () => undefined });

  it('says nothing of what is over within a second', () => {
    const short = load('Standup', null);
    clock.advance(900);
    assert.equal(status, undefined);
    short.dispose();
    clock.advance(5_000);
    assert.equal(status, undefined);
  });

  it('says what loads and how far it is, and goes away with it', () => {
    const progress = { done: 3, total: 40 };
    const long = load('Standup', progress);
    clock.advance(1_000);
    assert.equal(status?.text, 'Whereby: 3 of 40 loaded');
    assert.equal(status.tooltip, 'Insights for Whereby\nStandup: 3 of 40 loaded\nClick to cancel');
    progress.done = 12;
    clock.advance(1_000);
    assert.equal(status.text, 'Whereby: 12 of 40 loaded');
    long.dispose();
    assert.equal(status, undefined);
  });

  it('adds up what several load, and names each', () => {
    const first = load('Standup', { done: 3, total: 40 });
    const second = load('All hands', { done: 1, total: 10 });
    clock.advance(1_000);
    assert.equal(status?.text, 'Whereby: 4 of 50 loaded');
    const third = load('Usage', null);
    clock.advance(1_000);
    assert.equal(status.text, 'Whereby: loading');
    assert.match(status.tooltip, /Standup: 3 of 40 loaded\nAll hands: 1 of 10 loaded\nUsage: loading/u);
    [first, second, third].forEach((one) => {
      one.dispose();
    });
    assert.equal(status, undefined);
  });

  it('counts the seconds of a pause, says what waits, and offers no cancel where nothing does', () => {
    const changed = new Emitter<Deadline | null>();
    const queue = {
      pausedUntil: new Deadline(clock, 38_000) as Deadline | null,
      waiting: 2,
      onDidChangePause: changed.event,
    };
    watch.use(queue);
    assert.equal(status?.text, 'Rate limit: goes on in 38 s');
    assert.match(status.tooltip, /2 requests wait\nClick to cancel$/u);
    queue.waiting = 0;
    clock.advance(8_000);
    assert.equal(status.text, 'Rate limit: goes on in 30 s');
    assert.doesNotMatch(status.tooltip, /cancel/u);
    queue.pausedUntil = null;
    changed.fire(null);
    assert.equal(status, undefined);
  });

  it('forgets the pause of an account that is left', () => {
    const queue = {
      pausedUntil: new Deadline(clock, 38_000),
      waiting: 1,
      onDidChangePause: new Emitter<Deadline | null>().event,
    };
    watch.use(queue);
    assert.equal(status?.isPaused, true);
    watch.use(undefined);
    assert.equal(status, undefined);
  });
});
