import assert from 'node:assert/strict';
import * as faults from '../../support/server/faults';
import { diego, PanelFixture, priya } from './panelFixture';

describe('what is taken out of the panel in front', function () {
  this.timeout(20_000);
  let window: PanelFixture;
  beforeEach(async () => {
    window = await PanelFixture.start();
  });
  afterEach(() => window.close());

  it('is that of the panel in front, and of none where none is', async () => {
    await window.openReady(priya);
    const first = window.panel;
    await window.openReady(diego);
    assert.equal(window.panels.active, undefined);
    first.active = true;
    await window.panels.active!.copyForTicket();
    assert.deepEqual(
      window.exported.map(({ message, title }) => [message.type, /^[^\d]+/.exec(title)?.[0].trim()]),
      [['copyMarkdown', 'Priya Nair']],
    );
  });

  it('is named after the person and the time of joining by the clock of the panel', async () => {
    await window.openReady(priya);
    window.panel.active = true;
    window.panel.say({ type: 'setTimeZone', value: 'utc' });
    await window.panels.active!.save('csv');
    const { joinedAt } = window.panel.shows.at(-1)!.restore!;
    const utc = new Date(joinedAt!).toISOString();
    assert.equal(
      window.exported.at(-1)!.title,
      `Priya Nair ${utc.slice(0, 10)} ${utc.slice(11, 13)}${utc.slice(14, 16)}`,
    );
  });

  it('is saved in every format, a picture by way of the page', async () => {
    await window.openReady(priya);
    const { panel } = window;
    panel.active = true;
    const { active } = window.panels;
    for (const format of ['markdown', 'csv', 'json'] as const) {
      await active!.save(format);
    }
    assert.deepEqual(
      window.exported.map(({ message }) => message.type),
      ['saveMarkdown', 'saveCsv', 'saveJson'],
    );
    await active!.save('pngLight');
    await active!.save('pngShown');
    assert.deepEqual(panel.posted.slice(-2), [
      { type: 'takePicture', colours: 'light' },
      { type: 'takePicture', colours: 'shown' },
    ]);
    panel.say({ type: 'savePng', png: new ArrayBuffer(4) });
    assert.equal(window.exported.at(-1)?.message.type, 'savePng');
  });

  it('is no picture while no page can make one, which is told', async () => {
    await window.openReady(priya);
    window.panel.active = true;
    window.panel.setVisible(false);
    await window.panels.active!.save('pngLight');
    assert.deepEqual(window.told, ['The picture of the charts could not be made.']);
  });

  it('is nothing before anything was loaded', async () => {
    window.fixture.server.inject(faults.status(403), { endpoint: 'participant' });
    await window.openReady(priya);
    window.panel.active = true;
    assert.equal(window.panels.active!.hasReport, false);
    await window.panels.active!.copyForTicket();
    assert.deepEqual(window.exported, []);
  });

  it('has a word for a page that may not put pictures on the clipboard, and shows the log when asked', async () => {
    await window.openReady(priya);
    window.panel.say({ type: 'problem', what: 'clipboard' });
    assert.match(window.told[0]!, /Save the picture as a PNG file instead/);
    window.panel.say({ type: 'showLog' });
    assert.equal(window.logged.at(-1), '(shown)');
  });
});
