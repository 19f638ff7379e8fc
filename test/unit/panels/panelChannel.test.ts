import assert from 'node:assert/strict';
import type * as v from 'valibot';
import { PanelChannel } from '../../../src/panels/shared/panelChannel';
import type { ShowMessage } from '../../../src/shared/protocol/shared';
import { sessionWebviewSchema, type SessionMessage } from '../../../src/shared/protocol/session';
import { createGate } from '../../support/gate';
import { FakePanel } from './fakePanel';

describe('the line to a page', () => {
  type Incoming = v.InferOutput<typeof sessionWebviewSchema>;

  /** A line to a page that is ready, whose messages arrive as `post` says. */
  function lineTo(
    post: () => Promise<boolean>,
  ): PanelChannel<ShowMessage<never, never, never>, Incoming, SessionMessage> {
    const panel = new FakePanel();
    panel.webview.postMessage = post;
    const receiver = { receive: () => undefined, unknown: () => assert.fail() };
    const line = new PanelChannel<ShowMessage<never, never, never>, Incoming, SessionMessage>(
      panel.asPanel,
      sessionWebviewSchema,
      receiver,
      (message) => message,
    );
    panel.ready();
    return line;
  }
  const message: SessionMessage = { type: 'copyLink', at: null };

  it('is free once the page has what was sent last', async () => {
    const gate = createGate();
    const order: string[] = [];
    const line = lineTo(async () => {
      await gate.opened;
      order.push('arrived');
      return true;
    });
    assert.ok(line.tell(message));
    const free = line.delivered().then(() => order.push('free'));
    gate.open();
    await free;
    assert.deepEqual(order, ['arrived', 'free']);
  });

  it('is free where the message is lost, and after a while where the page never takes it', async () => {
    for (const post of [() => Promise.reject(new Error('closed')), () => new Promise<boolean>(() => undefined)]) {
      const line = lineTo(post);
      assert.ok(line.tell(message));
      await line.delivered();
    }
  });
});
