import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { readHidePersonalData, readSettings, readToolsShowPersonalData } from '../../src/platform/settings';
import { command, panelViewTypes, peopleViewId, roomsViewId } from '../../src/shared/contributionIds';
import { projectRoot } from '../support/host/projectPaths';
import { setSetting } from './support/extensionWindow';
import { untilEvent } from './support/untilEvent';

interface Setting {
  readonly default?: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
}
interface Item {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly menus: Readonly<Record<string, readonly Item[]>>;
    readonly views: Readonly<
      Record<string, readonly { readonly id: string; readonly icon?: string; readonly contextualTitle?: string }[]>
    >;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
  readonly activationEvents: readonly string[];
}

const read = (name: string): string => readFileSync(path.join(projectRoot, name), 'utf8');
const { contributes, activationEvents } = JSON.parse(read('package.json')) as Manifest;
const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const ids: readonly string[] = Object.values(command);
const settings = contributes.configuration.properties;

describe('the manifest', () => {
  before(async () => {
    await vscode.extensions.getExtension('callinsights.insights-for-whereby')!.activate();
  });

  it('contributes exactly the commands that are registered', async () => {
    assert.deepEqual(contributes.commands.map((one) => one.command).sort(), [...ids].sort());
    const registered = (await vscode.commands.getCommands(true)).filter(
      // VS Code itself makes commands for each view.
      (id) =>
        id.startsWith('wherebyInsights.') && ![roomsViewId, peopleViewId].some((view) => id.startsWith(`${view}.`)),
    );
    assert.deepEqual(registered.sort(), [...ids].sort());
  });

  it('names every command for the palette', () => {
    for (const { title, category } of contributes.commands) {
      assert.match(title, /^%command\..+%$/);
      assert.equal(category, '%category%');
    }
  });

  it('has every text that it names, and no other', () => {
    const named = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(texts).sort());
  });

  it('has menus and welcome buttons for its own commands only', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map((item) => item.command));
    const inWelcome = [...JSON.stringify(texts).matchAll(/\(command:([^)]+)\)/g)].map(([, id]) => id!);
    assert.ok(inWelcome.length > 0);
    for (const id of [...inMenus, ...inWelcome]) {
      assert.ok(ids.includes(id) || id === `${roomsViewId}.focus`, id);
    }
  });

  it('hides commands for one row from the palette, but those that ask for one', () => {
    const inPalette = new Map(contributes.menus['commandPalette']!.map((item) => [item.command, item.when]));
    const titles = [...contributes.menus['view/title']!, ...contributes.menus['editor/title']!];
    const inTitle = new Set(titles.map((item) => item.command));
    const onRows = contributes.menus['view/item/context']!.map((item) => item.command).filter((id) => !inTitle.has(id));
    const asks: string[] = [
      command.pinPerson,
      command.unpinPerson,
      command.judgeLastCalls,
      command.removePerson,
      command.judgeLastCalls,
      command.exportSessions,
      command.exportParticipants,
    ];
    for (const id of [...onRows, command.loadMore, command.retry]) {
      assert.equal(inPalette.get(id), asks.includes(id) ? undefined : 'false', id);
    }
  });

  it('shows at most three inline actions on any row', () => {
    const flags = {
      [roomsViewId]: ['room', 'session', 'participant', 'participant externalId', 'more', 'error', 'note'],
      [peopleViewId]: [
        'person',
        'person externalId',
        'person pinned externalId',
        'day',
        'stay',
        'more',
        'error',
        'note',
      ],
    };
    const inline = contributes.menus['view/item/context']!.filter(({ group = '' }) => group.startsWith('inline'));
    for (const [view, flag] of Object.entries(flags).flatMap(([id, all]) => all.map((one) => [id, one] as const))) {
      const shown = inline.filter(({ when = '' }) => {
        const [, operator, value = ''] = /viewItem (==|=~) (\S+)/.exec(when) ?? [];
        const matches = operator === '==' ? value === flag : new RegExp(value.slice(1, -1)).test(flag);
        return when.startsWith(`view == ${view} `) && matches;
      });
      assert.ok(shown.length <= 3, flag);
    }
  });

  it('writes its conditions with operators that VS Code knows, because one it cannot read is always true', () => {
    for (const { when = '' } of Object.values(contributes.menus).flat()) {
      assert.doesNotMatch(when, /!~|\s=\s|&&\s*$/);
    }
  });

  it('gives every view an icon and a title of its own, and a welcome text for each state', () => {
    for (const { icon, contextualTitle } of Object.values(contributes.views).flat()) {
      assert.ok(icon !== undefined && contextualTitle !== undefined);
    }
    const shown = contributes.viewsWelcome.map(({ view, when }) => [view, when]);
    assert.deepEqual(shown, [
      ['wherebyInsights.rooms', 'wherebyInsights.state == signedOut'],
      ['wherebyInsights.rooms', 'wherebyInsights.state == signedOut && wherebyInsights.hasAccounts'],
      ['wherebyInsights.rooms', 'wherebyInsights.state == keyRejected'],
      ['wherebyInsights.rooms', 'wherebyInsights.state == empty'],
      ['wherebyInsights.rooms', 'wherebyInsights.state == noMatch'],
      ['wherebyInsights.people', '!wherebyInsights.account'],
      ['wherebyInsights.people', 'wherebyInsights.account'],
    ]);
  });

  it('activates for nothing but what it contributes, panels that come back and links', () => {
    assert.deepEqual(activationEvents, [...panelViewTypes.map((viewType) => `onWebviewPanel:${viewType}`), 'onUri']);
  });
});

