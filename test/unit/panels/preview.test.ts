import assert from 'node:assert/strict';
import { FakePanel } from './fakePanel';
import { diego, PanelFixture, priya } from './panelFixture';

const headOf = ({ state }: FakePanel): string | undefined => (state?.kind === 'shown' ? state.view.title : undefined);

describe('a preview', function () {
  this.timeout(20_000);
  let window: PanelFixture;
  beforeEach(async () => {
    window = await PanelFixture.start();
  });
  afterEach(() => window.close());

  it('says so in its title, which names the person and the time of joining, with what was found as its icon', async () => {
    await window.openReady(priya, true);
    const { panel, icons } = window;
    assert.match(panel.title, /^Priya Nair \d\d:\d\d \(preview\)$/);
    assert.equal(icons.get(panel), 'poor');
    panel.say({ type: 'keepOpen' });
    assert.match(panel.title, /^Priya Nair \d\d:\d\d$/);
  });

  it('gives its place to the next one, on the same page, which is told nothing of the first any more', async () => {
    await window.openReady(priya, true);
    const { panel } = window;
    const { length } = panel.shows;
    await window.open(diego, true);
    assert.deepEqual([window.created.length, window.pages.length, panel.isClosed, panel.reveals], [1, 1, false, 1]);
    assert.match(panel.title, /^Diego Ramírez/);
    assert.equal(headOf(panel), 'Diego Ramírez');
    assert.ok(panel.shows.slice(length).every((show) => !JSON.stringify(show).includes('Priya')));
    assert.equal(panel.shows.at(-1)!.restore?.participantId, diego.stays[0]!.participantId);
    window.change({ timeZone: 'Asia/Tokyo' });
    assert.equal(headOf(panel), 'Diego Ramírez');
  });

  it('asks for nothing more for the one whose place was taken', async () => {
    const held = window.fixture.server.hold({ endpoint: 'participant' });
    const created = window.nextPanel();
    const opened = window.open(priya, true);
    await created;
    window.panel.ready();
    await held.arrived;
    await window.open(diego, true);
    held.release();
    await opened;
    assert.equal(headOf(window.panel), 'Diego Ramírez');
    assert.deepEqual([window.told, window.failures], [[], []]);
  });

  for (const [what, act] of [
    ['opened again', (panels: PanelFixture) => panels.open(priya, true)],
    [
      'zoomed in or sorted',
      ({ panel }: PanelFixture) => {
        panel.say({ type: 'keepOpen' });
      },
    ],
    [
      'copied',
      ({ panel }: PanelFixture) => {
        panel.say({ type: 'copyMarkdown' });
      },
    ],
    [
      'saved by command',
      async (panels: PanelFixture) => {
        panels.panel.active = true;
        await panels.panels.active!.save('json');
      },
    ],
    [
      'given another zone',
      ({ panel }: PanelFixture) => {
        panel.say({ type: 'setTimeZone', value: 'utc' });
      },
    ],
    [
      'dragged to another group',
      ({ panel }: PanelFixture) => {
        panel.moveTo(2);
      },
    ],
    ['pinned by its tab', ({ pinned, panel }: PanelFixture) => void pinned.add(panel)],
  ] as const) {
    it(`is none any more once it is ${what}`, async () => {
      await window.openReady(priya, true);
      const first = window.panel;
      await act(window);
      await window.openReady(diego, true);
      assert.deepEqual(
        [window.created.length, headOf(first), headOf(window.panel)],
        [2, 'Priya Nair', 'Diego Ramírez'],
      );
      assert.doesNotMatch(first.title, /preview/);
    });
  }

  it('is not kept by what its page says by itself', async () => {
    await window.openReady(priya, true);
    const { panel } = window;
    panel.ready('Asia/Tokyo');
    panel.say({ type: 'showLog' });
    panel.say({ type: 'problem', what: 'message' });
    await window.open(diego, true);
    assert.equal(window.created.length, 1);
  });

  it('draws nothing again when it is kept, and its page keeps that for a reload', async () => {
    await window.openReady(priya, true);
    const { panel } = window;
    const [shows, posted] = [panel.shows.length, panel.posted.length];
    assert.equal(panel.shows.at(-1)!.restore?.isPreview, true);
    panel.say({ type: 'keepOpen' });
    panel.say({ type: 'keepOpen' });
    assert.equal(panel.shows.length, shows);
    const [message, ...more] = panel.posted.slice(posted);
    assert.ok(message?.type === 'keepRestore' && !message.restore.isPreview);
    assert.deepEqual(more, []);
    panel.ready();
    assert.equal(panel.shows.at(-1)!.restore?.isPreview, false);
  });

  it('comes back as one after a window reload, and gives its place then', async () => {
    await window.openReady(priya, true);
    const { restore } = window.panel.shows.at(-1)!;
    window.panel.dispose();
    const back = new FakePanel();
    window.panels.restore(back.asPanel, JSON.parse(JSON.stringify({ restore })));
    back.ready();
    await back.until(() => headOf(back) === 'Priya Nair');
    assert.match(back.title, /\(preview\)$/);
    await window.open(diego, true);
    assert.deepEqual([window.created.length, headOf(back)], [1, 'Diego Ramírez']);
  });

  it('is nothing that is opened from a list that a person has searched, or that the settings do not want', async () => {
    await window.openReady(priya);
    assert.doesNotMatch(window.panel.title, /preview/);
    window.hasPreviews = false;
    await window.openReady(diego, true);
    assert.equal(window.created.length, 2);
    assert.doesNotMatch(window.panel.title, /preview/);
  });

  it('whose page is hidden shows the next one when it is loaded anew', async () => {
    await window.openReady(priya, true);
    const { panel } = window;
    panel.setVisible(false);
    const { length } = panel.posted;
    await window.open(diego, true);
    assert.equal(panel.posted.length, length);
    panel.ready();
    assert.equal(headOf(panel), 'Diego Ramírez');
  });
});
