import assert from 'node:assert/strict';
import type { SessionWebviewMessage } from '../../../src/shared/protocol/session';
import { diego, PanelFixture } from './panelFixture';

describe('the session panel, asked for a link', function () {
  this.timeout(30_000);
  let fixture: PanelFixture;

  beforeEach(async () => {
    fixture = await PanelFixture.start();
  });
  afterEach(() => fixture.close());

  it('copies one to the moment that its page knows, or to the session where it knows none', async () => {
    const { roomSessionId, roomName } = diego;
    const created = fixture.nextPanel();
    const opened = fixture.sessions.open(fixture.connection('a'), { roomSessionId, roomName });
    await created;
    const say = (at: number | null): void => {
      const message: SessionWebviewMessage = { type: 'copyLink', at };
      fixture.panel.sayAnything(message);
    };
    say(5);
    say(null);
    assert.deepEqual(fixture.sessionLinksCopied, [
      { roomSessionId, at: 5 },
      { roomSessionId, at: null },
    ]);
    fixture.sessions.dispose();
    await opened;
  });

  it('begins at a moment without a person', async () => {
    const { roomSessionId, roomName } = diego;
    const created = fixture.nextPanel();
    const at = 1_700_000_000_000;
    const session = { roomSessionId, roomName };
    const opened = fixture.sessions.open(fixture.connection('a'), session, { at, participantId: null });
    await created;
    fixture.panel.ready();
    const { panel } = fixture;
    const focus = (): unknown =>
      panel.posted.flatMap((one) => {
        const { state } = one as unknown as { readonly state?: { readonly view?: { readonly focus: unknown } } };
        return state?.view === undefined ? [] : [state.view.focus];
      })[0];
    await panel.until(() => focus() !== undefined);
    assert.deepEqual(focus(), { at, person: null });
    fixture.sessions.dispose();
    await opened;
  });
});
