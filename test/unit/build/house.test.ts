import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readImports } from '../../../scripts/house/imports';
import { findCircles, findLongFiles, findPureFiles, judge } from '../../../scripts/house/rules';

describe('the check of the house', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'house-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  /** Reads the imports of files with these contents. */
  function graphOf(files: Readonly<Record<string, string>>): ReturnType<typeof readImports> {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return readImports(root, Object.keys(files));
  }

  it('finds circles, also through types, exports and what is loaded late', () => {
    const graph = graphOf({
      'src/a.ts': `import type { B } from './b';`,
      'src/b.ts': `export * from './c.js';`,
      'src/c.ts': `const a = () => import('./a');`,
      'src/d.ts': `import { a } from './a'; import './e';`,
      'src/e.ts': `type A = import('./f').F;`,
      'src/f.ts': `import { type E } from './e';`,
    });
    assert.deepEqual(findCircles(graph), [
      ['src/a.ts', 'src/b.ts', 'src/c.ts'],
      ['src/e.ts', 'src/f.ts'],
    ]);
  });

  it('finds files that never reach vscode in a room of VS Code, types not counted', () => {
    const graph = graphOf({
      'src/tree/direct.ts': `import * as vscode from 'vscode';`,
      'src/tree/through.ts': `import { x } from './direct';`,
      'src/tree/effects.ts': `import './direct';`,
      'src/tree/types.ts': `import type * as vscode from 'vscode'; import { type X } from './direct';`,
      'src/tree/pure.ts': `import { join } from '../text/join';`,
      'src/text/join.ts': '',
    });
    assert.deepEqual(findPureFiles(graph, ['src/tree']), ['src/tree/types.ts', 'src/tree/pure.ts']);
  });

  it('finds files that are longer than the most lines', () => {
    const lines = new Map([
      ['src/a.ts', 250],
      ['src/b.ts', 251],
    ]);
    assert.deepEqual(findLongFiles(lines, 250), ['src/b.ts']);
  });

  it('tells what is no exception, and the exceptions that nothing needs', () => {
    assert.deepEqual(judge('Too long', ['a', 'b'], ['b', 'c']), [
      'Too long: a',
      'Exception not needed any more (Too long): c',
    ]);
  });
});
