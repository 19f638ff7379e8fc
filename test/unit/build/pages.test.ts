import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/host/projectPaths';

const folder = path.join(projectRoot, 'dist/webview');

describe('what stands in the page of a panel', () => {
  for (const panel of readdirSync(folder)) {
    it(`cannot end or nest its own element: ${panel}`, () => {
      const read = (name: string): string => readFileSync(path.join(folder, panel, name), 'utf8');
      assert.doesNotMatch(read('main.js'), /<\/?script/i);
      assert.doesNotMatch(read('main.css'), /<\/?style/i);
    });
  }
});
