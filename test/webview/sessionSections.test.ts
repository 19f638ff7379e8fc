import assert from 'node:assert/strict';
import type { SessionWebviewMessage } from '../../src/shared/protocol/session';
import { chartColour, countPixels } from '../support/pixels';
import { describeWebview } from '../support/webviewSuite';
import {
  counts,
  findings,
  incident,
  sessionLength,
  sessionStart,
  sessionView,
  showSession,
  wall,
} from './sessionFixture';
import { answerViews, leftOf, said, showPeople } from './sessionHost';

describeWebview(
  'the sections of the session page',
  (open) => {
    it('follows what is found while details come', async () => {
      const webview = await open();
      await webview.show(
        showSession(sessionView(9, { findings: findings({ incidents: [], answer: 'Nothing is read yet.' }) })),
      );
      await webview.page.getByText('Nobody suffered where it was measured, as far as the session is read.').waitFor();
      await webview.show({
        type: 'findings',
        findings: findings({ incidents: [incident()], basis: '3 of 9 people read so far.' }),
      });
      assert.equal(await webview.page.locator('.basis').innerText(), '3 of 9 people read so far.');
      const plot = webview.page.getByRole('img', { name: 'People with packet loss at once' });
      assert.match((await plot.getAttribute('aria-label')) ?? '', /Dr\. Obi's uplink/);
      assert.equal(await webview.page.locator('.mark-position').innerText(), '– of 1');
    });

    it('draws no line and says nothing of suffering where nobody is measured yet', async () => {
      const webview = await open();
      const line = async (): Promise<number> =>
        countPixels(webview.page, 'people', await chartColour(webview.page, 'recv'));
      const nobody = { ...counts(600), send: new Uint16Array(600), recv: new Uint16Array(600) };
      const unread = findings({ incidents: [], counts: { ...nobody, measured: new Uint16Array(600) } });
      await webview.show(showSession(sessionView(9, { findings: unread })));
      await webview.settled();
      assert.equal(await line(), 0);
      assert.equal(await webview.page.locator('.incidents-section').isVisible(), false);
      await webview.show({ type: 'findings', findings: findings({ incidents: [], counts: nobody }) });
      await webview.settled();
      assert.ok((await line()) > 100);
      assert.equal(await webview.page.locator('.incidents-section').isVisible(), true);
    });

    it('draws who suffered over the whole session at its own time where the axis goes on after what is measured', async () => {
      const webview = await open({ viewport: { width: 1200, height: 900 } });
      const over = { from: sessionStart, to: sessionStart + sessionLength / 2 };
      await webview.show(showSession(sessionView(9, { findings: findings({ counts: counts(600, over) }) })));
      await webview.settled();
      const inked = await webview.page.locator('.overview canvas').evaluate(
        (canvas, colour) => {
          const picture = canvas as HTMLCanvasElement;
          const { data } = picture
            .getContext('2d')!
            .getImageData(0, Math.floor(picture.height / 2) + 4, picture.width, 1);
          return Array.from({ length: picture.width }, (_, x) => x).filter((x) =>
            colour.every((channel, part) => Math.abs(channel - (data[4 * x + part] ?? 0)) < 60),
          );
        },
        await chartColour(webview.page, 'recv'),
      );
      const share = (at: number): number => (at - sessionStart) / sessionLength;
      assert.ok(Math.abs((inked[0] ?? 0) - (await leftOf(webview, share(wall.from)))) < 4, String(inked));
      assert.ok(Math.abs((inked.at(-1) ?? 0) - (await leftOf(webview, share(wall.to)))) < 4, String(inked));
    });

    it('draws counts as steps, never slantwise, where several steps lie in one pixel', async () => {
      const webview = await open();
      const steps = 20_000;
      const none = new Uint16Array(steps);
      const recv = none.map((_, step) => (step < 5_000 ? 0 : step < 5_004 ? 3 : 1));
      const whole = { ...counts(steps), send: none, recv };
      await webview.show(showSession(sessionView(9, { findings: findings({ incidents: [], counts: whole }) })));
      await webview.settled();
      const colour = await chartColour(webview.page, 'recv');
      const heightAt = async (share: number): Promise<number> => {
        const x = Math.round(await leftOf(webview, share));
        for (let y = 0; y < 200; y++) {
          if ((await countPixels(webview.page, 'people', colour, { x, y, width: 1, height: 1 })) > 0) {
            return y;
          }
        }
        return assert.fail();
      };
      const last = await heightAt(0.95);
      for (const share of [0.26, 0.4, 0.6]) {
        assert.equal(await heightAt(share), last, String(share));
      }
    });

    it('tells how far loading is and offers what can be done about it', async () => {
      const webview = await open();
      await showPeople(webview);
      const progress = { loaded: 3, total: 12, failed: 0, text: '3 of 12 stays are read.', goOn: null, again: null };
      await webview.show({ type: 'progress', progress: { ...progress, state: 'running' } });
      await webview.page.locator('#loading-pause').click();
      await webview.page.locator('#loading-cancel').click();
      await webview.show({
        type: 'progress',
        progress: { ...progress, state: 'paused', goOn: 'Read 9 stays (9 requests)' },
      });
      assert.equal(await webview.page.locator('#loading-pause').isVisible(), false);
      await webview.page.locator('#loading-go-on').click();
      await webview.show({
        type: 'progress',
        progress: { ...progress, state: 'asking', goOn: 'Read 180 stays (180 requests)' },
      });
      const primary = webview.page.locator('vscode-button[appearance="primary"]:visible');
      assert.deepEqual(await primary.allInnerTexts(), ['Read 180 stays (180 requests)']);
      await webview.page.getByText('Read 180 stays (180 requests)').click();
      const types = (await webview.messages<SessionWebviewMessage>()).map(({ type }) => type);
      assert.deepEqual(types.slice(-4), ['pause', 'cancel', 'resume', 'load']);
      await webview.show({ type: 'progress', progress: { ...progress, state: 'done', loaded: 12 } });
      assert.equal(await webview.page.locator('#loading-text').isVisible(), false);
      assert.deepEqual(await primary.allInnerTexts(), ['Copy for Ticket']);
    });

    it('names in the legend what occurs in the strips, and what is not read yet until it is', async () => {
      const webview = await open();
      const names = (): Promise<string[]> => webview.page.locator('.legend li:visible').allInnerTexts();
      const people = sessionView(9).people.map((one) => ({ ...one, load: 'waiting' as const }));
      await webview.show(showSession(sessionView(9, { people })));
      assert.deepEqual(await names(), ['Sent', 'Received', 'not read yet']);
      await webview.show({ type: 'people', people: sessionView(9).people });
      await answerViews(webview);
      assert.deepEqual(await names(), [
        'Sent',
        'Received',
        '3 % loss or more',
        'severe, 10 % loss or more',
        'silent',
        'not recorded',
      ]);
    });

    it('says in the chart that nothing is read yet, without an overview, until something is', async () => {
      const webview = await open();
      const { page } = webview;
      const written: string[] = [];
      await page.exposeFunction('noteText', (text: string) => written.push(text));
      await page.evaluate(() => {
        const { prototype } = CanvasRenderingContext2D;
        const { fillText: write } = Object.getOwnPropertyDescriptors(prototype);
        prototype.fillText = function (text, ...place) {
          (window as unknown as { noteText: (text: string) => void }).noteText(text);
          write.value?.call(this, text, ...place);
        };
      });
      const overview = page.locator('#chart-overview');
      const people = sessionView(9).people.map((one) => ({ ...one, load: 'waiting' as const }));
      await webview.show(showSession(sessionView(9, { people })));
      assert.ok(written.includes('Nothing is read yet.'));
      assert.equal(await overview.isVisible(), false);
      written.length = 0;
      await webview.show({ type: 'people', people: sessionView(9).people.slice(0, 1) });
      assert.ok(written.length > 0 && !written.includes('Nothing is read yet.'));
      assert.equal(await overview.isVisible(), true);
    });

    it('lists the people as a table that can be sorted', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.locator('#people-table-summary').click();
      await webview.page.locator('.people-table tbody tr').first().waitFor();
      assert.equal(await webview.page.locator('.people-table tbody tr').count(), 9);
      await webview.page.locator('#sort-joined').click();
      assert.equal((await said(webview, 'sort')).at(-1)?.key, 'joined');
      await webview.show({
        type: 'order',
        order: {
          people: Uint32Array.of(2, 1),
          text: '2 of 9 people',
          incident: null,
          key: 'joined',
          isDescending: true,
        },
      });
      assert.deepEqual(await webview.page.locator('.people-table tbody th').allTextContents(), [
        'Grace Hopper',
        'Ada Lovelace',
      ]);
      assert.equal(await webview.page.locator('th[aria-sort]').getAttribute('aria-sort'), 'descending');
    });

    it('hands on what leaves the panel, the picture as a PNG', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.locator('#copy-markdown').click();
      for (const id of ['save-csv', 'save-json', 'save-png']) {
        await webview.page.locator('#save').click();
        await webview.page.locator(`#${id}`).click();
      }
      await webview.page.waitForFunction(() =>
        (window as unknown as { fakeHost: { messages: { type: string }[] } }).fakeHost.messages.some(
          ({ type }) => type === 'savePng',
        ),
      );
      const types = (await webview.messages<SessionWebviewMessage>()).map(({ type }) => type);
      assert.deepEqual(
        types.filter((type) => /^(copy|save)/.test(type)),
        ['copyMarkdown', 'saveCsv', 'saveJson', 'savePng'],
      );
    });

    it('copies a picture of the rows in light colours, with the sentences above them', async () => {
      const webview = await open({ theme: 'dark', permissions: ['clipboard-read', 'clipboard-write'] });
      await showPeople(webview);
      await webview.page.locator('#save').click();
      await webview.page.locator('#copy-picture').click();
      const { width, height, corner } = await webview.page.evaluate(async () => {
        for (;;) {
          const [item] = await navigator.clipboard.read();
          if (item?.types.includes('image/png') === true) {
            const bitmap = await createImageBitmap(await item.getType('image/png'));
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
            context.drawImage(bitmap, 0, 0);
            return { width: bitmap.width, height: bitmap.height, corner: [...context.getImageData(1, 1, 1, 1).data] };
          }
          await new Promise(requestAnimationFrame);
        }
      });
      assert.deepEqual(corner, [255, 255, 255, 255]);
      assert.ok(width > 1000 && height > 600, `${width} x ${height}`);
      const types = (await webview.messages<SessionWebviewMessage>()).map(({ type }) => type);
      assert.ok(!types.includes('problem') && !types.includes('savePng'));
    });
  },
  'session',
);
