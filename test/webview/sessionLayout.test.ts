import assert from 'node:assert/strict';
import { headHeight } from '../../media/charts/geometry';
import { describeWebview } from '../support/webviewSuite';
import { findings, person, sessionView, showSession } from './sessionFixture';
import { answerViews, hoverOn, order, showPeople } from './sessionHost';

describeWebview(
  'the layout of the session page',
  (open) => {
    it('chooses people in one row at 900 px, and has the first of them in the first screen even at 400 px', async () => {
      const wide = await open({ viewport: { width: 900, height: 900 } });
      await showPeople(wide);
      const height = (webview: typeof wide, selector: string): Promise<number> =>
        webview.page.locator(selector).evaluate((one) => one.getBoundingClientRect().height);
      assert.ok((await height(wide, '.filters')) < 40);
      assert.ok((await height(wide, '.chart-bar')) < 60);
      const narrow = await open({ viewport: { width: 400, height: 900 } });
      await showPeople(narrow);
      const first = await narrow.page.locator('.person:visible').first().boundingBox();
      assert.ok(first !== null && first.y + first.height < 900, JSON.stringify(first));
    });

    it('has three people in the first screen at 400 px, beside a note and all that a legend can name', async () => {
      const webview = await open({ viewport: { width: 400, height: 900 } });
      const notes = [
        'The stays of 1 person are put together by the name alone: they may be of different people.',
        'More.',
      ];
      await webview.show(showSession(sessionView(9, { findings: findings({ notes }) })));
      await answerViews(webview);
      const { page } = webview;
      const third = (await page.locator('.person:visible').nth(2).boundingBox()) ?? assert.fail();
      assert.ok(third.y + third.height < 900, JSON.stringify(third));
      const legend = page.locator('#legend');
      const button = page.getByRole('button', { name: 'Legend' });
      assert.equal(await legend.isVisible(), false);
      await button.click();
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      assert.ok((await legend.locator('li:visible').count()) >= 6);
      await button.click();
      assert.equal(await legend.isVisible(), false);
      await page.setViewportSize({ width: 900, height: 900 });
      assert.deepEqual([await legend.isVisible(), await button.isVisible()], [true, false]);
    });

    it('gives time most of the width at 400 px', async () => {
      const webview = await open({ viewport: { width: 400, height: 900 } });
      await showPeople(webview);
      const time = (await webview.page.locator('.window').boundingBox()) ?? assert.fail();
      const charts = (await webview.page.locator('#chart-stack').boundingBox()) ?? assert.fail();
      assert.ok(time.width > 0.8 * charts.width, JSON.stringify({ time, charts }));
    });

    it('covers neither the counts nor a row by the read-out at 400 px, and keeps it in sight when it is scrolled', async () => {
      const webview = await open({ viewport: { width: 400, height: 900 } });
      await showPeople(webview);
      const { page } = webview;
      const top = async (selector: string): Promise<number> =>
        (await page.locator(selector).first().boundingBox())?.y ?? assert.fail();
      const bottomOfReadOut = async (): Promise<number> => {
        const box = (await page.locator('.read-out').boundingBox()) ?? assert.fail();
        assert.ok(
          box.x >= 0 && box.x + box.width <= 400 && box.y >= 0 && box.y + box.height <= 900,
          JSON.stringify(box),
        );
        return box.y + box.height;
      };
      await hoverOn(webview, 0, 0.35);
      assert.match(await page.locator('.read-out').innerText(), /Dr\. Obi's uplink · 3 of 9 people/);
      assert.ok((await bottomOfReadOut()) <= (await top('#chart-people canvas')) + headHeight);
      await page.mouse.move(1, 1);
      await page.focus('#chart-stack');
      await page.keyboard.press('n');
      await webview.settled();
      assert.ok((await bottomOfReadOut()) <= (await top('#chart-people canvas')) + headHeight);
      await page.locator('#people-table-summary').click();
      await page.locator('.people-table').waitFor();
      await page.evaluate(() => {
        scrollBy(0, (document.querySelector('.person')?.getBoundingClientRect().top ?? 0) - 10);
      });
      await webview.settled();
      assert.ok((await top('.person')) < 20);
      await bottomOfReadOut();
    });

    it('leaves a name whole at 400 px beside what contradicts, and cuts the role', async () => {
      const webview = await open({ viewport: { width: 400, height: 900 } });
      const olivia = person(0, {
        name: 'Olivia Ueda',
        role: 'admitted viewer of the whole webinar',
        contradiction: 'rated 5 of 5, network poor',
      });
      await webview.show(showSession(sessionView(1, { people: [olivia] })));
      const isCut = (selector: string): Promise<boolean> =>
        webview.page.locator(`.person:visible ${selector}`).evaluate((one) => one.scrollWidth > one.clientWidth);
      assert.deepEqual([await isCut('.name'), await isCut('.about')], [false, true]);
    });

    it('keeps the caption and the names of the table in sight at 400 px, however far it is scrolled', async () => {
      const webview = await open({ viewport: { width: 400, height: 900 } });
      await showPeople(webview);
      await webview.page.locator('#people-table-summary').click();
      await webview.page.locator('.people-table tbody tr').first().waitFor();
      await webview.page.locator('.table-holder').evaluate((holder) => {
        holder.scrollLeft = holder.scrollWidth;
      });
      for (const selector of ['caption span', 'thead th:first-child', 'tbody th >> nth=0']) {
        const box = (await webview.page.locator(`.people-table ${selector}`).boundingBox()) ?? assert.fail();
        assert.ok(box.x >= 0 && box.x + box.width <= 400, `${selector} ${JSON.stringify(box)}`);
      }
    });

    for (const width of [400, 900]) {
      it(`leaves what unfolds an incident's evidence where it is at ${width} px, and the evidence below it`, async () => {
        const webview = await open({ viewport: { width, height: 900 } });
        await showPeople(webview);
        const summary = webview.page.locator('#evidence-i1-summary');
        const before = (await summary.boundingBox()) ?? assert.fail();
        await summary.click();
        const after = (await summary.boundingBox()) ?? assert.fail();
        assert.deepEqual([after.x, after.y], [before.x, before.y]);
        const evidence = (await webview.page.locator('#evidence-i1 ul').boundingBox()) ?? assert.fail();
        assert.ok(evidence.y >= after.y + after.height && evidence.width > width / 2, JSON.stringify(evidence));
      });
    }

    it('keeps the way back from a filter beside how many are shown at 400 px', async () => {
      const webview = await open({ viewport: { width: 400, height: 900 } });
      await showPeople(webview);
      await webview.page.locator('#affected').click();
      await webview.show(order([0, 1, 2], '3 of 9 people'));
      const [shown, clear] = await Promise.all(
        ['.shown-people', '#clear-filter'].map(async (one) => webview.page.locator(one).boundingBox()),
      );
      assert.ok(
        shown && clear && clear.x > shown.x && clear.y < shown.y + shown.height,
        JSON.stringify([shown, clear]),
      );
    });

    it('keeps its controls in one row at 900 px when one of them is chosen', async () => {
      const webview = await open({ viewport: { width: 900, height: 900 } });
      await showPeople(webview);
      await webview.page.locator('#filter-verdict').click();
      await webview.page.locator('#filter-verdict vscode-option', { hasText: 'Good' }).click();
      await webview.show(order([0, 1, 2], '37 of 45 people'));
      const middles = await webview.page
        .locator('.filters :is(input, vscode-dropdown, p), #clear-filter')
        .evaluateAll((all) =>
          all.map((one) => {
            const { top, height } = one.getBoundingClientRect();
            return top + height / 2;
          }),
        );
      assert.equal(middles.length, 6);
      assert.ok(Math.max(...middles) - Math.min(...middles) < 4, String(middles));
    });
  },
  'session',
);
