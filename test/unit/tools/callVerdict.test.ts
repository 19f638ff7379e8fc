import assert from 'node:assert/strict';
import { createSampleAccount } from '../../../src/sample/sampleAccount';
import { showcase } from '../../../src/sample/showcase';
import { ParticipantCall } from '../../../src/report/participant/call';
import { Aliases } from '../../../src/text/aliases';
import { utc } from '../../../src/text/zone';
import { zoneView } from '../../../src/text/zoneView';
import { getCallVerdict } from '../../../src/tools/getCallVerdict';
import { settings } from '../report/participant/reportFixture';
import { type StoreFixture, startStore } from '../store/storeFixture';
import { english } from '../text/english';

const now = Date.UTC(2026, 10, 29, 15);
const badge = 'Sample data';
const surroundings = {
  settings,
  zones: zoneView({ setting: 'utc', host: 'UTC', browser: undefined }, english),
  context: { l10n: english, zone: utc, now, hidePersonal: false },
} as const;

/** The lines that tell of no person, and not that they are hidden: the title and the fields of the head may. */
const sentences = (markdown: string): string[] =>
  markdown
    .split('\n')
    .filter((line) => line !== '' && !/^(###|- \*\*|- Personal data is hidden|About the data:)/.test(line));

describe('the verdict that an assistant is told', function () {
  this.timeout(20_000);
  let fixture: StoreFixture;
  before(async () => {
    const sample = createSampleAccount(now);
    fixture = await startStore((request) => sample.fetch(request));
  });
  after(() => fixture.close());

  for (const { displayName, roomSessionId, roomName, stays, pattern } of showcase) {
    it(`is in the words of the copy for the ticket: ${displayName} (${pattern})`, async () => {
      const { store, queue } = fixture;
      const { participantId } = stays[0]!;
      const connection = {
        accountId: 'a',
        source: { kind: 'sample', badge, createClient: () => fixture.client } as const,
        queue,
        store,
        dispose: () => undefined,
      };
      const call = new ParticipantCall({
        accountId: 'a',
        badge,
        roomName,
        roomSessionId,
        participantId,
        joinedAt: null,
        leftAt: null,
        sessionEndedAt: undefined,
        participant: null,
        listed: [],
      });
      const { signal } = new AbortController();
      call.learnRows((await store.getSessionStays({ roomSessionId, endedAt: undefined })).stays);
      await call.load(connection, [call.ownStay], signal);
      await call.load(connection, call.report(surroundings)?.missing ?? [], signal);
      const copy = sentences(call.report(surroundings)!.toMarkdown());
      const { text } = await getCallVerdict.run(
        { roomSessionId, participantId, samples: undefined },
        {
          connection,
          surroundings: { ...surroundings, context: { ...surroundings.context, hidePersonal: new Aliases() } },
          shown: undefined,
          signal,
          spend: () => undefined,
        },
      );
      assert.ok(copy.length >= 3 && copy.some((line) => line.length > 60), copy.join('\n'));
      assert.deepEqual(sentences(text), copy);
      assert.ok(!text.includes(displayName), text);
    });
  }
});
