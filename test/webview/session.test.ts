import assert from 'node:assert/strict';
import { describeWebview } from '../support/webviewSuite';
import type { WebviewPage } from '../support/webviewPage';
import { person, sessionLength, sessionStart, sessionView, showSession, wall } from './sessionFixture';
import { answerViews, hoverOn, order, pointOn, said, showPeople } from './sessionHost';

const namesInSight = (webview: WebviewPage): Promise<string[]> =>
  webview.page.locator('.person:visible .name').allTextContents();

describeWebview(
  'the session page',
  (open) => {
    it('says the answer first, then what it rests on, incidents and people', async () => {
      const webview = await open();
      await showPeople(webview);
      const text = await webview.page.locator('main').innerText();
      const places = [
        "Dr. Obi's uplink. Otherwise good.",
        'All 9 people are read.',
        'Whose side it was',
        'Filter by name',
      ];
      const found = places.slice(0, 3).map((one) => text.indexOf(one));
      assert.ok(
        found.every((place, index) => place > (found[index - 1] ?? -1)),
        JSON.stringify(found),
      );
      assert.deepEqual((await namesInSight(webview)).slice(0, 3), ['Dr. Obi', 'Ada Lovelace', 'Grace Hopper']);
      assert.equal(await webview.page.locator('.person:visible .chip').first().innerText(), 'Poor');
      assert.match(await webview.page.locator('.person:visible').nth(3).innerText(), /rated 1 of 5, network clean/);
    });

    it('has its end, the zone of it and its length in one line, each with its name', async () => {
      const webview = await open();
      const fields = [
        { label: 'Ended', value: 'Mar 12, 2026, 09:00 UTC', kind: 'time' },
        { label: 'Duration', value: '1 h', kind: 'head' },
      ] as const;
      await webview.show(showSession(sessionView(9, { fields })));
      const pieces = await webview.page.locator('.facts :is(dt, dd)').evaluateAll((all) =>
        all.map((piece) => {
          const { left, top, height } = piece.getBoundingClientRect();
          return { left, middle: top + height / 2 };
        }),
      );
      assert.equal(pieces.length, 5);
      const [first] = pieces;
      for (const [index, { left, middle }] of pieces.entries()) {
        assert.ok(Math.abs(middle - first!.middle) < 6 && left > (pieces[index - 1]?.left ?? 0), String(index));
      }
    });

    it('keeps only the rows in sight of 500 people on the page, and asks for the strips of those once', async () => {
      const webview = await open();
      await showPeople(webview, 500);
      const first = (await said(webview, 'view')).at(-1) ?? assert.fail();
      const inSight = await webview.page.locator('.person:visible').count();
      assert.ok(inSight > 3 && inSight < 40, String(inSight));
      assert.ok(Object.values(first.people).length <= 3 * inSight + 3);
      assert.deepEqual([first.from, first.to], [sessionStart, sessionStart + sessionLength]);
      const asked = (await said(webview, 'view')).length;
      await webview.page.locator('#people-rows').evaluate((rows) => {
        rows.scrollTop = rows.scrollHeight;
      });
      await webview.page.getByText('Person 500', { exact: true }).waitFor();
      await webview.settled();
      const last = (await said(webview, 'view')).at(-1) ?? assert.fail();
      assert.ok(Object.values(last.people).includes(499));
      assert.equal(last.request, first.request + 1);
      assert.equal((await said(webview, 'view')).length, asked + 1);
      assert.equal((await webview.page.locator('.person').count()) < 60, true);
    });

    it('draws severe, above the threshold, silent, missing and not there as they are', async () => {
      const webview = await open({ viewport: { width: 1000, height: 900 } });
      await showPeople(webview);
      const colourAt = async (row: number, share: number, line: 'send' | 'recv'): Promise<number[]> => {
        const { x, y } = await pointOn(webview, row, share);
        return webview.page.locator('#chart-rows canvas').evaluate(
          (canvas, [left, top]) => {
            const picture = canvas as HTMLCanvasElement;
            const box = picture.getBoundingClientRect();
            const ratio = picture.width / box.width;
            const context = picture.getContext('2d');
            return [...(context?.getImageData((left - box.x) * ratio, (top - box.y) * ratio, 1, 1).data ?? [])];
          },
          [x, y + (line === 'send' ? -7 : 7)] as const,
        );
      };
      const [severe, above, gone] = [
        await colourAt(0, 0.365, 'send'),
        await colourAt(1, 0.365, 'recv'),
        await colourAt(2, 0.508, 'send'),
      ];
      assert.ok((severe[0] ?? 0) > 200 && (severe[1] ?? 255) < 120, `severe ${String(severe)}`);
      assert.ok((above[0] ?? 0) > 150 && (above[1] ?? 0) > 120 && (above[2] ?? 255) < 80, `above ${String(above)}`);
      assert.equal(gone[3], 0, `not there ${String(gone)}`);
      const good = await colourAt(3, 0.1, 'recv');
      assert.ok((good[2] ?? 0) > 180, `good ${String(good)}`);
      const missing = await colourAt(5, 0.25, 'recv');
      assert.ok((missing[3] ?? 0) > 100, `missing ${String(missing)}`);
    });

    it('follows the order and the people that the host sends', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.show(order([4, 2, 0], '3 of 9 people'));
      assert.deepEqual(await namesInSight(webview), ['Zoë', 'Grace Hopper', 'Dr. Obi']);
      assert.equal(await webview.page.locator('.shown-people').innerText(), '3 of 9 people');
      await webview.show({
        type: 'people',
        people: [person(2, { name: 'Grace H.', verdict: 'Poor', rating: 'poor' })],
      });
      assert.deepEqual(await namesInSight(webview), ['Zoë', 'Grace H.', 'Dr. Obi']);
      await webview.show(order([], '0 of 9 people'));
      await webview.page.getByText('The filter leaves nobody.').waitFor();
    });

    it('asks the host to sort and to choose, and never keeps a name', async () => {
      const webview = await open();
      await showPeople(webview);
      assert.deepEqual(await said(webview, 'sort'), [], 'a page begins as its host does');
      await webview.page.locator('#filter-name').fill('obi');
      await webview.page.locator('#clear-filter').waitFor();
      await webview.page.waitForFunction(() =>
        (window as unknown as { fakeHost: { messages: { type: string }[] } }).fakeHost.messages.some(
          ({ type }) => type === 'filter',
        ),
      );
      assert.equal((await said(webview, 'filter')).at(-1)?.name, 'obi');
      await webview.page.locator('#filter-verdict').click();
      await webview.page.locator('#filter-verdict vscode-option', { hasText: 'Poor' }).click();
      assert.equal((await said(webview, 'filter')).at(-1)?.rating, 'poor');
      await webview.page.locator('#sort').click();
      await webview.page.locator('#sort vscode-option', { hasText: 'Joined' }).click();
      assert.deepEqual((await said(webview, 'sort')).at(-1), { type: 'sort', key: 'joined', isDescending: false });
      await webview.page.locator('#sort-direction').click();
      assert.deepEqual((await said(webview, 'sort')).at(-1), { type: 'sort', key: 'joined', isDescending: true });
      const kept = JSON.stringify(await webview.state());
      assert.ok(!kept.includes('obi'), kept);
      assert.ok(kept.includes('joined'), kept);
      await webview.page.locator('#clear-filter').click();
      const cleared = (await said(webview, 'filter')).at(-1);
      assert.deepEqual([cleared?.name, cleared?.rating], ['', null]);
    });

    it('chooses those affected in the midst of the first incident where nobody has pointed yet', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.locator('#affected').click();
      const { affectedAt } = (await said(webview, 'filter')).at(-1) ?? assert.fail();
      assert.equal(affectedAt, (wall.from + wall.to) / 2);
    });

    it('chooses those affected at the cursor by the moment where it was', async () => {
      const webview = await open();
      await showPeople(webview);
      await hoverOn(webview, 0, 0.35);
      await webview.page.locator('#affected').click();
      const { affectedAt } = (await said(webview, 'filter')).at(-1) ?? assert.fail();
      assert.ok(Math.abs((affectedAt ?? 0) - sessionStart - 0.35 * sessionLength) < 10_000);
      await webview.page.locator('#affected', { hasText: /\(08:2\d:\d\d\)/ }).waitFor();
    });

    it('reads the people in sight at the cursor and writes it into their rows', async () => {
      const webview = await open();
      await showPeople(webview);
      await hoverOn(webview, 0, 0.36);
      const { at, people } = (await said(webview, 'readAt')).at(-1) ?? assert.fail();
      assert.ok(Object.values(people).includes(0));
      const direction = (loss: number) => ({
        state: Uint8Array.of(loss >= 10 ? 7 : 2, 3),
        loss: Float64Array.of(loss, NaN),
        bitrate: Float64Array.of(1_200_000, 0),
      });
      await webview.show({
        type: 'reading',
        reading: { at, people: Uint32Array.of(0, 1), send: direction(12), recv: direction(0.4) },
      });
      assert.equal(
        await webview.page.locator('.person:visible .about').first().innerText(),
        '↑ 12 %, 1.2 Mbit/s ↓ 0.4 %, 1.2 Mbit/s',
      );
      assert.equal(await webview.page.locator('.person:visible .about').nth(1).innerText(), 'silent');
      assert.match(await webview.page.locator('.read-out').innerText(), /1 \/ 9[\s\S]*3 \/ 9/);
      await webview.page.mouse.move(5, 5);
      await webview.settled();
      assert.equal(await webview.page.locator('.person:visible .about').nth(1).innerText(), 'visitor');
    });

    it('opens the participant at the moment that is clicked', async () => {
      const webview = await open();
      await showPeople(webview);
      const { x, y } = await pointOn(webview, 1, 0.5);
      await webview.page.mouse.click(x, y);
      const { person: opened, at } = (await said(webview, 'openParticipant')).at(-1) ?? assert.fail();
      assert.equal(opened, 1);
      assert.ok(Math.abs(at - sessionStart - sessionLength / 2) < 10_000);
    });

    it('zooms to a stretch that is dragged over, asks for its strips, and draws the old ones until they come', async () => {
      const webview = await open();
      await showPeople(webview);
      const from = await pointOn(webview, 1, 0.25);
      const to = await pointOn(webview, 1, 0.5);
      await webview.page.mouse.move(from.x, from.y);
      await webview.page.mouse.down();
      await webview.page.mouse.move(to.x, to.y, { steps: 4 });
      await webview.page.mouse.up();
      await webview.settled();
      const view = (await said(webview, 'view')).at(-1) ?? assert.fail();
      assert.ok(Math.abs(view.from - sessionStart - sessionLength / 4) < 10_000);
      assert.ok(Math.abs(view.to - sessionStart - sessionLength / 2) < 10_000);
      assert.equal((await said(webview, 'openParticipant')).length, 0);
      assert.match(await webview.page.locator('.shown-range').innerText(), /08:15:\d\d to 08:30:\d\d UTC/);
      await answerViews(webview);
      await webview.page.locator('#reset-zoom').click();
      await webview.settled();
      assert.equal((await said(webview, 'view')).at(-1)?.from, sessionStart);
    });

    it('jumps to an incident from the list, and shows its evidence and its rule', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.getByRole('button', { name: /^Ada Lovelace's downlink/ }).click();
      await webview.settled();
      const view = (await said(webview, 'view')).at(-1) ?? assert.fail();
      assert.ok(view.from < sessionStart + 2_400_000 && view.from > sessionStart + 2_200_000);
      assert.equal(await webview.page.locator('.mark-position').innerText(), '2 of 2');
      assert.equal(await webview.page.locator('.incidents > li[data-current]').getAttribute('data-incident'), 'i2');
      assert.equal(await webview.page.locator('.person.current .name').innerText(), 'Ada Lovelace');
      await webview.page.locator('#evidence-i1-summary').click();
      await webview.page.getByText('Dr. Obi sent with 12 % loss for 4 min 0 s.').first().waitFor();
      await webview.page.getByText('Rule: Several receive badly').first().waitFor();
    });

    it('begins at the moment and the person that it was asked for', async () => {
      const webview = await open();
      const at = sessionStart + 1_300_000;
      await webview.show(showSession(sessionView(60, { focus: { at, person: 55 } })));
      await webview.page.locator('.person.current', { hasText: 'Person 56' }).waitFor();
      assert.equal((await said(webview, 'readAt')).at(-1)?.at, at);
    });
  },
  'session',
);
