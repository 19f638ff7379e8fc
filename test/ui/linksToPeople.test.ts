import assert from 'node:assert/strict';
import { showcase } from '../../src/sample/showcase';
import { formatLink } from '../../src/shared/link';
import { itLeavesNothingBehind } from './support/leftBehind';
import { linkSettings, Links, linkStart } from './support/links';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';

const person = showcase.find(({ pattern }) => pattern === 'degradedRecv')!;
const [stay] = person.stays;

describe('links to a person', () => {
  const session = new Session({ settings: linkSettings });
  const links = new Links(session);
  /** A moment at which they received with loss. */
  let bad = 0;

  before(async () => {
    await session.signIn();
    await session.rooms.find(person.roomName.slice(1));
    bad = (await links.joinedAt(person.roomSessionId, stay!.participantId)) + (1_850 - stay!.from) * 1000;
  });

  beforeEach(() => {
    session.api.requests.length = 0;
  });

  it('are copied from a person, whose stays they list with one request, after having asked', async () => {
    const { workbench } = session;
    const externalId = person.externalId!;
    await links.follow(linkStart + formatLink({ kind: 'person', externalId }));
    const asked = await links.dialog.withText('Look for a person from a link?');
    assert.ok(asked.includes(`External ID: ${externalId}`), asked);
    assert.deepEqual(links.requested, []);
    await links.dialog.press('Open');
    await workbench.quickInput.opened(`Stays of ${externalId}`);
    assert.deepEqual(links.requested, ['participants']);
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
    await workbench.runCommand('Whereby Insights: Focus on People View');
    const people = workbench.tree('People');
    assert.equal(
      await links.copied(() => people.chooseInMenu(externalId, 'Copy Link')),
      linkStart + formatLink({ kind: 'person', externalId }),
    );
  });

  it('of a person and a moment list the stay that holds it first, and open it there, with two requests', async () => {
    const { workbench } = session;
    const externalId = person.externalId!;
    await links.follow(linkStart + formatLink({ kind: 'person', externalId, at: bad }));
    await links.dialog.withText('Moment: ');
    await links.dialog.press('Open');
    await workbench.quickInput.opened(`Stays of ${externalId} at `);
    assert.deepEqual(links.requested, ['participants']);
    await workbench.quickInput.accept();
    const shown = await ParticipantPanel.shown(workbench, person.displayName);
    await shown.drawn();
    await shown.frame.locator('#moment-headline').waitFor();
    assert.ok(links.requested.filter((endpoint) => endpoint === 'participant').length <= 1);
  });

  it('of the person in front and the moment asked about are copied by the palette, unless they are hidden', async () => {
    const { workbench } = session;
    const command = 'Whereby Insights: Copy Link to Person';
    const copied = linkStart + formatLink({ kind: 'person', externalId: person.externalId!, at: bad });
    assert.equal(await links.copied(() => workbench.runCommand(command)), copied);
    const hide = 'Whereby Insights: Toggle Hide Personal Data';
    await workbench.runCommand(hide);
    await ParticipantPanel.shown(workbench, 'Person A');
    await workbench.runCommand(command);
    await workbench.notifications.withText('holds their external ID, which is hidden now');
    await workbench.copied(copied);
    await workbench.runCommand('Whereby Insights: Focus on People View');
    const offered = await workbench.tree('People').menuOf(/^Person with external ID ID /);
    assert.ok(offered.length > 0 && !offered.includes('Copy Link'), offered.join());
    await workbench.runCommand(hide);
  });

  itLeavesNothingBehind(session);
});
