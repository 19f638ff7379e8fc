import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { ApiError } from '../../src/api/errors';
import { externalIdOf } from '../../src/commands/copy';
import { Aliases } from '../../src/text/aliases';
import { utc } from '../../src/text/zone';
import type { TextContext } from '../../src/text/context';
import type { ParticipantNode, RoomNode, SessionNode, TreeNode } from '../../src/report/lists/nodes';
import { PagedList } from '../../src/store/pagedList';
import { tooltip, treeItem } from '../../src/tree/rooms/treeItem';
import { english } from '../unit/text/english';
import { now, participant, room, session } from '../unit/text/rows';

const hostile =
  '[x](command:workbench.action.terminal.new) $(zap) ![](https://evil.example/x.png) <b>**\u202egpj\u200b\n# end';
const context: TextContext = { l10n: english, zone: utc, now, hidePersonal: false };
const notRated = (): undefined => undefined;
const noRows = <T>(): PagedList<T> =>
  new PagedList<T>(
    () => Promise.reject(new Error('not asked for')),
    () => '',
  );

const roomNode = (name: string): RoomNode => ({
  kind: 'room',
  id: 'r',
  parent: undefined,
  askedAt: undefined,
  room: room({ roomName: name, totalSessions: 2, lastSessionStartedAt: now }),
  list: noRows(),
});
const sessionNode = (endedAt: number | null): SessionNode => ({
  kind: 'session',
  id: 'r/s',
  parent: roomNode('/a'),
  session: session({ roomName: hostile, roomSessionId: hostile, startedAt: now - 7_200_000, endedAt }),
  list: noRows(),
  askedAt: undefined,
});
const stayNode = (given: Parameters<typeof participant>[0] = {}): ParticipantNode => ({
  kind: 'participant',
  id: 'r/s/p',
  parent: sessionNode(null),
  place: { number: 1, of: 1, basis: null, awayBeforeMs: null, awayAfterMs: null },
  participant: participant({ displayName: hostile, comment: hostile, tags: [hostile], roleName: hostile, ...given }),
});
const errorNode: TreeNode = {
  kind: 'error',
  id: 'more',
  parent: undefined,
  error: new ApiError('badRequest', { detail: hostile }),
};
const nodes: readonly TreeNode[] = [
  roomNode(hostile),
  sessionNode(null),
  sessionNode(now),
  stayNode({ externalId: hostile }),
  errorNode,
];

const textsOf = (item: vscode.TreeItem): string[] => [
  typeof item.label === 'string' ? item.label : '',
  typeof item.description === 'string' ? item.description : '',
  item.accessibilityInformation?.label ?? '',
];

