import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../../support/host/cleanUp';
import { startApiServer } from '../../support/server/apiServer';
import { Workbench } from '../../ui/support/workbench';
import { installBuild } from '../installBuild';
import { createAccount, personName, place } from '../open/account';
import { PaintClock } from '../open/paintClock';
import { type HostState, HostProbe } from '../session/hostState';

const key = 'bench-key';

async function openAll(workbench: Workbench, clock: PaintClock, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const name = personName('hour', index);
    await clock.untilCharts(
      () => workbench.tree('Rooms').click(name),
      (frame) => isTitled(frame, name),
    );
  }
  const { length } = await workbench.editors.titles();
  if (length !== count) {
    throw new Error(`${length} panels of ${count}`);
  }
  await workbench.editors.closeAll();
}

/** The page of a panel that goes out of sight is taken away, perhaps while it is asked. */
async function isTitled(frame: Frame, name: string): Promise<boolean> {
  const title = await frame
    .locator('h1')
    .textContent()
    .catch(() => null);
  return title?.includes(name) ?? false;
}

/** What a real extension host takes before and after so many panels of an hour each were opened at once and closed; a first time fills what is kept. */
export async function hostAround(count: number): Promise<{ readonly before: HostState; readonly after: HostState }> {
  const { handler } = createAccount(count);
  const api = await startApiServer(handler, { key });
  const extensionsFolder = temporaryFolder('bench-extensions');
  installBuild(extensionsFolder);
  const probe = new HostProbe(extensionsFolder);
  try {
    const workbench = await Workbench.open({
      extensionsFolder,
      settings: { 'wherebyInsights.apiBaseUrl': api.baseUrl, 'workbench.editor.enablePreview': false },
      viewport: { width: 1600, height: 1400 },
    });
    try {
      await workbench.openContainer();
      await workbench.runCommand('Whereby Insights: Sign In with API Key...');
      await workbench.quickInput.opened('Sign In with API Key');
      await workbench.quickInput.type(key);
      await workbench.quickInput.accept();
      await workbench.quickInput.closed();
      const rooms = workbench.tree('Rooms');
      await rooms.expand(place.room);
      await rooms.expand(place.session);
      const clock = await PaintClock.attach(workbench.page.context(), workbench.page);
      await openAll(workbench, clock, count);
      const before = await probe.ask();
      await openAll(workbench, clock, count);
      return { before, after: await probe.ask() };
    } finally {
      await workbench.close();
    }
  } finally {
    await api.close();
  }
}
