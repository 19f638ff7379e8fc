import assert from 'node:assert/strict';
import ts from 'typescript';
import { findMessages } from '../../../scripts/l10n/findMessages';
import { manifestTextProblems } from '../../../scripts/l10n/manifestTexts';

const types = `
  type Translate = (message: string, ...args: (string | number)[]) => string;
  interface Localization { readonly t: Translate; readonly locale: string }
  declare const l10n: Localization;
  declare const some: string;
  declare module 'vscode' { namespace l10n { function t(message: string, ...args: (string | number)[]): string } }
`;

/** Reads a file of source beside the types that the product has. */
function find(source: string) {
  const texts = new Map([
    ['types.d.ts', types],
    ['a.ts', `import * as vscode from 'vscode';\n${source}`],
  ]);
  const host: ts.CompilerHost = {
    getSourceFile: (name, target) => {
      const text = texts.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, target);
    },
    writeFile: () => undefined,
    getDefaultLibFileName: () => '',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
  };
  const program = ts.createProgram([...texts.keys()], { noLib: true, strict: true }, host);
  return findMessages(program, [program.getSourceFile('a.ts')!]);
}

const messagesOf = (source: string): readonly string[] => {
  const { messages, problems } = find(source);
  assert.deepEqual(problems, []);
  return messages;
};

describe('the messages of the source', () => {
  it('are found however the translation is reached', () => {
    assert.deepEqual(
      messagesOf(`
        l10n.t('plain');
        const { t } = l10n;
        t('taken out {0}', 1);
        const { t: say } = l10n;
        say('named anew');
        export const f = ({ l10n: { t: deep } }: { l10n: Localization }) => deep('nested {0}', deep('inside'));
        vscode.l10n.t('by VS Code itself');
        const { t: own } = vscode.l10n;
        own('by VS Code, taken out');
      `),
      ['by VS Code itself', 'by VS Code, taken out', 'inside', 'named anew', 'nested {0}', 'plain', 'taken out {0}'],
    );
  });

  it('are each there once, in alphabetical order', () => {
    assert.deepEqual(messagesOf(`l10n.t('b'); l10n.t('a'); l10n.t('b');`), ['a', 'b']);
  });

  it('are not the arguments of other functions called t', () => {
    assert.deepEqual(messagesOf(`const t = (text: string) => text; t('no message');`), []);
  });

  it('must be one literal', () => {
    for (const message of ["'a' + 'b'", '`a ${some}`', 'some', "some ? 'a' : 'b'", '...[some]']) {
      const { messages, problems } = find(`l10n.t(${message});`);
      assert.deepEqual(messages, []);
      assert.equal(problems.length, 1, message);
      assert.match(problems[0]!, /^a\.ts:2: A message must be one literal/);
    }
    assert.equal(find('l10n.t();').problems.length, 1);
  });

  it('cannot be hidden behind a function that is handed the translation', () => {
    for (const use of ['f(l10n.t)', 'const o = { say: l10n.t }', 'const { t } = l10n; f(t)', 'f(vscode.l10n.t)']) {
      const { problems } = find(`declare function f(t: unknown): void; ${use};`);
      assert.equal(problems.length, 1, use);
      assert.match(problems[0]!, /may only be called/);
    }
  });

  it('have an argument for each placeholder and a placeholder for each argument', () => {
    for (const call of ["t('{0}', 1, 2)", "t('{1}', 1)", "t('{0} {1}', 1)", "t('none', 1)"]) {
      assert.match(find(`l10n.${call};`).problems.join(), /do not fit/, call);
    }
    assert.deepEqual(messagesOf(`l10n.t('{0} and again {0}', 1); l10n.t('filled in later: {0}');`).length, 2);
  });
});

describe('the texts of the manifest', () => {
  it('are all named and all there', () => {
    assert.deepEqual(manifestTextProblems('{"a": "%one%", "b": ["%two%"]}', { one: '1', two: '2' }), []);
  });

  it('are told when they are missing or not named', () => {
    const problems = manifestTextProblems('{"a": "%one%"}', { two: '2' });
    assert.match(problems[0] ?? '', /lacks one/);
    assert.match(problems[1] ?? '', /has two/);
    assert.equal(problems.length, 2);
  });
});
