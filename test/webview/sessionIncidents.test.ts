import assert from 'node:assert/strict';
import type { SessionHostMessage } from '../../src/shared/protocol/session';
import { describeWebview } from '../support/webviewSuite';
import type { WebviewPage } from '../support/webviewPage';
import { findings, incident, sessionLength, sessionStart, sessionView, showSession, wall } from './sessionFixture';
import { hoverOn, pointOn, said, showPeople } from './sessionHost';

/** What the host answers when only the people of the first incident are chosen. */
const onlyFirst: SessionHostMessage = {
  type: 'order',
  order: {
    people: Uint32Array.of(0, 1, 2),
    text: '3 of 9 people',
    incident: { id: 'i1', label: "Only the people of: Dr. Obi's uplink, 08:20:00 to 08:24:00" },
    key: 'worst',
    isDescending: false,
  },
};
const everyone: SessionHostMessage = {
  type: 'order',
  order: {
    people: Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
    text: '9 people',
    incident: null,
    key: 'worst',
    isDescending: false,
  },
};

const chosen = async (webview: WebviewPage): Promise<string | null | undefined> =>
  (await said(webview, 'filter')).at(-1)?.incident;

describeWebview(
  'short incidents that are told together',
  (open) => {
    it('are folded away below the others, and unfold when one of them is gone to', async () => {
      const webview = await open();
      const minor = [0, 1, 2].map((place) =>
        incident({
          id: `m${place}`,
          from: wall.to + (place + 1) * 60_000,
          to: wall.to + (place + 1) * 60_000 + 8_000,
          cause: 'cannotTell',
          named: null,
          title: 'Cannot tell',
          isMinor: true,
        }),
      );
      const told = findings({ incidents: [incident(), ...minor], minor: '3 shorter stretches' });
      await webview.show(showSession(sessionView(9, { findings: told })));
      const summary = webview.page.locator('#minor-incidents-summary');
      assert.equal(await summary.innerText(), '3 shorter stretches');
      assert.equal(await webview.page.locator('#incident-m1').isVisible(), false);
      await webview.page.locator('#chart-stack').focus();
      for (let steps = 0; steps < 3; steps += 1) {
        await webview.page.keyboard.press('n');
      }
      await webview.page.locator('li[data-current] #incident-m1').waitFor();
      assert.equal(await webview.page.locator('.mark-position').innerText(), '3 of 4');
    });

    it('are no section where there are none', async () => {
      const webview = await open();
      await showPeople(webview);
      assert.equal(await webview.page.locator('#minor-incidents').isVisible(), false);
    });
  },
  'session',
);

