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

const mainFile = 'src/extension.ts';

/** What is only loaded when it is needed, by `import()`: a file of its own, so that activation need not read it. */
const lazyParts = [
  'src/parts.ts',
  'src/report/history/historyModel.ts',
  'src/report/participant/participantReport.ts',
  'src/report/session/sessionModel.ts',
  'src/report/usage/usageModel.ts',
  'src/sample/sampleAccount.ts',
  'src/ticket/ticketReader.ts',
];

/** Points each `import()` at the file that its part is built into; one of anything else, or two parts for one file, is an error. */
function lazyPartsPlugin(parts) {
  return {
    name: 'lazy-parts',
    setup(build) {
      build.onStart(() => {
        const names = [...parts, mainFile].map((part) => path.posix.basename(part));
        const twice = names.find((name, index) => names.indexOf(name) !== index);
        return {
          errors: twice === undefined ? [] : [{ text: `Two files of the same name are built into dist/: ${twice}` }],
        };
      });
      build.onResolve({ filter: /./ }, ({ kind, path: imported, resolveDir }) => {
        if (kind !== 'dynamic-import') {
          return undefined;
        }
        const file = path.relative(__dirname, path.resolve(resolveDir, imported)).replaceAll(path.sep, '/');
        return imported.startsWith('.') && parts.includes(`${file}.ts`)
          ? { path: `./${path.posix.basename(imported)}.js`, external: true }
          : { errors: [{ text: `import('${imported}') is not one of the lazyParts of esbuild.js` }] };
      });
    },
  };
}

const host = {
  ...shared,
  entryPoints: [mainFile, ...lazyParts],
  outdir: 'dist',
  entryNames: '[name]',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  plugins: [lazyPartsPlugin(lazyParts)],
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
  // A page holds its script, so that there is no file beside it.
  sourcemap: production ? false : 'inline',
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
    'test/support/node/readBodies.ts',
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

module.exports = { host, webviews, lazyPartsPlugin };

if (require.main === module) {
  main().catch(() => {
    process.exitCode = 1;
  });
}
