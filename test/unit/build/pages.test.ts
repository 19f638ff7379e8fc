import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { panelHtml } from '../../../src/panels/shared/html';
import { projectRoot } from '../../support/host/projectPaths';

const folder = path.join(projectRoot, 'dist/webview');

describe('the page of a panel', () => {
  const page = (): string => panelHtml({ panel: 'session', language: 'en', script: 'start();', style: 'a {}' });
  const nonceOf = (html: string): string => /'nonce-([^']+)'/.exec(html)?.[1] ?? '';

  it('admits its one script and its one style by a fresh nonce of 128 bits, and nothing else at all', () => {
    const html = page();
    const nonce = nonceOf(html);
    assert.equal(Buffer.from(nonce, 'base64').length, 16);
    assert.deepEqual(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; '), [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      `style-src 'nonce-${nonce}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.deepEqual(html.match(/<(script|style|link|iframe|img|object|embed|base)\b[^>]*>/g), [
      `<style nonce="${nonce}">`,
      `<script nonce="${nonce}">`,
    ]);
    assert.doesNotMatch(html, /\son[a-z]+=|\sstyle=|https?:/);
    assert.equal(new Set(Array.from({ length: 100 }, () => nonceOf(page()))).size, 100);
  });
});

describe('what stands in the page of a panel', () => {
  for (const panel of readdirSync(folder)) {
    it(`cannot end or nest its own element: ${panel}`, () => {
      const read = (name: string): string => readFileSync(path.join(folder, panel, name), 'utf8');
      assert.doesNotMatch(read('main.js'), /<\/?script/i);
      assert.doesNotMatch(read('main.css'), /<\/?style/i);
    });
  }
});
