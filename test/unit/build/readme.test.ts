import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: { readonly properties: object } | readonly { readonly properties: object }[];
  };
}

/** The first cells of the rows of a Markdown table, over the whole text. */
function firstCells(markdown: string): string[] {
  return markdown.split('\n').flatMap((line) => /^\| ([^|]+?) +\|/.exec(line)?.[1] ?? []);
}

describe('the README', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
  const cells = firstCells(readFileSync('README.md', 'utf8'));

  it('names every command of the palette', () => {
    const hidden = contributes.menus.commandPalette.flatMap(({ command, when }) => (when === 'false' ? command : []));
    const titles = contributes.commands.flatMap(({ command, title }) =>
      hidden.includes(command) ? [] : (texts[title.slice(1, -1)] ?? title),
    );
    const named = new Set(cells.flatMap((cell) => cell.split(', ')));
    assert.ok(titles.length > 20);
    assert.deepEqual(
      titles.filter((title) => !named.has(title)),
      [],
    );
  });

  it('names every setting', () => {
    const settings = [contributes.configuration].flat().flatMap(({ properties }) => Object.keys(properties));
    assert.ok(settings.length > 5);
    assert.deepEqual(
      settings.filter((setting) => !cells.includes(`\`${setting}\``)),
      [],
    );
  });
});
