import { showcase } from '../../../src/sample/showcase';
import { PanelFixture } from '../../unit/panels/panelFixture';
import { keptBytes } from './memory';

/** What is left of panels that were opened together and closed. */
export interface LeftOver {
  readonly opened: number;
  /** Panels that something still holds: a listener, a timer, a map. */
  readonly panels: number;
  readonly timers: number;
  /** Bytes more than before. */
  readonly bytes: number;
}

async function openAndClose(fixture: PanelFixture, count: number): Promise<readonly WeakRef<object>[]> {
  for (const person of Array.from({ length: count }, (_, i) => showcase[i % showcase.length]!)) {
    await fixture.openReady(person);
  }
  const refs = fixture.created.map((panel) => new WeakRef(panel));
  for (const panel of fixture.created.splice(0)) {
    panel.dispose();
  }
  fixture.icons.clear();
  fixture.pages.length = 0;
  fixture.fixture.server.requests.length = 0;
  return refs;
}

/** Opens so many participant panels at once without VS Code and closes them, after a first time that fills what is kept. */
export async function leftOver(count: number): Promise<LeftOver> {
  const fixture = await PanelFixture.start();
  fixture.hasPreviews = false;
  try {
    await openAndClose(fixture, count);
    const before = await keptBytes();
    const timersBefore = fixture.fixture.clock.waiting;
    const refs = await openAndClose(fixture, count);
    const bytes = (await keptBytes()) - before;
    const held = refs.filter((ref) => ref.deref() !== undefined).length;
    return { opened: refs.length, panels: held, timers: fixture.fixture.clock.waiting - timersBefore, bytes };
  } finally {
    await fixture.close();
  }
}
