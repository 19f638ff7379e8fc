/**
 * How long a person waits in a real window, beside an extension that does the least: until the view has rows, until a
 * click on a participant has painted both charts, until they are drawn anew after a change of a setting. Everything is
 * timed in each of several windows, in rotated order; each is loaded anew and so has a fresh extension host.
 */
import { temporaryFolder } from '../support/host/cleanUp';
import { startApiServer } from '../support/server/apiServer';
import { Workbench } from '../ui/support/workbench';
import { installBuild } from './installBuild';
import { createAccount, place } from './open/account';
import { installFloor } from './open/installFloor';
import { PaintClock } from './open/paintClock';
import { median, report } from './open/report';
import { BenchRound, floors, type Timed } from './open/round';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const passes = 2;
const key = 'bench-key';

function installAll(): string {
  const folder = temporaryFolder('bench-extensions');
  installBuild(folder);
  for (const name of Object.values(floors)) {
    installFloor(folder, name);
  }
  return folder;
}

async function signIn(workbench: Workbench): Promise<void> {
  await workbench.openContainer();
  await workbench.runCommand('Whereby Insights: Sign In with API Key...');
  await workbench.quickInput.opened('Sign In with API Key');
  await workbench.quickInput.type(key);
  await workbench.quickInput.accept();
  await workbench.quickInput.closed();
  await workbench.tree('Rooms').find(place.room);
}

async function main(): Promise<void> {
  const { handler, spent } = createAccount(passes);
  const api = await startApiServer(handler, { key });
  const times = new Map<Timed, number[]>();
  try {
    const workbench = await Workbench.open({
      extensionsFolder: installAll(),
      settings: { 'wherebyInsights.apiBaseUrl': api.baseUrl },
    });
    try {
      await signIn(workbench);
      const clock = await PaintClock.attach(workbench.page.context(), workbench.page);
      for (let index = 0; index < rounds; index++) {
        await new BenchRound(workbench, clock, index, (what, ms) => {
          times.set(what, [...(times.get(what) ?? []), ms]);
        }).run(passes);
      }
    } finally {
      await workbench.close();
    }
  } finally {
    await api.close();
  }
  const server = {
    rooms: median(spent.get('rooms')),
    hour: median(spent.get('hour')),
    day: median(spent.get('day')),
  };
  console.log(`From the button going down to the frame after the paint, medians of ${rounds} windows, ms:`);
  console.log(report(times, server));
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
