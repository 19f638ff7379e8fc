import assert from 'node:assert/strict';
import { showcase } from '../../src/sample/showcase';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

const person = 'Ingrid Solberg';

describe('the panel of a participant', () => {
  const session = new Session({ browserZone: 'America/New_York' });
  const requested = (): string[] => session.api.requests.map(({ endpoint }) => endpoint);
  const panel = (title = person): Promise<ParticipantPanel> => ParticipantPanel.shown(session.workbench, title);

  const titlesWithoutTime = async (): Promise<readonly string[]> =>
    (await session.workbench.editors.titles()).map((title) => title.replace(/ \d\d:\d\d/, ''));

  before(async () => {
    await session.signIn();
    await session.rooms.expand('support-escalations');
    await session.rooms.expand(/^Session started /);
    await session.rooms.find(person);
  });

  beforeEach(() => {
    session.api.requests.length = 0;
  });

  it('opens by a click on the participant, with one request', async () => {
    await session.rooms.click(person);
    const shown = await panel();
    await shown.drawn();
    assert.deepEqual(requested(), ['participant']);
    assert.deepEqual(await session.workbench.editors.titles(), [`${person} 05:30 (preview)`]);
    assert.equal(await shown.field('Room'), 'support-escalations');
    assert.equal(await shown.field('External ID'), 'customer-1183');
  });

  it('paints both series in both charts, not only axes', async () => {
    const shown = await panel();
    await shown.fillsItsSpace();
    const painted = { loss: await shown.paints('loss'), bitrate: await shown.paints('bitrate') };
    await shown.toggle('send');
    await shown.toggle('recv');
    for (const chart of ['loss', 'bitrate'] as const) {
      await waitUntil(
        `the ${chart} chart without series`,
        async () => (await shown.countSeriesPixels(chart)) < painted[chart] / 20 || undefined,
      );
    }
    await shown.toggle('send');
    await shown.toggle('recv');
    await waitUntil(
      'the series again',
      async () => (await shown.countSeriesPixels('loss')) === painted.loss || undefined,
    );
  });

  it('says the same in a sentence and a table with a row a minute', async () => {
    const { frame } = await panel();
    assert.match((await frame.locator('.summary').textContent()) ?? '', /\S/);
    await frame.locator('#table-summary').click();
    const rows = frame.locator('#table tbody tr');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 49);
    assert.match(await rows.first().innerText(), /measured/i);
    await frame.locator('#table-summary').click();
  });

  it('reads values out as the keys move the cursor', async () => {
    const shown = await panel();
    assert.equal(await shown.readOut(), '');
    await shown.frame.locator('#chart-stack').focus();
    const seen = new Set<string>(['']);
    for (const key of ['ArrowRight', 'ArrowRight', 'n', 'End']) {
      await session.workbench.page.keyboard.press(key);
      const now = await waitUntil(`another moment after ${key}`, async () => {
        const text = await shown.readOut();
        return seen.has(text) ? undefined : text;
      });
      assert.match(now, /\d{2}:\d{2}:\d{2}.* Asia\/Tokyo/);
      assert.match(now, /Sent\s.+%.+bit\/s/);
      seen.add(now);
    }
    await session.workbench.page.keyboard.press('Escape');
  });

  it('asks for nothing and opens no second tab when the same participant is opened again', async () => {
    await session.rooms.click('Kwame Mensah');
    await (await panel('Kwame Mensah')).drawn();
    assert.deepEqual(requested(), ['participant']);
    await session.rooms.click(person);
    await session.workbench.editors.inFront(person);
    await (await panel()).drawn();
    assert.deepEqual(requested(), ['participant']);
    // The first one was worked with, the second one only looked at.
    assert.deepEqual(await titlesWithoutTime(), [person, 'Kwame Mensah (preview)']);
  });

  it('shows the verdict of an opened participant in its row', async () => {
    const row = await session.rooms.find(person);
    assert.match(row.label, /^Participant Ingrid Solberg, .* · Sending: poor · Receiving: good$/);
  });

  it('comes back with its charts and its name after a window reload', async () => {
    const { workbench } = session;
    await workbench.reload();
    // Which of the two is in front is the host's to remember.
    await workbench.editors.click(person);
    const shown = await panel();
    await shown.drawn();
    await shown.paints('loss');
    await waitUntil('the list for the rating', async () => ((await shown.field('Rating')) === '' ? undefined : true));
    const participantId = showcase.find(({ displayName }) => displayName === person)?.stays[0]?.participantId;
    assert.equal(session.api.requests.filter(({ query }) => query['participantId'] === participantId).length, 1);
    assert.deepEqual(await titlesWithoutTime(), [person, 'Kwame Mensah (preview)']);
  });

  it('brings the panel behind back when it is looked at', async () => {
    await session.workbench.editors.click('Kwame Mensah');
    const shown = await panel('Kwame Mensah');
    await shown.drawn();
    await shown.paints('bitrate');
  });

  it('has each room once in the tree after the reload', async () => {
    await session.workbench.openContainer();
    await session.rooms.find('support-escalations');
    const rooms = (await session.rooms.allRows()).filter(({ level }) => level === 1).map(({ label }) => label);
    assert.equal(new Set(rooms).size, rooms.length);
    assert.equal(rooms.length, 101);
  });

  it('takes the place of a tab that was only looked at, and keeps its own after a double click', async () => {
    const { workbench, rooms } = session;
    await rooms.expand('support-escalations');
    await rooms.expand(/^Session started /);
    await rooms.click(/^Participant Priya Nair, /);
    await (await panel('Priya Nair')).drawn();
    assert.match((await workbench.editors.titles())[1]!, /^Priya Nair \d\d:\d\d \(preview\)$/);
    await rooms.doubleClick(/^Participant Kwame Mensah, /);
    await (await panel('Kwame Mensah')).drawn();
    await workbench.editors.inFront('Kwame Mensah');
    await waitUntil('a tab that stays', async () => {
      const titles = await workbench.editors.titles();
      return (titles.length === 2 && /^Kwame Mensah \d\d:\d\d$/.test(titles[1]!)) || undefined;
    });
    assert.match(await workbench.editors.icon('Kwame Mensah'), /icons.{1,3}\w+-(?:dark|light)\.svg/);
  });

  it('loads the few other stays of who reconnected by itself, one request each', async () => {
    await session.rooms.expand('support-escalations');
    await session.rooms.expand(/^Session started /);
    session.api.requests.length = 0;
    await session.rooms.click(/^Participant Diego Ramírez, /);
    const shown = await panel('Diego Ramírez');
    await shown.drawn();
    // The call of yesterday evening in UTC is of this morning in Tokyo.
    const today = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(session.began);
    await shown.hasParagraph(
      'Sending was degraded: 2 episodes at or above 3 % packet loss, 1 min 10 s in all (2.5 % of the measured time): ' +
        '05:41:10 to 05:41:40, 06:02:40 to 06:03:20; ' +
        'worst minute 05:41:02 to 05:42:02, mean 5.26 %; ' +
        'highest sample 9 %; 95th percentile 0.45 %. Receiving was good: ' +
        'worst minute 05:57:40 to 05:58:40, mean packet loss 0.08 %; ' +
        'highest sample 0.78 %; 95th percentile 0.17 %. ' +
        `4 stays within ${today}, 05:30:00 to 06:18:00, all times Asia/Tokyo (UTC+09:00): fully measured. ` +
        'The 4 stays are taken for one person by their external ID; ' +
        'left and came back 3 times, 1 min 6 s away in all: ' +
        '05:41:40 to 05:41:54, 05:55:00 to 05:55:32, 05:55:40 to 05:56:00; ' +
        'the last 30 s of sending recorded before the leaving at 05:41:40 hold an episode. ' +
        'Not in the data: causes, what was seen or heard, ' +
        'and whether leaving was on purpose or a lost connection.',
    );
    assert.deepEqual(requested(), ['participant', 'participant', 'participant', 'participant']);
  });

  itLeavesNothingBehind(session);
});
