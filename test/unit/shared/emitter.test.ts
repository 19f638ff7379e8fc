import assert from 'node:assert/strict';
import { Emitter, onListenerFailure } from '../../../src/shared/emitter';

describe('an emitter', () => {
  it('tells every listener, whatever one of them throws, and hands the failure on', () => {
    const failures: unknown[] = [];
    const back = onListenerFailure((error) => failures.push(error));
    try {
      const emitter = new Emitter<number>();
      const heard: string[] = [];
      const failure = new Error('first');
      emitter.event((value) => {
        heard.push(`a${value}`);
        throw failure;
      });
      emitter.event((value) => heard.push(`b${value}`));
      emitter.fire(1);
      emitter.fire(2);
      assert.deepEqual(heard, ['a1', 'b1', 'a2', 'b2']);
      assert.deepEqual(failures, [failure, failure]);
    } finally {
      back.dispose();
    }
  });

  it('hands a failure to the newest that hears it, whichever of them leaves first', () => {
    const heard: string[] = [];
    const older = onListenerFailure(() => heard.push('older'));
    const middle = onListenerFailure(() => heard.push('middle'));
    const newest = onListenerFailure(() => heard.push('newest'));
    const emitter = new Emitter<undefined>();
    emitter.event(() => {
      throw new Error('each time');
    });
    for (const leaves of [middle, newest, older]) {
      leaves.dispose();
      leaves.dispose();
      if (leaves !== older) {
        emitter.fire(undefined);
      }
    }
    assert.deepEqual(heard, ['newest', 'older']);
  });
});
