import assert from 'node:assert/strict';
import { HistoryPanel } from './support/historyPanel';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ownTexts } from './support/ownTexts';
import { ParticipantPanel } from './support/participantPanel';
import { apiKey } from './support/sampleApi';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { Translations } from './support/translations';
import { openWalkthrough } from './support/walkthrough';
import { waitUntil } from './support/waitUntil';

const room = 'support-escalations';
const otherRoom = 'tutoring-algebra-daily';
const person = 'Ingrid Solberg';
const frequentPerson = 'customer-1042';
const category = 'Whereby Insights';

describe('in Norwegian', () => {
  const session = new Session({ language: 'nb', settings: { 'wherebyInsights.timeZone': 'Europe/Oslo' } });
  const nb = new Translations('nb');
  const seen = new Set<string>();

  /** Reads what is in sight, which must hold no English of ours. */
  const look = async (): Promise<string[]> => {
    const texts = await ownTexts(session.workbench);
    texts.forEach((text) => seen.add(text));
    assert.deepEqual(nb.english(texts), []);
    return texts;
  };
  const run = async (command: string): Promise<void> =>
    session.workbench.runCommand(`${category}: ${nb.named(`command.${command}`)}`);
  const rooms = () => session.workbench.tree(nb.named('view.rooms'));

  it('says in the views what one can do before signing in', async () => {
    const { workbench } = session;
    await workbench.openContainer();
    const welcome = await workbench.view.welcome('Logg på med API-nøkkel');
    assert.match(welcome, /^Bla gjennom rommene, øktene og deltakerne i Whereby-organisasjonen din/);
    await look();
  });

  it('lists its commands in the palette', async () => {
    const { workbench } = session;
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput.opened('Type the name of a command');
    await workbench.quickInput.type(`>${category}: `);
    await workbench.quickInput.itemWith(`${category}: `);
    const titles = await workbench.quickInput.allLabels();
    await workbench.quickInput.cancel();
    const known = Object.entries(nb.manifest).flatMap(([key, text]) =>
      key.startsWith('command.') ? [`${category}: ${text}`] : [],
    );
    // The titles of VS Code's own commands for our views are its own words.
    const own = titles.filter((title) => title.startsWith(`${category}: `) && !/: Focus on .+ View$/.test(title));
    assert.ok(own.length > 8, own.join('\n'));
    assert.deepEqual(
      own.filter((title) => !known.includes(title)),
      [],
    );
    assert.deepEqual(nb.english(own), []);
    own.forEach((title) => seen.add(title));
  });

  it('asks for the key, says what is wrong with it, and lists the rooms', async () => {
    const { workbench } = session;
    const { quickInput } = workbench;
    await run('signIn');
    await quickInput.opened('Logg på med API-nøkkel');
    await quickInput.type(' ');
    await quickInput.accept();
    await quickInput.messageWith('Lim inn eller skriv en API-nøkkel først.');
    await look();
    await quickInput.type('not-the-key');
    await quickInput.accept();
    await quickInput.messageWith('Whereby godtok ikke API-nøkkelen.');
    await look();
    await quickInput.type(apiKey);
    await quickInput.accept();
    await quickInput.closed();
    await rooms().expand(room);
    await rooms().expand(/^Økt startet .* 22 personer/);
    await look();
    (await rooms().allRows()).forEach(({ label, text }) => seen.add(label).add(text));
    assert.deepEqual(nb.english([...seen]), []);
  });

  it('shows the panel of a participant, with times and numbers as in Norway', async () => {
    const { workbench } = session;
    await rooms().click(person);
    const panel = await ParticipantPanel.shown(workbench, person);
    await panel.drawn();
    const text = (await look()).join('\n');
    assert.match(text, /\b\d{1,2}\. (jan|feb|mars|april|mai|juni|juli|aug|sep|okt|nov|des)\.? \d{4}, \d{2}:\d{2}/);
    assert.match(text, /\d,\d+ %/);
    assert.doesNotMatch(text, /\d\.\d+ (%|s|kbit|Mbit)/);
  });

  it('copies the answer for a ticket', async () => {
    const { workbench } = session;
    await run('copyForTicket');
    const ticket = await waitUntil('the answer in the clipboard', async () => {
      const text = await workbench.clipboard();
      return text.includes(person) ? text : undefined;
    });
    const lines = ticket.split('\n');
    assert.deepEqual(nb.english(lines), []);
    lines.forEach((line) => seen.add(line));
  });

  it('shows the panel of a session, read to its end', async () => {
    const { workbench } = session;
    await rooms().clickInline(/^Økt startet .* 22 personer/, nb.named('command.showSession'));
    const { frame } = await SessionPanel.shown(workbench, room);
    await frame.locator('.basis', { hasText: /^Alle \d+ opphold er lest\./ }).waitFor();
    await look();
  });

  it('finds a person and keeps the person in the view', async () => {
    const { workbench } = session;
    const { quickInput } = workbench;
    await run('findPersonByExternalId');
    await quickInput.opened('Finn person etter ekstern ID');
    await look();
    await quickInput.type('nobody-of-ours');
    await quickInput.itemWith('nobody-of-ours, alle opphold');
    await quickInput.accept();
    await quickInput.itemWith('Fant ingen med den eksterne ID-en nobody-of-ours.');
    await look();
    await quickInput.type(frequentPerson);
    await quickInput.itemWith(`${frequentPerson}, alle opphold`);
    await quickInput.accept();
    await quickInput.opened(`Opphold for ${frequentPerson}`);
    await look();
    await quickInput.cancel();
    await quickInput.closed();
    await workbench.runCommand(`${category}: Focus on ${nb.named('view.people')} View`);
    await workbench.tree(nb.named('view.people')).find(frequentPerson);
    await look();
  });

  it('reads a session behind another tab, shows that in the status bar, and asks what to cancel', async () => {
    const { page, quickInput } = session.workbench;
    const hold = session.api.hold({ endpoint: 'participant', times: 3 });
    await rooms().collapse(room);
    await rooms().expand(otherRoom);
    await rooms().clickInline(/^Økt startet /, nb.named('command.showSession'));
    await hold.arrived;
    const item = page.getByRole('button', { name: /lastet inn. Klikk for å avbryte$/ });
    await item.waitFor();
    await look();
    await run('cancelLoading');
    await quickInput.opened('Avbryt innlasting');
    await look();
    await quickInput.pick(`${otherRoom}: `);
    hold.release();
    await item.waitFor({ state: 'detached' });
    await rooms().collapse(otherRoom);
  });

  it('judges the last calls of a person', async () => {
    const { workbench } = session;
    await run('judgeLastCalls');
    await workbench.quickInput.pick(frequentPerson);
    await workbench.quickInput.opened('Hvor mange samtaler?');
    await look();
    await workbench.quickInput.accept();
    const shown = await HistoryPanel.shown(workbench, frequentPerson);
    await shown.frame.locator('#answer', { hasText: /\S/ }).waitFor();
    await look();
  });

  it('shows the usage of a room', async () => {
    await rooms().chooseInMenu(room, nb.named('command.showUsage'));
    const frame = await session.workbench.webview(`main#usage:has(h1:text-is("Forbruk for ${room}")):has(#answer)`);
    await frame.locator('#answer', { hasText: /\d/ }).waitFor();
    await look();
  });

  it('says what it understood of a complaint', async () => {
    const { quickInput } = session.workbench;
    await run('checkComplaint');
    await quickInput.opened('Sjekk en klage');
    await quickInput.type(`${frequentPerson}: yesterday 15:00, Oslo`);
    await quickInput.accept();
    await quickInput.itemWith('Sjekk dette');
    await look();
    await quickInput.cancel();
    await quickInput.closed();
  });

  it('asks in its boxes for a room, a session, a filter, an order, a complaint, an export and an account', async () => {
    const { quickInput } = session.workbench;
    for (const [command, box] of [
      ['openRoom', 'Åpne rom'],
      ['openSession', 'Åpne økt etter ID'],
      ['filterRooms', 'Filtrer rom'],
      ['sortRooms', 'Sorter rom'],
      ['checkComplaint', 'Sjekk en klage'],
      ['judgeLastCalls', 'Vurder de siste samtalene'],
      ['exportRooms', 'Eksporter rom'],
      ['addAccount', 'Legg til konto (1 av 3)'],
      ['switchAccount', 'Bytt konto'],
    ] as const) {
      await run(command);
      await quickInput.opened(box);
      await look();
      await quickInput.cancel();
      await quickInput.closed();
    }
  });

  it('says in a notification that the key is not accepted any more, and how to sign in', async () => {
    const { workbench, api } = session;
    api.key = 'another-key';
    await run('refresh');
    await workbench.notifications.withText('Whereby godtar ikke lenger API-nøkkelen.');
    await look();
    await workbench.notifications.close();
    await run('signOut');
    await workbench.view.welcome('Logg på med API-nøkkel');
    await look();
  });

  it('leads through the first steps', async () => {
    const [title, last] = [nb.named('walkthrough.title'), nb.named('walkthrough.share.title')];
    const steps = await openWalkthrough({ workbench: session.workbench, title, last });
    for (const step of ['findPerson', 'verdict', 'everyone', 'share']) {
      await steps.filter({ hasText: nb.named(`walkthrough.${step}.title`) }).click();
      await look();
    }
  });

  it('has shown a good part of what it can say', () => {
    const count = nb.countTranslated([...seen]);
    assert.ok(count > 300, `${count} of its messages were seen`);
  });

  itLeavesNothingBehind(session);
});
