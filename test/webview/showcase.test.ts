import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { showcase, type ShowcasePerson } from '../../src/sample/showcase';
import { knownSeries } from '../../src/shared/protocol/charts';
import type { SentParticipantShow } from '../../src/shared/protocol/participantShow';
import { describeWebview } from '../support/webviewSuite';
import { PanelFixture } from '../unit/panels/panelFixture';

/** One person of each pattern. */
const people = showcase.filter(
  ({ pattern }, index) => showcase.findIndex((other) => other.pattern === pattern) === index,
);

/** A moment to ask about: the middle of what first happens to a person, s after joining. */
function momentOf({ stays }: ShowcasePerson): number {
  const effect = stays[0]?.plan.effects[0];
  return effect === undefined ? 1200 : (effect.from + effect.to) / 2;
}

/** The edges of what is shown, px; null where there is none. */
function edges(page: Page, selector: string): Promise<{ readonly top: number; readonly bottom: number } | null> {
  return page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box === undefined ? null : { top: box.top, bottom: box.bottom };
  }, selector);
}

describeWebview('every person of the sample account', (open) => {
  let fixture: PanelFixture;

  before(async () => {
    fixture = await PanelFixture.start();
  });
  after(() => fixture.close());

  /** What the panel of a person shows once all of it is read. */
  async function shown(person: ShowcasePerson, isAsked: boolean): Promise<SentParticipantShow> {
    const { roomSessionId, roomName } = person;
    const { results } = await fixture.fixture.store.listParticipants({ roomSessionId }, { limit: 100 });
    const participant = results.find(({ participantId }) => participantId === person.stays[0]?.participantId)!;
    const at = isAsked ? { at: (participant.joinedAt ?? NaN) + 1000 * momentOf(person) } : {};
    const created = fixture.nextPanel();
    const opened = fixture.panels.open(
      fixture.connection('a'),
      { participant, listed: results, roomName, sessionEndedAt: undefined },
      at,
    );
    await created;
    const { panel } = fixture;
    panel.ready();
    await opened;
    // Other stays came behind the first: to a page that was loaded anew all of it is sent.
    panel.ready();
    const show = panel.shows.at(-1)!;
    panel.dispose();
    assert.ok(show.state.kind === 'shown');
    assert.ok(show.state.view.stays.every(({ series }) => series !== knownSeries));
    assert.equal(show.state.view.momentAsked !== null, isAsked);
    return show;
  }

  for (const isAsked of [false, true]) {
    it(`has the answer and both charts at first glance${isAsked ? ', with a moment that is asked about' : ''}`, async () => {
      const narrow = await open({ viewport: { width: 400, height: 900 } });
      const wide = await open({ viewport: { width: 1400, height: 900 } });
      const answer = isAsked ? '#moment-headline' : '#headline';
      const found: string[] = [];
      for (const person of people) {
        const message = await shown(person, isAsked);
        await Promise.all([narrow.show(message), wide.show(message)]);
        const [top, stack, first, sideways] = await Promise.all([
          edges(wide.page, answer),
          edges(wide.page, '#chart-stack'),
          edges(narrow.page, '#chart-loss'),
          narrow.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ]);
        const isDrawn = person.pattern !== 'noSamples';
        assert.equal(stack !== null && first !== null, isDrawn, person.pattern);
        const faults = [
          ...(top === null || top.top >= 225 ? ['the answer is below the upper quarter of 1,400 x 900'] : []),
          ...(stack !== null && stack.bottom > 900 ? [`the charts end at ${stack.bottom} px of 1,400 x 900`] : []),
          ...(first !== null && first.top >= 900 ? [`the first chart begins at ${first.top} px of 400 x 900`] : []),
          ...(sideways > 0 ? ['it can be scrolled sideways at 400 px'] : []),
        ];
        found.push(...faults.map((fault) => `${person.pattern}: ${fault}`));
      }
      assert.deepEqual(found, []);
    });
  }

  it('says at the top what its times rest on, and of the time around a moment when the person was there', async () => {
    const { state } = await shown(
      people.find(({ pattern }) => pattern === 'untimed')!,
      false,
    );
    assert.ok(state.kind === 'shown');
    assert.ok(
      state.view.answer.notes.some((note) => note.startsWith('Parts without a usable start time')),
      state.view.answer.notes.join(),
    );
    const leaving = await shown(
      people.find(({ pattern }) => pattern === 'reconnectsByExternalId')!,
      true,
    );
    assert.ok(leaving.state.kind === 'shown');
    assert.match(
      leaving.state.view.momentAsked?.paragraph ?? '',
      /: there ..:36:25 to ..:41:40, ..:41:54 to ..:46:25; over 99 % measured both ways\.$/,
    );
  });

  it('says once that there are no samples', async () => {
    const webview = await open();
    const { page } = webview;
    await webview.show(
      await shown(
        people.find(({ pattern }) => pattern === 'noSamples')!,
        false,
      ),
    );
    const words = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    assert.match(words, /Nothing was measured/);
    assert.match(words, /No samples are sent while a person is alone in the room or has no connection\./);
    assert.doesNotMatch(words, /empty|says nothing/);
    assert.equal(await page.locator('.card').count(), 0);
    assert.equal(await page.locator('.as-text').count(), 0);
  });
});
