import assert from 'node:assert/strict';
import fc from 'fast-check';
import { roomNameFrom } from '../../../../src/report/lists/roomNameFrom';

describe('the name of a room that a person typed or pasted', () => {
  it('is read from a name, with or without its slash, and from an address', () => {
    for (const text of [
      'stand-up',
      '/stand-up',
      '//stand-up',
      'https://example.whereby.com/stand-up',
      'HTTPS://example.whereby.com/stand-up?roomKey=abc&embed#x',
    ]) {
      assert.equal(roomNameFrom(text), '/stand-up');
    }
  });

  it('is decoded in an address, and only there', () => {
    assert.equal(roomNameFrom('https://example.whereby.com/m%C3%B8te'), '/møte');
    assert.equal(roomNameFrom('https://example.whereby.com/100%'), '/100%');
    assert.equal(roomNameFrom('m%C3%B8te'), '/m%C3%B8te');
  });

  it('keeps nothing of the query, which may hold the key of a host', () => {
    assert.doesNotMatch(roomNameFrom('https://example.whereby.com/a?roomKey=secret') ?? '', /secret/);
  });

  it('is undefined for nothing', () => {
    for (const text of ['', '/', '///', 'https://', 'https://example.whereby.com', 'https://example.whereby.com/']) {
      assert.equal(roomNameFrom(text), undefined);
    }
  });

  it('has exactly one slash before it, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        assert.match(roomNameFrom(text) ?? '/x', /^\/[^/]/su);
      }),
    );
  });
});