describeWebview(
  'only the people of an incident',
  (open) => {
    it('are chosen by one click in its row, which says so, and everyone comes back by another', async () => {
      const webview = await open();
      await showPeople(webview);
      const only = webview.page.locator('#only-i1');
      await only.click();
      assert.equal(await chosen(webview), 'i1');
      await webview.show(onlyFirst);
      assert.equal(await only.getAttribute('aria-pressed'), 'true');
      assert.deepEqual(await webview.page.locator('.person:visible .name').allTextContents(), [
        'Dr. Obi',
        'Ada Lovelace',
        'Grace Hopper',
      ]);
      const status = webview.page.locator('.shown-people');
      assert.equal(await status.getAttribute('role'), 'status');
      assert.match((await status.textContent()) ?? '', /3 of 9 people.*Dr\. Obi's uplink/);
      await only.click();
      assert.equal(await chosen(webview), null);
      await webview.show(everyone);
      assert.equal(await only.getAttribute('aria-pressed'), 'false');
      assert.equal(await webview.page.locator('#only-incident').isVisible(), false);
    });

    it('are marked in the list where they are, and scrolled to who is named', async () => {
      const webview = await open();
      await showPeople(webview, 60);
      await webview.page.locator('#people-rows').evaluate((rows) => {
        rows.scrollTop = 1500;
      });
      await webview.page.locator('#only-i1').click();
      await webview.show(onlyFirst);
      await webview.settled();
      assert.equal(await webview.page.locator('.person.current .name').innerText(), 'Dr. Obi');
      assert.equal(await webview.page.locator('.incidents > li[data-current]').getAttribute('data-incident'), 'i1');
    });

    it('are gone to with their person by a key, too', async () => {
      const webview = await open();
      await showPeople(webview, 60);
      await webview.page.locator('#people-rows').evaluate((rows) => {
        rows.scrollTop = 1500;
      });
      await webview.page.locator('#chart-stack').focus();
      await webview.page.keyboard.press('n');
      await webview.settled();
      assert.equal(await webview.page.locator('.person.current .name').innerText(), 'Dr. Obi');
    });

    it('are in sight in a long list that was never laid out, in a narrow panel too', async () => {
      const many = Array.from({ length: 200 }, (_, i) =>
        incident({
          id: `m${i}`,
          from: sessionStart + i * 15_000,
          to: sessionStart + i * 15_000 + 8_000,
          title: i % 3 === 0 ? 'José Müller-Lüdenscheidt’s uplink, which hurt others' : 'Something common',
        }),
      );
      const webview = await open({ viewport: { width: 400, height: 900 } });
      await webview.show(showSession(sessionView(9, { findings: findings({ incidents: many }) })));
      for (const place of [150, 7, 199]) {
        await webview.page.locator(`#incident-m${place}`).evaluate((button) => {
          (button as HTMLElement).click();
        });
        await webview.settled();
        await webview.settled();
        const item = await webview.page.locator('.incidents > li[data-current]').boundingBox();
        const list = await webview.page.locator('.incident-lists').boundingBox();
        assert.ok(item !== null && list !== null);
        assert.ok(
          item.y >= list.y - 1 && item.y + item.height <= list.y + list.height + 1,
          JSON.stringify({ place, item, list }),
        );
      }
    });

    it('have controls that are told apart where each is heard by itself', async () => {
      const webview = await open();
      await showPeople(webview);
      const { page } = webview;
      const which = "Dr. Obi's uplink, 08:20:00 to 08:24:00";
      assert.equal(await page.getByRole('button', { name: `Only these people: ${which}` }).count(), 1);
      assert.equal(await page.locator('#evidence-i1-summary').textContent(), `Evidence: ${which}`);
    });

    it('are given back by a button that says whose they are, and by the one that clears all', async () => {
      const webview = await open();
      await showPeople(webview);
      for (const id of ['only-incident', 'clear-filter']) {
        await webview.page.locator('#only-i1').click();
        await webview.show(onlyFirst);
        const back = webview.page.locator(`#${id}`);
        await back.focus();
        await webview.page.keyboard.press('Enter');
        assert.equal(await chosen(webview), null, id);
        await webview.show(everyone);
        assert.equal(await webview.page.evaluate(() => document.activeElement?.id), 'filter-name');
        assert.equal(await back.isVisible(), false);
      }
    });

    it('are chosen by a key at the incident that was gone to, and by the same key everyone again', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.locator('#chart-stack').focus();
      await webview.page.keyboard.press('n');
      await webview.page.keyboard.press('f');
      assert.equal(await chosen(webview), 'i1');
      await webview.show(onlyFirst);
      await webview.page.keyboard.press('f');
      assert.equal(await chosen(webview), null);
    });

    it('are chosen by a click on its band, and nobody by a click beside all bands', async () => {
      const webview = await open();
      await showPeople(webview);
      const people = (await webview.page.locator('#chart-people').boundingBox()) ?? assert.fail();
      const click = async (at: number): Promise<void> => {
        const { x } = await pointOn(webview, 0, (at - sessionStart) / sessionLength);
        await webview.page.mouse.click(x, people.y + people.height / 2);
      };
      await click(sessionStart + 600_000);
      assert.equal((await said(webview, 'filter')).length, 0);
      await click((wall.from + wall.to) / 2);
      assert.equal(await chosen(webview), 'i1');
      assert.equal((await said(webview, 'openParticipant')).length, 0);
    });

    it('are announced by the read-out over their band', async () => {
      const webview = await open();
      await showPeople(webview);
      const note = webview.page.locator('.read-out p');
      await hoverOn(webview, 1, (wall.from + 60_000 - sessionStart) / sessionLength);
      assert.equal(await note.innerText(), "Dr. Obi's uplink · 3 of 9 people");
      await hoverOn(webview, 1, 0.1);
      assert.equal(await note.isVisible(), false);
    });

    it('stay chosen when the page comes back', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.locator('#only-i1').click();
      const again = await open({ state: await webview.state() });
      await again.show(showSession(sessionView(9)));
      assert.equal(await chosen(again), 'i1');
    });
  },
  'session',
);
