import assert from 'node:assert/strict';
import { PanelTab } from '../../../src/panels/shared/panelTab';
import { english } from '../text/english';
import { utc } from '../../../src/text/zone';
import { FakePanel } from './fakePanel';
import { diego, PanelFixture } from './panelFixture';
import { session } from './sessionPage';

describe('the tab of a panel', () => {
  it('tells VS Code an icon only where it is another one', () => {
    const icons: string[] = [];
    const panel = new FakePanel();
    const tab = new PanelTab(panel.asPanel, {
      showIcon: (_panel, icon) => icons.push(icon),
      context: () => ({ l10n: english, zone: utc, now: 0, hidePersonal: false }),
    });
    tab.show('Ada', 'participant', true);
    tab.show('Ada', 'poor', true);
    tab.show('Ada 08:00', 'poor', false);
    assert.deepEqual(icons, ['participant', 'poor']);
    assert.deepEqual([panel.title, tab.title], ['Ada 08:00', 'Ada 08:00']);
  });

  describe('of a panel that is opened', () => {
    let fixture: PanelFixture;
    before(async () => {
      fixture = await PanelFixture.start();
    });
    after(() => fixture.close());

    const opened = async (open: () => Promise<void>): Promise<FakePanel> => {
      const created = fixture.nextPanel();
      const opening = open();
      await created;
      fixture.panel.ready();
      fixture.panel.say({ type: 'keepOpen' });
      fixture.panel.dispose();
      await opening;
      return fixture.panel;
    };

    it('has its title from the first moment on', async () => {
      const participant = await opened(() => fixture.open(diego, true));
      assert.match(participant.firstTitle, /^Diego .*preview/u);
      const everyone = await opened(() => fixture.sessions.open(fixture.connection('a'), session));
      assert.equal(everyone.firstTitle, diego.roomName.replace('/', ''));
      assert.equal(everyone.title, everyone.firstTitle);
      const usage = await opened(() => fixture.usages.open(fixture.connection('a'), diego.roomName));
      assert.equal(usage.title, usage.firstTitle);
      assert.match(usage.title, /^Usage of /u);
    });
  });
});
