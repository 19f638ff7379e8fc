/**
 * Builds the extension host bundle and the webview bundles into dist/, and with --tests the tests and scripts into out/.
 * Types are checked apart: `npm run check:types`.
 */
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const manifest = require('./package.json');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** Every file below `folder` that ends in `ending`, as a path from here. */
function filesBelow(folder, ending) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));
}

const shared = { bundle: true, logLevel: 'warning', minify: production, sourcemap: !production, legalComments: 'none' };

/** What is only loaded when it is needed, by `import()`: a file of its own, so that activation need not read it. */
const lazyParts = ['src/parts.ts', 'src/report/participant/participantReport.ts', 'src/sample/sampleAccount.ts'];

/** Points each `import()` of a lazy part at the file that it is built into. */
const lazyPartsPlugin = {
  name: 'lazy-parts',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path: imported }) =>
      kind === 'dynamic-import' ? { path: `./${path.posix.basename(imported)}.js`, external: true } : undefined,
    );
  },
};

const host = {
  ...shared,
  entryPoints: ['src/extension.ts', ...lazyParts],
  outdir: 'dist',
  entryNames: '[name]',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  plugins: [lazyPartsPlugin],
  // Makes `import()` a plain `require()`, which every extension host knows.
  supported: { 'dynamic-import': false },
};

const webviews = {
  ...shared,
  entryPoints: [...filesBelow('media', '/main.ts'), ...filesBelow('media', '/main.css')],
  outdir: 'dist/webview',
  outbase: 'media',
  platform: 'browser',
  format: 'iife',
  target: 'chrome132',
};

const tests = {
  ...shared,
  entryPoints: [
    ...filesBelow('test', '.test.ts'),
    ...filesBelow('test', '/index.ts'),
    ...filesBelow('test/bench', '.bench.ts'),
    ...filesBelow('scripts', '.ts'),
    'test/support/host/launcher.ts',
    'test/support/mocha/main.ts',
  ],
  outdir: 'out',
  outbase: '.',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', ...Object.keys(manifest.devDependencies)],
  minify: false,
  sourcemap: 'inline',
};

async function main() {
  const targets = flags.has('--tests') ? [host, webviews, tests] : [host, webviews];
  if (flags.has('--watch')) {
    const contexts = await Promise.all(targets.map((target) => esbuild.context(target)));
    await Promise.all(contexts.map((context) => context.watch()));
    console.log('Watching.');
    return;
  }
  fs.rmSync('dist', { recursive: true, force: true });
  if (flags.has('--tests')) {
    fs.rmSync('out', { recursive: true, force: true });
  }
  await Promise.all(targets.map((target) => esbuild.build(target)));
}

module.exports = { host, webviews };

if (require.main === module) {
  main().catch(() => {
    process.exitCode = 1;
  });
}
