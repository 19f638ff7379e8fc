import type { SessionHostMessage } from '../../../src/shared/protocol/session';
import type { FakePanel } from '../panels/fakePanel';
import type { Cause } from './causes';
import { begun, type Operation } from './operation';
import { roomSessionId, type World } from './world';

const openPanels = (world: World): readonly FakePanel[] => world.window.panels.filter(({ isClosed }) => !isClosed);
const lastPanel = (world: World): FakePanel => openPanels(world).at(-1)!;

/** What the page of the session that was opened last was told of one type, last. */
export function sessionTold<Type extends SessionHostMessage['type']>(
  world: World,
  type: Type,
): Extract<SessionHostMessage, { readonly type: Type }> | undefined {
  const posted = lastPanel(world).posted as unknown as readonly SessionHostMessage[];
  return posted.findLast((one): one is Extract<SessionHostMessage, { readonly type: Type }> => one.type === type);
}

const inPanel = {
  failed: (world: World) => {
    const { state } = lastPanel(world);
    return state?.kind === 'failed' ? state.text : state?.kind;
  },
  expected: ({ text }: Cause) => text,
  waiting: (world: World) => lastPanel(world).busyTexts.at(-1),
  retry: async (world: World) => {
    const panel = lastPanel(world);
    if (panel.state?.kind === 'failed') {
      panel.say({ type: 'retry' });
    }
    await panel.until(() => panel.state?.kind === 'shown');
  },
};

async function openSession(world: World): Promise<void> {
  const { window } = world;
  if (window.connection !== undefined) {
    await window.sessions.open(window.connection, { roomSessionId, roomName: '/r1', endedAt: Date.now() - 86_400_000 });
  }
  if (lastPanel(world).state?.kind === 'shown') {
    await progressed(world, ['stopped', 'done']);
  }
}

/** Settles when the session's page was told that it is so far; a page that is loaded anew is told at once what is gathered. */
async function progressed(world: World, states: readonly string[]): Promise<void> {
  const panel = lastPanel(world);
  while (!states.includes(sessionTold(world, 'progress')?.progress.state ?? '')) {
    await world.idle();
    panel.ready();
  }
}

/** What is asked for in panels. */
export function operationsInPanels(): readonly Operation[] {
  return [
    {
      name: 'the details of a stay',
      asks: { endpoint: 'participant', when: ({ query }) => query['participantId'] === 'p1' },
      ...inPanel,
      ready: begun,
      act: (world) => world.openStay('p1'),
      done: (world) => lastPanel(world).state?.kind,
      whenDone: 'shown',
    },
    {
      name: 'the list of a session',
      asks: { endpoint: 'participants' },
      cost: 2,
      ...inPanel,
      ready: begun,
      act: openSession,
      retry: async (world) => {
        await inPanel.retry(world);
        await progressed(world, ['done']);
      },
      done: (world) => sessionTold(world, 'progress')?.progress.state,
      whenDone: 'done',
    },
    {
      name: "the samples of a session's people",
      asks: { endpoint: 'participant', when: ({ query }) => query['participantId'] !== 'p9' },
      width: 3,
      cost: 3,
      ...inPanel,
      ready: begun,
      act: openSession,
      failed: (world) => {
        const { text = '', goOn } = sessionTold(world, 'progress')?.progress ?? {};
        return `${text.split(' · ')[0]} | ${goOn}`;
      },
      expected: ({ cause }) => `Stopped by a failure: ${cause} | Read 3 stays (3 requests)`,
      retry: async (world) => {
        lastPanel(world).sayAnything({ type: 'resume' });
        await progressed(world, ['done']);
      },
      done: (world) => sessionTold(world, 'progress')?.progress.loaded,
      whenDone: 3,
    },
  ];
}
