import assert from 'node:assert/strict';
import { SessionModel } from '../../../../src/report/session/sessionModel';
import { utc } from '../../../../src/text/zone';
import { zoneView } from '../../../../src/text/zoneView';
import { sampleHandler } from '../../../support/sampleHandler';
import { startStore, type StoreFixture } from '../../store/storeFixture';
import { english } from '../../text/english';
import { settings } from '../participant/reportFixture';

describe('the unit of packet loss in a session', function () {
  this.timeout(60_000);
  let fixture: StoreFixture;
  beforeEach(async () => {
    fixture = await startStore(sampleHandler());
  });
  afterEach(() => fixture.close());

  /** The notes on the newest session of a room, read as a panel reads it. */
  async function notes(roomName: string): Promise<readonly string[]> {
    const { store } = fixture;
    const now = Date.now();
    const session = (await store.listSessions({ roomName })).results[0] ?? assert.fail();
    const model = new SessionModel({ accountId: 'a', badge: null, ...session }, store.unit);
    model.takeList(await store.getSessionStays(session), settings, now);
    for (const stay of model.planned) {
      const { details } = await store.getParticipant(stay);
      model.take(stay.participantId, { details, askedAt: now }, settings, now);
    }
    const context = { l10n: english, zone: utc, now, hidePersonal: false } as const;
    const zones = zoneView({ setting: 'utc', host: 'UTC', browser: undefined }, english);
    return model.word({ settings, zones, context })?.toFindings().notes ?? assert.fail();
  }

  const doubts = (all: readonly string[]): number => all.filter((note) => note.includes('may be ratios')).length;

  it('is in doubt where everyone’s losses are tiny, until another call of the account has shown it', async () => {
    assert.equal(doubts(await notes('/sample-nothing-recorded')), 1);
    assert.equal(doubts(await notes('/sample-one-uplink')), 0);
    assert.equal(doubts(await notes('/sample-nothing-recorded')), 0);
  });
});
