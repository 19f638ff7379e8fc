import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { SessionWebviewMessage } from '../../src/shared/protocol/session';
import { themeNames } from '../support/themes';
import { describeWebview } from '../support/webviewSuite';
import type { WebviewPage } from '../support/webviewPage';
import { findings, sessionLength, sessionStart, sessionView, showSession } from './sessionFixture';
import { answerViews, showPeople } from './sessionHost';

async function violations({ page }: WebviewPage): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function last(webview: WebviewPage, type: SessionWebviewMessage['type']): Promise<SessionWebviewMessage> {
  return (await webview.messages<SessionWebviewMessage>()).findLast((one) => one.type === type) ?? assert.fail(type);
}

describeWebview(
  'the keys of the session page',
  (open) => {
    it('go from person to person, keep the row in sight, and open the one gone to at the cursor', async () => {
      const webview = await open();
      await showPeople(webview, 60);
      await webview.page.locator('#chart-stack').focus();
      await webview.page.keyboard.press('ArrowDown');
      await webview.page.keyboard.press('ArrowDown');
      assert.equal(await webview.page.locator('.person.current .name').innerText(), 'Ada Lovelace');
      await webview.page.keyboard.press('PageDown');
      await webview.page.keyboard.press('PageDown');
      await webview.settled();
      const current = webview.page.locator('.person.current');
      const box = (await current.boundingBox()) ?? assert.fail();
      const rows = (await webview.page.locator('#people-rows').boundingBox()) ?? assert.fail();
      assert.ok(box.y >= rows.y - 1 && box.y + box.height <= rows.y + rows.height + 1);
      await webview.page.keyboard.press('Enter');
      const opened = await last(webview, 'openParticipant');
      assert.ok(opened.type === 'openParticipant' && opened.person > 5);
      assert.ok(Math.abs(opened.at - sessionStart - sessionLength / 2) < 1000);
    });

    it('lead past everything before the strips from the first stop, and say a range of one day with the day once', async () => {
      const webview = await open();
      await showPeople(webview, 9);
      await webview.page.keyboard.press('Tab');
      await webview.page.keyboard.press('Enter');
      assert.equal(await webview.page.evaluate(() => document.activeElement?.id), 'chart-stack');
      await webview.page.keyboard.press('n');
      await webview.settled();
      assert.match(
        (await webview.page.locator('.shown-range').textContent()) ?? '',
        /^Showing Mar 12, 08:\d\d:\d\d to 08:\d\d:\d\d UTC$/,
      );
    });

    it('say the person and both directions once the host has read them', async () => {
      const webview = await open();
      await showPeople(webview, 9);
      await webview.page.locator('#chart-stack').focus();
      await webview.page.keyboard.press('ArrowDown');
      await webview.settled();
      const asked = await last(webview, 'readAt');
      const at = asked.type === 'readAt' ? asked.at : 0;
      const one = { state: Uint8Array.of(7), loss: Float64Array.of(12.5), bitrate: Float64Array.of(800_000) };
      await webview.show({ type: 'reading', reading: { at, people: Uint32Array.of(0), send: one, recv: one } });
      await webview.page
        .locator('.only-spoken', { hasText: 'Dr. Obi, host, Poor.. Sent: 12.5 %, 0.8 Mbit/s. Received' })
        .waitFor({ state: 'attached' });
    });

    it('move the cursor, zoom, pan, and go through the incidents in order of time', async () => {
      const webview = await open();
      await showPeople(webview, 9);
      await webview.page.locator('#chart-stack').focus();
      await webview.page.keyboard.press('ArrowRight');
      await webview.page.keyboard.press('n');
      await webview.settled();
      assert.equal(await webview.page.locator('.mark-position').innerText(), '1 of 2');
      await webview.page.keyboard.press('n');
      await webview.settled();
      assert.equal(await webview.page.locator('.mark-position').innerText(), '2 of 2');
      const zoomed = await last(webview, 'view');
      assert.ok(zoomed.type === 'view' && zoomed.from > sessionStart + 2_000_000);
      await webview.page.keyboard.press('0');
      await webview.settled();
      const all = await last(webview, 'view');
      assert.ok(all.type === 'view' && all.from === sessionStart);
    });

    it('reach every control, with the charts and the rows as one stop each', async () => {
      const webview = await open();
      await showPeople(webview, 9);
      const seen: string[] = [];
      for (let step = 0; step < 40; step += 1) {
        await webview.page.keyboard.press('Tab');
        seen.push(await webview.page.evaluate(() => document.activeElement?.id ?? ''));
      }
      const wanted = [
        'zone',
        'copy-markdown',
        'save',
        'incident-i1',
        'evidence-i1-summary',
        'filter-name',
        'sort',
        'sort-direction',
        'filter-role',
        'filter-verdict',
        'affected',
        'chart-overview',
        'chart-stack',
        'people-rows',
        'people-table-summary',
        'rules-summary',
      ];
      const places = wanted.map((id) => seen.indexOf(id));
      assert.ok(
        places.every((place, index) => place > (places[index - 1] ?? -1)),
        JSON.stringify({ places, seen }),
      );
    });
  },
  'session',
);