describe('a row', () => {
  it('shows nothing of a stranger that changes direction, hides or breaks the line', () => {
    for (const text of nodes.flatMap((node) => textsOf(treeItem(node, context, notRated)))) {
      assert.doesNotMatch(text, /[\u202e\u200b\n]/);
    }
  });

  it('that says that nobody has an external ID opens the documentation of how to pass one, and nothing else', () => {
    const note = (kind: 'noExternalIds' | 'noSessions'): TreeNode => ({
      kind: 'note',
      id: 'note',
      parent: undefined,
      note: kind,
      count: 0,
    });
    const { command } = treeItem(note('noExternalIds'), context, notRated);
    assert.equal(command?.command, 'vscode.open');
    const [address] = (command.arguments ?? []) as readonly vscode.Uri[];
    assert.equal(address?.toString(), 'https://docs.whereby.com/whereby-101/customizing-rooms/using-url-parameters');
    assert.equal(treeItem(note('noSessions'), context, notRated).command, undefined);
  });

  it('has a complete text for a screen reader, and no string tooltip in its place', () => {
    for (const node of nodes) {
      const item = treeItem(node, context, notRated);
      const [label = '', description = '', accessible = ''] = textsOf(item);
      // A time is told whole, with its zone; every other part word by word.
      const told = description.replace(/^Today 12:00( · |$)/, '');
      assert.ok(label !== '' && accessible.includes(told), accessible);
      assert.ok(told === description || accessible.includes('Nov 22, 2026, 12:00 UTC'), accessible);
      assert.equal(item.tooltip, undefined);
      assert.equal(item.id, node.id);
    }
  });

  it('says its state in words as well as by its icon', () => {
    const over = treeItem(stayNode({ joinedAt: now - 9_000_000, leftAt: now - 8_000_000 }), context, notRated);
    const here = treeItem(stayNode({ joinedAt: now }), context, notRated);
    const icons = [over, here].map(({ iconPath }) => (iconPath as vscode.ThemeIcon).id);
    assert.notEqual(icons[0], icons[1]);
    assert.match(textsOf(here)[2]!, /still there/);
  });

  it('of a stay that was judged says so first, without a request', () => {
    const node = stayNode({ displayName: 'Ada' });
    const item = treeItem(node, context, (stay) =>
      stay === node.participant ? { ratings: { send: 'good', recv: 'poor' } } : undefined,
    );
    assert.match(textsOf(item)[1]!, /^Poor/);
    assert.match(textsOf(item)[2]!, /Sending: good · Receiving: poor/);
  });

  it('that loads more or retries is a button by keyboard, too, and not while it is loading', () => {
    const more = (loading: boolean): vscode.TreeItem =>
      treeItem({ kind: 'more', id: 'more', parent: undefined, loading }, context, notRated);
    assert.equal(more(false).command?.command, 'wherebyInsights.loadMore');
    assert.equal(more(true).command, undefined);
    assert.equal(treeItem(errorNode, context, notRated).command?.command, 'wherebyInsights.retry');
  });

  it('that failed says the cause first, then that a click tries again', () => {
    const offline = new ApiError('network', { reason: 'offline' });
    const item = treeItem({ kind: 'error', id: 'more', parent: undefined, error: offline }, context, notRated);
    assert.deepEqual(textsOf(item), ['Offline', 'Retry', 'Retry: This machine is offline.']);
  });
});

describe('a tooltip', () => {
  it('is Markdown in which nothing of a stranger comes to life', () => {
    for (const node of nodes) {
      const text = tooltip(node, context, notRated);
      assert.ok(text !== undefined);
      assert.ok(text.isTrusted !== true && text.supportHtml !== true && text.supportThemeIcons !== true);
      const bare = text.value.replace(/\\[!-/:-@[-`{-~]/g, '');
      assert.doesNotMatch(bare, /\]\(|!\[|<b>|\u202e|\u200b|^# /m);
    }
  });

  it('breaks lines between words only, because its spaces are spaces', () => {
    for (const node of nodes) {
      assert.doesNotMatch(tooltip(node, context, notRated)?.value ?? '', /&nbsp;|\u00a0/);
    }
  });

  it('says that data may still be arriving', () => {
    const text = (endedAt: number): string => tooltip(sessionNode(endedAt), context, notRated)?.value ?? '';
    assert.match(text(now), /still be arriving/);
    assert.doesNotMatch(text(now - 3_600_000), /arriving/);
  });
});

describe('a row, its tooltip and what is copied from it', () => {
  it('hold nothing personal while that is hidden', () => {
    const marker = 'MarkedText';
    const hiding = { ...context, hidePersonal: new Aliases() };
    const stay = stayNode({ displayName: marker, comment: marker, tags: [marker], externalId: marker, roleName: null });
    const failed: TreeNode = { ...errorNode, error: new ApiError('badRequest', { detail: marker }) };
    for (const node of [stay, failed]) {
      const texts = (shown: TextContext): string =>
        [
          ...textsOf(treeItem(node, shown, notRated)),
          tooltip(node, shown, notRated)?.value,
          externalIdOf(node, shown),
        ].join('\n');
      assert.match(texts(context), /MarkedText/);
      assert.doesNotMatch(texts(hiding), /MarkedText/);
      assert.match(texts(hiding).replaceAll('\\', ''), /\(hidden\)/);
    }
    assert.equal(treeItem(stay, hiding, notRated).contextValue, 'participant');
  });
});
