/** One file of a packaged extension. */
export interface PackagedFile {
  readonly name: string;
  readonly content: Buffer;
}

const kibibyte = 1024;
const vsixLimit = 760 * kibibyte;
const hostBundleLimit = 320 * kibibyte;

const required = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/l10n/bundle.l10n.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/THIRD-PARTY-NOTICES.md',
  'extension/dist/extension.js',
  'extension/dist/parts.js',
  'extension/dist/historyModel.js',
  'extension/dist/participantReport.js',
  'extension/dist/sessionModel.js',
  'extension/dist/usageModel.js',
  'extension/dist/sampleAccount.js',
  'extension/dist/ticketReader.js',
  'extension/media/icon.png',
  'extension/media/icons/container.svg',
];

const optional = [
  /^extension\/package\.nls\.[a-z-]+\.json$/,
  /^extension\/l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^extension\/dist\/webview\/[a-zA-Z]+\/main\.(js|css)$/,
  /^extension\/media\/(icons|walkthrough)\/[a-zA-Z-]+\.svg$/,
];

const forbidden: readonly (readonly [string, RegExp])[] = [
  [
    'something like an API key',
    /eyJ[\w-]{10,}\.[\w-]{10,}\.|(?:[Bb]earer|[Aa][Pp][Ii][_-]?[Kk][Ee][Yy]["'\s:=]+)\s*["']?(?=[\w-]*\d)[\w-]{24,}|QmVhcmVyI[\w+/-]{20,}|AKIA[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY/,
  ],
  ['a source map', /[#@] ?sourceMappingURL=/],
  ['an invisible or direction-changing character', /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/],
];

const inKibibytes = (bytes: number): string => `${(bytes / kibibyte).toFixed(1)} KiB`;

/** What is wrong with the list of packaged files: what must be there and is not, and what must not be there. */
export function checkNames(names: readonly string[]): string[] {
  const missing = required.filter((name) => !names.includes(name)).map((name) => `${name} is missing.`);
  const surplus = names
    .filter((name) => !required.includes(name) && !optional.some((pattern) => pattern.test(name)))
    .map((name) => `${name} must not ship.`);
  return [...missing, ...surplus];
}

const hostFile = /^extension\/dist\/(\w+\.js)$/;

/** What is too big: the package (760 KiB) or a file of the extension host's bundle (320 KiB each). */
export function checkSizes(vsixBytes: number, files: readonly PackagedFile[]): string[] {
  const bundles = files.filter(({ name, content }) => hostFile.test(name) && content.length > hostBundleLimit);
  return [
    ...(vsixBytes > vsixLimit ? [`The package has ${inKibibytes(vsixBytes)}, over ${inKibibytes(vsixLimit)}.`] : []),
    ...bundles.map(
      ({ name, content }) => `${name} has ${inKibibytes(content.length)}, over ${inKibibytes(hostBundleLimit)}.`,
    ),
  ];
}

/** What no text file of the package may hold: keys, source maps, characters that hide what the code says. */
export function checkTexts(files: readonly PackagedFile[]): string[] {
  return files
    .filter(({ name }) => !name.endsWith('.png'))
    .flatMap(({ name, content }) => {
      const text = content.toString('utf8');
      return forbidden
        .filter(([, pattern]) => pattern.test(text))
        .map(([what, pattern]) => `${name} holds ${what}: ${JSON.stringify(pattern.exec(text)?.[0])}`);
    });
}
