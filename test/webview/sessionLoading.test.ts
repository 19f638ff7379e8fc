import assert from 'node:assert/strict';
import type { ProgressView } from '../../src/shared/protocol/sessionView';
import { describeWebview } from '../support/webviewSuite';
import type { WebviewPage } from '../support/webviewPage';
import { counts, findings, incident, sessionView, showSession, wall } from './sessionFixture';
import { answerViews } from './sessionHost';

const progress = (loaded: number): ProgressView => ({
  state: loaded < 9 ? 'running' : 'done',
  loaded,
  total: 9,
  failed: 0,
  text: `${loaded} of 9 stays read`,
  goOn: null,
  again: null,
});
const incidents = Array.from({ length: 12 }, (_, place) =>
  incident({ id: `i${place}`, from: wall.from + place * 60_000, to: wall.from + place * 60_000 + 30_000 }),
);
const { answer } = findings();

/** How far the charts are from the top of what is in sight of the page, px. */
const top = async ({ page }: WebviewPage): Promise<number> =>
  page.locator('#chart-stack').evaluate((stack) => Math.round(stack.getBoundingClientRect().top));

async function openUnread(webview: WebviewPage): Promise<void> {
  const unread = { ...counts(600), measured: new Uint16Array(600) };
  const nothing = { answer: 'Nothing is read yet.', basis: '', incidents: [], counts: unread };
  await webview.show(showSession(sessionView(60, { findings: findings(nothing) })));
  await webview.show({ type: 'progress', progress: progress(0) });
  await answerViews(webview);
}

describeWebview(
  'the charts of a session that is being read',
  (open) => {
    for (const width of [400, 700, 900, 1200, 1600]) {
      it(`stay where they are at ${width} px while incidents are found and until all is read`, async () => {
        const webview = await open({ viewport: { width, height: 1400 } });
        await openUnread(webview);
        await webview.page.locator('#people-rows').evaluate((rows) => {
          (rows as HTMLElement).focus({ preventScroll: true });
        });
        const before = await top(webview);
        const seen = [];
        for (const [found, loaded] of [
          [0, 2],
          [1, 4],
          [3, 6],
          [12, 8],
        ] as const) {
          const told = findings({
            answer: found === 0 ? 'Nobody suffered where it was measured, as far as the session is read.' : answer,
            basis: `${loaded} of 9 stays read so far. More may still change it.`,
            incidents: incidents.slice(0, found),
          });
          await webview.show({ type: 'progress', progress: progress(loaded) });
          await webview.show({ type: 'findings', findings: told });
          seen.push(await top(webview));
        }
        await webview.show({ type: 'progress', progress: progress(9) });
        seen.push(await top(webview));
        assert.deepEqual(
          seen,
          seen.map(() => before),
        );
      });
    }

    it('stay under the eyes of who has scrolled to them, however much is said above', async () => {
      const webview = await open({ viewport: { width: 700, height: 500 } });
      await openUnread(webview);
      await webview.page.evaluate(() => {
        scrollBy(0, 150);
      });
      await webview.settled();
      const before = await top(webview);
      const told = findings({ answer: `${answer} `.repeat(6), incidents });
      await webview.show({ type: 'findings', findings: told });
      assert.equal(await top(webview), before);
      assert.ok((await webview.page.evaluate(() => scrollY)) > 200);
    });

    it('get the room that nothing was found for when all is read, where nobody works with them', async () => {
      const webview = await open({ viewport: { width: 1600, height: 900 } });
      await openUnread(webview);
      const before = await top(webview);
      await webview.show({ type: 'findings', findings: findings({ incidents: [], answer: 'All good.' }) });
      assert.equal(await top(webview), before);
      await webview.show({ type: 'progress', progress: progress(9) });
      assert.ok((await top(webview)) < before - 50);
    });

    for (const state of ['paused', 'cancelled', 'stopped', 'asking'] as const) {
      it(`get the room that nothing was found for when reading is ${state}`, async () => {
        const webview = await open({ viewport: { width: 900, height: 900 } });
        await openUnread(webview);
        const before = await top(webview);
        await webview.show({
          type: 'progress',
          progress: { ...progress(4), state, goOn: 'Read 5 stays (5 requests)' },
        });
        assert.ok((await top(webview)) < before - 50);
        await webview.show({ type: 'progress', progress: progress(4) });
        assert.equal(await top(webview), before);
      });
    }

    it('stay under the pointer and the focus when reading is cancelled elsewhere, and move once both have gone', async () => {
      const webview = await open({ viewport: { width: 900, height: 1400 } });
      await openUnread(webview);
      const { page } = webview;
      const focus = (id: string): Promise<void> =>
        page.locator(id).evaluate((one) => {
          (one as HTMLElement).focus({ preventScroll: true });
        });
      const before = await top(webview);
      await focus('#filter-name');
      await page.mouse.move(500, before + 60);
      await webview.show({ type: 'progress', progress: { ...progress(4), state: 'cancelled' } });
      assert.equal(await top(webview), before);
      await focus('#people-rows');
      await page.mouse.move(500, 5);
      await webview.settled();
      assert.equal(await top(webview), before);
      await focus('#answer');
      await webview.settled();
      const after = await top(webview);
      assert.ok(after < before - 50);
      await page.mouse.move(500, after + 60);
      await page.mouse.move(500, 5);
      await webview.settled();
      assert.equal(await top(webview), after);
    });

    it('leave no room for what was never awaited', async () => {
      const webview = await open({ viewport: { width: 1600, height: 900 } });
      await webview.show(showSession(sessionView(9, { findings: findings({ incidents: [], answer: 'All good.' }) })));
      await webview.show({ type: 'progress', progress: progress(9) });
      assert.ok((await top(webview)) < 240, String(await top(webview)));
    });
  },
  'session',
);
