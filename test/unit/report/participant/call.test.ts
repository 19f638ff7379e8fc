import assert from 'node:assert/strict';
import { ParticipantCall } from '../../../../src/report/participant/call';
import { utc } from '../../../../src/text/zone';
import { zoneView } from '../../../../src/text/zoneView';
import { sampleHandler, shownPerson } from '../../../support/sampleHandler';
import { type StoreFixture, startStore } from '../../store/storeFixture';
import { english } from '../../text/english';
import { settings } from './reportFixture';

describe('a call brought back after a window reload', function () {
  this.timeout(20_000);
  let fixture: StoreFixture;
  before(async () => {
    fixture = await startStore(sampleHandler());
  });
  after(() => fixture.close());

  for (const badge of ['Sample data', null]) {
    it(`says whose data it is as the account does that it is asked for with: ${badge ?? 'nothing'}`, async () => {
      const { roomName, roomSessionId, stays } = shownPerson;
      const { participantId } = stays[0]!;
      const call = new ParticipantCall({
        accountId: 'a',
        badge: null,
        roomName,
        roomSessionId,
        participantId,
        joinedAt: null,
        leftAt: null,
        sessionEndedAt: undefined,
        participant: null,
        listed: [],
      });
      await call.load({ store: fixture.store, source: { badge } }, [call.ownStay], new AbortController().signal);
      const report = call.report({
        settings,
        zones: zoneView({ setting: 'utc', host: 'UTC', browser: undefined }, english),
        context: { l10n: english, zone: utc, now: Date.now(), hidePersonal: false },
      })!;
      assert.equal(report.view.badge, badge);
      const copies = [report.toMarkdown(), report.toCsv(), report.toJson()];
      assert.deepEqual(
        copies.map((copy) => copy.includes('Sample data')),
        copies.map(() => badge !== null),
      );
    });
  }
});