describeWebview(
  'accessibility of the session page',
  (open) => {
    for (const theme of themeNames) {
      it(`axe finds nothing in ${theme}`, async () => {
        const webview = await open({ theme });
        await webview.show(
          showSession(sessionView(30, { badge: 'Sample data', findings: findings({ notes: ['A note.'] }) })),
        );
        await answerViews(webview);
        await webview.show({
          type: 'progress',
          progress: {
            state: 'running',
            loaded: 3,
            total: 30,
            failed: 0,
            text: '3 of 30 stays are read.',
            goOn: null,
            again: null,
          },
        });
        await webview.page.locator('#evidence-i1-summary').click();
        await webview.page.locator('#people-table-summary').click();
        await webview.page.locator('#rules-summary').click();
        assert.deepEqual(await violations(webview), []);
      });

      it(`what is chosen in an open list can be read and told from the rest in ${theme}`, async () => {
        const webview = await open({ theme });
        await showPeople(webview);
        const list = webview.page.locator('#filter-verdict');
        await list.click();
        await list.press('ArrowDown');
        assert.deepEqual(await violations(webview), []);
        const looks = await list.locator('vscode-option').evaluateAll((options) =>
          options.map((option) => {
            const { backgroundColor, outlineStyle } = getComputedStyle(option);
            return [option.getAttribute('aria-selected') === 'true', `${backgroundColor} ${outlineStyle}`] as const;
          }),
        );
        const chosen = looks.filter(([isChosen]) => isChosen).map(([, look]) => look);
        assert.equal(chosen.length, 1);
        assert.ok(
          looks.every(([isChosen, look]) => isChosen || look !== chosen[0]),
          JSON.stringify(looks),
        );
      });
    }

    it('names the controls by what they do, and no region by the whole answer', async () => {
      const webview = await open();
      await showPeople(webview);
      const heard = await webview.page.locator('main').ariaSnapshot();
      const names = [...heard.matchAll(/- '?(?:region|group) "([^"]+)"/g)].map(([, name]) => name);
      assert.deepEqual(names.toSorted(), [
        'A row for each person',
        'People',
        'Sort and filter people',
        'Whose side it was',
      ]);
    });

    it('axe finds nothing in a narrow panel, where the people of one incident are chosen', async () => {
      const webview = await open({ viewport: { width: 400, height: 900 } });
      await webview.show(showSession(sessionView(30)));
      await webview.show({
        type: 'order',
        order: {
          people: Uint32Array.of(0, 1, 2),
          text: '3 of 30 people',
          incident: { id: 'i1', label: "Only the people of: Dr. Obi's uplink, 08:20:00 to 08:24:00" },
          key: 'worst',
          isDescending: false,
        },
      });
      await answerViews(webview);
      await webview.page.locator('#people-table-summary').click();
      assert.deepEqual(await violations(webview), []);
      const outside = await webview.page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter(
            (one) => one.closest('.table-holder, .stack') === null && one.getBoundingClientRect().right > innerWidth,
          )
          .map((one) => one.outerHTML.slice(0, 200)),
      );
      assert.deepEqual(outside, []);
    });

    it('axe finds nothing while loading, after a failure and without people', async () => {
      const webview = await open();
      const shown = showSession(sessionView(0, { findings: findings({ incidents: [] }), roles: [] }));
      const strings = shown.type === 'show' ? shown.strings : assert.fail();
      for (const state of [
        { kind: 'loading', title: 'team-standup' } as const,
        { kind: 'failed', title: 'team-standup', text: 'No answer.' } as const,
      ]) {
        await webview.show({ type: 'show', strings, restore: null, state });
        assert.deepEqual(await violations(webview), []);
      }
      await webview.show(shown);
      assert.deepEqual(await violations(webview), []);
    });
  },
  'session',
);
