import tseslint from 'typescript-eslint';

/** Top first: each folder may import only from the folders after it (and from itself). */
const order = [
  'commands',
  'panels',
  'tools',
  'tree',
  'account',
  'platform',
  'report',
  'ticket',
  'store',
  'text',
  'quality',
  'sample',
  'api',
  'shared',
];
const pure = ['report', 'ticket', 'store', 'text', 'quality', 'sample', 'api', 'shared'];
/** What makes markup or code of a text; `on...` attributes among them, not handlers that are functions. */
const liveText = [
  'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)$/]',
  'MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)$/]',
  'MemberExpression[property.name=/^(write|writeln)$/]:matches([object.name="document"], [object.property.name="document"])',
  'CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal[value=/^(on|srcdoc)/i]',
  'CallExpression[callee.name="element"] > ObjectExpression > Property > [name=/^(on[a-z]+|srcdoc)$/].key',
  'NewExpression[callee.name=/^(DOMParser|Function)$/]',
  'CallExpression[callee.name=/^(eval|Function)$/]',
  'Literal[value=/^\\s*javascript:/i]',
].map((selector) => ({ selector, message: 'Text goes into the page by textContent, and no text is run.' }));

const clock = [
  "MemberExpression[object.name=/^(Date|performance)$/][property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
].map((selector) => ({ selector, message: 'Pure code is told the time: by the context or a clock handed in.' }));

const changeOfCase = {
  selector: 'MemberExpression[property.name=/^to(Locale)?(Lower|Upper)Case$/]',
  message: 'Words are written as they are shown: a translation does not bear a change of case.',
};

const above = (folder) => ({
  group: order.slice(0, order.indexOf(folder)).flatMap((higher) => [`**/${higher}/**`]),
  message: `src/${folder} knows only the folders below it.`,
});
const noVscode = { group: ['vscode'], message: 'This folder runs without VS Code.' };
const noMedia = { group: ['**/media/**'], message: 'The host never imports webview code.' };
const toolkit = {
  group: ['@vscode/webview-ui-toolkit', '@vscode/webview-ui-toolkit/**'],
  message: 'Webview controls come from media/ui/toolkit.ts alone.',
};
const gate = {
  group: ['**/shared/personalText'],
  importNames: ['reveal'],
  message: 'A personal text goes out by the gate alone: src/text/personal.ts.',
};
const restrict = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.filter((p) => p.group.length > 0) }],
});

const media = [
  noVscode,
  {
    group: order.filter((f) => f !== 'shared' && f !== 'quality').map((f) => `**/src/${f}/**`),
    message: 'Webviews import src/shared and the reduction alone.',
  },
  {
    group: ['**/src/quality/**', '!**/src/quality/reduce.js', '!**/src/quality/reduce'],
    message: 'Webviews import only the reduction from src/quality.',
  },
  toolkit,
];
/** Folders of one panel each: they may not import each other, and what they share knows none of them. */
const mediaPanels = ['history', 'participant', 'session', 'usage'];
const noPanel = (...panels) => ({
  group: panels.map((panel) => `**/${panel}/**`),
  message: 'What panels share knows none of them, and no panel knows another.',
});
const noProtocol = {
  group: ['**/src/shared/protocol/**'],
  message: 'The charts draw what any panel hands them, not what one host sends.',
};
const mediaFolders = [
  {
    files: ['media/**/*.ts'],
    ignores: ['charts', 'ui', ...mediaPanels].map((folder) => `media/${folder}/**`),
    more: [],
  },
  { files: ['media/ui/**/*.ts'], more: [noPanel(...mediaPanels, 'charts')] },
  { files: ['media/charts/**/*.ts'], more: [noPanel(...mediaPanels), noProtocol] },
  ...mediaPanels.map((panel) => ({
    files: [`media/${panel}/**/*.ts`],
    more: [noPanel(...mediaPanels.filter((other) => other !== panel))],
  })),
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './media/tsconfig.json', './test/tsconfig.json'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
    },
  },
  ...order.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: restrict(above(folder), noMedia, toolkit, gate, ...(pure.includes(folder) ? [noVscode] : [])),
  })),
  ...[
    ['ticket', 'src/ticket/findIds.ts'],
    ['text', 'src/text/personal.ts'],
    ['text', 'src/text/aliases.ts'],
    ['quality', 'src/quality/groupStays.ts'],
    ['api', 'src/api/query.ts'],
  ].map(([folder, file]) => ({ files: [file], rules: restrict(above(folder), noMedia, toolkit, noVscode) })),
  // Who was looked up is kept where the keys are, encrypted.
  { files: ['src/account/accountPeople.ts'], rules: restrict(above('account'), noMedia, toolkit) },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...liveText, changeOfCase] } },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: { 'no-restricted-syntax': ['error', ...liveText, ...clock, changeOfCase] },
  },
  // Values of a setting, names of rooms that are compared, and HTTP methods are no words.
  {
    files: ['src/text/zone.ts', 'src/text/zoneView.ts', 'src/report/lists/roomSearch.ts', 'src/sample/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...liveText, ...clock] },
  },
  ...mediaFolders.map(({ files, ignores = [], more }) => ({
    files,
    ignores,
    rules: {
      ...restrict(...media, ...more),
      'no-restricted-syntax': ['error', ...liveText],
    },
  })),
  { files: ['media/ui/toolkit.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
