import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ESLint, Linter } from 'eslint';
import { projectRoot } from '../../support/host/projectPaths';

const files = [
  'src/extension.ts',
  'src/panels/shared/html.ts',
  'src/text/zone.ts',
  'src/report/participant/view.ts',
  'media/ui/dom.ts',
  'media/charts/stack.ts',
  'media/participant/main.ts',
  'media/session/main.ts',
  'media/history/main.ts',
  'media/usage/main.ts',
];
const live = [
  'element.innerHTML = name;',
  `element['innerHTML'] = name;`,
  'element.outerHTML += name;',
  `element.insertAdjacentHTML('beforeend', name);`,
  'document.write(name);',
  'window.document.writeln(name);',
  'range.createContextualFragment(name);',
  'frame.srcdoc = name;',
  `element.setAttribute('onclick', name);`,
  `element.setAttributeNS(null, 'onload', name);`,
  `element('a', { onclick: name });`,
  `new DOMParser().parseFromString(name, 'text/html');`,
  'eval(name);',
  'new Function(name)();',
  'Function(name)();',
  `link.href = 'javascript:void 0';`,
];
const dead = `
  element('a', { id: name }, name);
  element.textContent = name;
  element.setAttribute('aria-label', name);
  element.onclick = () => {};
  stream.write(name);
`;

describe('the lint rule against texts that come to life', () => {
  for (const file of files) {
    it(`fires in ${file}, and not on what is harmless`, async () => {
      assert.ok(existsSync(path.join(projectRoot, file)));
      const { rules } = (await new ESLint({ cwd: projectRoot }).calculateConfigForFile(file)) as Linter.Config;
      const linter = new Linter();
      const verify = (code: string): Linter.LintMessage[] =>
        linter.verify(code, { rules: { 'no-restricted-syntax': rules!['no-restricted-syntax']! } });
      assert.deepEqual(
        live.filter((code) => verify(code).length === 0),
        [],
      );
      assert.deepEqual(verify(dead), []);
    });
  }
});