describe('the settings', () => {
  const names = Object.keys(settings).map((name) => name.replace('wherebyInsights.', ''));
  const defaults = readSettings();

  it('all have a default, a description, an order and a scope that no workspace can set', () => {
    for (const [name, { default: fallback, scope, order, description, markdownDescription }] of Object.entries(
      settings,
    )) {
      assert.ok(fallback !== undefined && order !== undefined, name);
      assert.ok((description ?? markdownDescription) !== undefined, name);
      assert.equal(scope, 'application', name);
    }
  });

  it('are by default what the extension falls back to', async () => {
    const contributed = Object.fromEntries(
      Object.entries(settings).map(([name, { default: fallback }]) => [name.replace('wherebyInsights.', ''), fallback]),
    );
    assert.deepEqual(
      {
        apiBaseUrl: defaults.apiBaseUrl?.href,
        pageSize: defaults.pageSize,
        timeZone: defaults.timeZone,
        packetLossUnit: defaults.packetLossUnit,
        hidePersonalData: readHidePersonalData(),
        'tools.showPersonalData': readToolsShowPersonalData(),
        ...Object.fromEntries(Object.entries(defaults.rules).map(([name, value]) => [`quality.${name}`, value])),
      },
      contributed,
    );
    try {
      for (const name of names) {
        await setSetting(name, { not: 'a value' });
      }
      // An address that cannot be read is none: no key is sent anywhere.
      assert.deepEqual(readSettings(), { ...defaults, apiBaseUrl: null });
      assert.equal(readHidePersonalData(), false);
      assert.equal(readToolsShowPersonalData(), false);
    } finally {
      for (const name of names) {
        await setSetting(name, undefined);
      }
    }
    assert.deepEqual(readSettings(), defaults);
  });

  it('stay within their bounds whatever is set', async () => {
    try {
      await setSetting('pageSize', 1000);
      assert.equal(readSettings().pageSize, 100);
      await setSetting('pageSize', -1);
      assert.equal(readSettings().pageSize, 1);
    } finally {
      await setSetting('pageSize', undefined);
    }
  });

  it('cannot be set by a workspace, so that none can redirect the key', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, '.vscode', 'settings.json');
    const evil = { 'editor.rulers': [77], 'wherebyInsights.apiBaseUrl': 'https://evil.example/v1' };
    const rulers = (): unknown => vscode.workspace.getConfiguration('editor').get<number[]>('rulers')?.[0];
    const arrived = untilEvent(vscode.workspace.onDidChangeConfiguration, () => rulers() === 77);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(evil)));
    try {
      await arrived;
      assert.equal(readSettings().apiBaseUrl?.href, 'https://api.whereby.dev/v1');
    } finally {
      const gone = untilEvent(vscode.workspace.onDidChangeConfiguration, () => rulers() !== 77);
      await vscode.workspace.fs.delete(file);
      await gone;
    }
  });
});
