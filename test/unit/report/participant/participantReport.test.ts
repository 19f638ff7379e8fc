import assert from 'node:assert/strict';
import { showcase } from '../../../../src/sample/showcase';
import { startStore, type StoreFixture } from '../../store/storeFixture';
import { sampleHandler } from '../../../support/sampleHandler';
import { entryAtNoon, noon, report, showcaseReport, stayAtNoon } from './reportFixture';

const person = (pattern: string): (typeof showcase)[number] => showcase.find((one) => one.pattern === pattern)!;

describe('the report of a person of the sample account', function () {
  this.timeout(20_000);
  let fixture: StoreFixture;
  before(async () => {
    fixture = await startStore(sampleHandler());
  });
  after(() => fixture.close());

  it('is complete in its view', async () => {
    const priya = person('severeRecv');
    const { view, verdicts, missing } = await showcaseReport(fixture, priya);
    const labels = view.fields.map(({ label }) => label);
    assert.equal(view.title, 'Priya Nair');
    assert.equal(view.badge, 'Sample data');
    assert.deepEqual(labels, [
      'Role',
      'Room',
      'Time',
      'Stay',
      'Browser',
      'Rating',
      'Tags',
      'Comment',
      'External ID',
      'Participant ID',
      'Session ID',
      'Device ID',
      'User agent',
    ]);
    assert.equal(view.zone.name, 'Europe/Oslo');
    assert.equal(view.stays.length, 1);
    assert.ok(view.stays[0]!.series!.times.length > 1400);
    assert.deepEqual(
      [...verdicts.values()].map(({ ratings }) => ratings),
      [{ send: 'good', recv: 'poor' }],
    );
    assert.match(view.answer.paragraph, /^Receiving was poor/);
    assert.ok(view.ruleTexts.length > 0 && !view.mayStillArrive);
    assert.deepEqual([view.answer.headline, view.answer.rating], ['Receiving broke down for 4 min', 'poor']);
    assert.deepEqual(
      view.moments.map(({ kind, directions }) => [kind, ...directions]),
      [['severeEpisode', 'recv']],
    );
    assert.ok(view.table!.rows.length > 40 && view.summary !== '');
    assert.deepEqual([missing, view.otherStays], [[], null]);
  });

  it('offers the other stays with their cost, and draws them when they are loaded', async () => {
    const diego = person('reconnectsByExternalId');
    const one = await showcaseReport(fixture, diego);
    assert.equal(one.view.otherStays?.label, 'Load the 3 other stays (3 requests)');
    assert.equal(one.missing.length, 3);
    const all = await showcaseReport(fixture, diego, { stays: 4 });
    assert.deepEqual([all.view.otherStays, all.view.stays.length], [null, 4]);
  });

  it('tells of leavings, and on what the stays are taken for one person', async () => {
    const paragraphOf = async (pattern: string): Promise<string> =>
      (
        await showcaseReport(
          fixture,
          showcase.find((one) => one.pattern === pattern)!,
        )
      ).view.answer.paragraph;
    assert.match(
      await paragraphOf('reconnectsByExternalId'),
      /The 4 stays are taken for one person by their external ID; .*left and came back 3 times, .* away in all: /,
    );
    assert.match(
      await paragraphOf('reconnectsByDevice'),
      /by device and user ID; .*left and came back once, .* away: /,
    );
    assert.match(
      await paragraphOf('reconnectsByName'),
      /by the display name alone, which is weak: .*left and came back once, .* away: /,
    );
  });

  it('is made for every person of the showcase, without an invisible hole', async () => {
    for (const one of showcase.filter(({ pattern }) => pattern !== 'wholeDay')) {
      const made = await showcaseReport(fixture, one);
      const { view } = made;
      assert.equal(view.title, one.displayName);
      assert.ok(view.summary !== '' && view.answer.paragraph !== '', one.pattern);
      assert.doesNotMatch(`${view.summary} ${made.toMarkdown()}`, /undefined|NaN|\[object|Invalid|null/, one.pattern);
    }
  });

  it('reads events with their raw names', async () => {
    const { view } = await showcaseReport(fixture, person('events'));
    assert.deepEqual(
      view.events.map(({ name }) => name),
      ['camera_enabled', 'screenshare_started', 'screenshare_stopped', 'connection_state', 'connection_state'],
    );
  });

  it('says what could not be read, and beside the answer only what changes its reading', async () => {
    const { view } = await showcaseReport(fixture, person('unreadable'));
    assert.match(view.notes.join(' '), /could not be read and were dropped/);
    assert.doesNotMatch(view.answer.notes.join(' '), /dropped/);
    const diego = await showcaseReport(fixture, person('reconnectsByExternalId'));
    assert.deepEqual(diego.view.answer.notes, ['Judged from 1 of the 4 stays: the others are not loaded.']);
  });
});

describe('the report of any stay', () => {
  const details = (...entries: Parameters<typeof entryAtNoon>[0][]) =>
    new Map([['/p', entries.map((one) => entryAtNoon(one))]]);

  it('says that data may still be arriving while it may', () => {
    const arriving = (now: number): boolean[] => {
      const { view } = report({ stay: stayAtNoon(), details: details({}), now });
      const isSaid = (note: string): boolean => note.includes('still be arriving');
      return [view.mayStillArrive, view.answer.notes.some(isSaid), view.notes.some(isSaid)];
    };
    assert.deepEqual(arriving(noon + 20 * 60_000), [true, true, false]);
    assert.deepEqual(arriving(noon + 60 * 60_000), [false, false, false]);
  });

  it('takes the name, role and browser from the details where the list did not tell them', () => {
    const { view } = report({
      stay: stayAtNoon(),
      details: details({ displayName: 'Ada', userRole: 'host', userAgent: 'curl' }),
    });
    assert.equal(view.title, 'Ada');
    assert.deepEqual(
      view.fields.filter(({ label }) => label === 'Role' || label === 'Browser').map(({ value }) => value),
      ['host', 'curl'],
    );
  });

  it('has no charts but its facts when the API gave nothing', () => {
    const made = report({ stay: stayAtNoon(), details: new Map([['/p', []]]) });
    const { view } = made;
    assert.deepEqual([view.stays.map(({ series }) => series), view.table], [[null], null]);
    assert.deepEqual(
      [...made.verdicts].map(([id, { ratings }]) => [id, ratings]),
      [['/p', { send: 'notRated', recv: 'notRated' }]],
    );
    assert.doesNotThrow(() => [made.toCsv(), made.toJson()]);
  });
});
