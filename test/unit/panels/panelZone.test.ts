import assert from 'node:assert/strict';
import { FakePanel } from './fakePanel';
import { PanelFixture, priya } from './panelFixture';

const zoneOf = ({ state }: FakePanel): string | undefined =>
  state?.kind === 'shown' ? state.view.zone.name : undefined;
const choicesOf = ({ state }: FakePanel): readonly string[] =>
  state?.kind === 'shown'
    ? state.view.zone.choices.map(({ value, selected }) => (selected ? `[${value}]` : value))
    : [];

describe('the zone of a panel', function () {
  this.timeout(20_000);
  let window: PanelFixture;
  beforeEach(async () => {
    window = await PanelFixture.start();
    await window.openReady(priya);
  });
  afterEach(() => window.close());

  it('is one that it offers, that of the browser too, and no other, and never becomes the setting', () => {
    const { panel } = window;
    panel.ready('Asia/Tokyo');
    panel.say({ type: 'setTimeZone', value: 'America/Lima' });
    assert.equal(zoneOf(panel), 'Europe/Oslo');
    panel.say({ type: 'setTimeZone', value: 'utc' });
    assert.equal(zoneOf(panel), 'UTC');
    panel.say({ type: 'setTimeZone', value: 'Asia/Tokyo' });
    assert.equal(zoneOf(panel), 'Asia/Tokyo');
    assert.deepEqual([window.zonesSet, window.settings.timeZone], [[], 'Europe/Oslo']);
    assert.match(JSON.stringify(panel.state), /Asia\/Tokyo/);
  });

  it('keeps named zones to choose from, whatever is chosen after them', () => {
    const { panel } = window;
    panel.ready('Asia/Tokyo');
    panel.say({ type: 'setTimeZone', value: 'Asia/Tokyo' });
    panel.say({ type: 'setTimeZone', value: 'utc' });
    assert.deepEqual(choicesOf(panel), ['local', '[utc]', 'Europe/Oslo', 'Asia/Tokyo', 'another']);
  });

  it('belongs to one panel alone, and a change of the setting leaves it', async () => {
    const [first] = window.created;
    first!.say({ type: 'setTimeZone', value: 'utc' });
    window.change({ timeZone: 'America/Lima' });
    assert.deepEqual([zoneOf(first!), choicesOf(first!).includes('America/Lima')], ['UTC', true]);
    const restored = new FakePanel();
    const { restore } = first!.shows.at(-1)!;
    first!.dispose();
    window.panels.restore(restored.asPanel, { restore: { ...restore, zone: undefined } });
    restored.ready();
    await restored.until(() => restored.state?.kind === 'shown');
    assert.equal(zoneOf(restored), 'America/Lima');
  });

  it('comes back after a window reload', async () => {
    const { panel } = window;
    window.zonePicked = { value: 'Asia/Kathmandu', isDefault: false };
    panel.say({ type: 'pickTimeZone' });
    await panel.until(() => zoneOf(panel) === 'Asia/Kathmandu');
    panel.say({ type: 'setTimeZone', value: 'utc' });
    const { restore } = panel.shows.at(-1)!;
    panel.dispose();
    const back = new FakePanel();
    window.panels.restore(back.asPanel, JSON.parse(JSON.stringify({ restore })));
    back.ready();
    await back.until(() => back.state?.kind === 'shown');
    assert.equal(zoneOf(back), 'UTC');
    assert.ok(choicesOf(back).includes('Asia/Kathmandu'));
    assert.deepEqual(window.zonesSet, []);
  });

  it('is picked from all of them, and becomes the setting only when that is asked for', async () => {
    const { panel } = window;
    panel.say({ type: 'setTimeZone', value: 'utc' });
    window.zonePicked = { value: 'Asia/Tokyo', isDefault: true };
    panel.say({ type: 'setTimeZone', value: 'another' });
    await panel.until(() => zoneOf(panel) === 'Asia/Tokyo');
    assert.deepEqual(window.zonesSet, ['Asia/Tokyo']);
    window.change({ timeZone: 'America/Lima' });
    assert.equal(zoneOf(panel), 'America/Lima');
  });

  it('stays when none is picked, and the page hears so', async () => {
    const { panel } = window;
    const { length } = panel.shows;
    panel.say({ type: 'setTimeZone', value: 'another' });
    await panel.until(() => panel.shows.length > length);
    assert.equal(zoneOf(panel), 'Europe/Oslo');
  });
});
