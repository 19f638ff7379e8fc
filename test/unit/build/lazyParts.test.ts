import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { projectRoot } from '../../support/host/projectPaths';

const { lazyPartsPlugin } = createRequire(path.join(projectRoot, 'package.json'))('./esbuild.js') as {
  readonly lazyPartsPlugin: (parts: readonly string[]) => Plugin;
};

/** Bundles one line of code that stands in `src/`; answers the bundle, or rejects with what esbuild says. */
async function bundle(code: string, parts: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: path.join(projectRoot, 'src'), loader: 'ts' },
    absWorkingDir: projectRoot,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
    plugins: [lazyPartsPlugin(parts)],
  });
  return outputFiles[0]!.text;
}

describe('the build of what is loaded when it is needed', () => {
  it('points an import() at the file that the part is built into', async () => {
    assert.match(await bundle(`import('./shared/time')`, ['src/shared/time.ts']), /import\("\.\/time\.js"\)/);
  });

  it('fails on an import() of what is no such part, even when it has the name of one', async () => {
    await assert.rejects(
      bundle(`import('./shared/units')`, ['src/shared/time.ts']),
      /import\('\.\/shared\/units'\).*lazyParts/,
    );
    await assert.rejects(
      bundle(`import('./text/time')`, ['src/shared/time.ts']),
      /import\('\.\/text\/time'\).*lazyParts/,
    );
    await assert.rejects(bundle(`import('valibot')`, ['src/shared/time.ts']), /import\('valibot'\).*lazyParts/);
  });

  it('fails on two parts that would be built into one file', async () => {
    await assert.rejects(bundle('', ['src/shared/time.ts', 'src/text/time.ts']), /same name/);
    await assert.rejects(bundle('', ['src/some/extension.ts']), /same name/);
  });
});
