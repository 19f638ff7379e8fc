import type { SessionHostMessage, SessionWebviewMessage } from '../../../src/shared/protocol/session';
import type { FakePanel } from './fakePanel';
import { diego, type PanelFixture } from './panelFixture';

/** The session that these tests open. */
export const session = { roomSessionId: diego.roomSessionId, roomName: diego.roomName };

type Message<Type> = Extract<SessionHostMessage, { readonly type: Type }>;

/** What was posted to a session's page of one type, in order. */
export function told<Type extends SessionHostMessage['type']>(panel: FakePanel, type: Type): Message<Type>[] {
  const posted = panel.posted as unknown as readonly SessionHostMessage[];
  return posted.filter((one): one is Message<Type> => one.type === type);
}

/** Says what a session's page says. */
export function say(panel: FakePanel, message: SessionWebviewMessage): void {
  panel.sayAnything(message);
}

/** Whether the page was told that all is read. */
export const isDone = (panel: FakePanel) => (): boolean => told(panel, 'progress').at(-1)?.progress.state === 'done';

/** Opens a session with a page that is ready as soon as it is there. */
export async function openSession(
  fixture: PanelFixture,
  which: Parameters<PanelFixture['sessions']['open']>[1] = session,
): Promise<{ readonly panel: FakePanel; readonly opened: Promise<void> }> {
  const created = fixture.nextPanel();
  const opened = fixture.sessions.open(fixture.connection('a'), which);
  await created;
  const { panel } = fixture;
  panel.ready();
  panel.see();
  return { panel, opened };
}
