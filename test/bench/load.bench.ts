/**
 * Long lists and many panels: 10,000 rooms, 5,000 sessions of a room and 2,000 participants of a session paged to their ends,
 * then 30 panels opened at once and closed. Told is whether the last pages take longer than the first, and what is left
 * afterwards: memory, panels that something still holds, timers.
 */
import { hostAround } from './load/hostPanels';
import { type ListName, loadLists, sizes, startModel } from './load/longLists';
import { leftOver } from './load/manyPanels';
import { keptBytes } from './load/memory';
import { line, median } from './session/report';

const rounds = 9;
const panels = 30;
const mega = 1e6;
const aims = { ratio: 1.3, megabytes: 20 };

async function lists(): Promise<string[]> {
  const ratios: Record<ListName, number[]> = { rooms: [], sessions: [], participants: [] };
  const pages: Record<ListName, number[]> = { rooms: [], sessions: [], participants: [] };
  await loadOnce();
  const before = await keptBytes();
  const shown = startModel();
  await loadLists(shown.model);
  const whileShown = (await keptBytes()) - before;
  shown.model.rooms.at(0);
  for (let round = 0; round < rounds; round++) {
    for (const [name, times] of Object.entries(await loadOnce()) as [ListName, number[]][]) {
      const part = Math.ceil(times.length / 4);
      ratios[name].push(median(times.slice(-part)) / median(times.slice(0, part)));
      pages[name].push(...times);
    }
  }
  shown.end();
  return [
    ...(Object.keys(sizes) as ListName[]).flatMap((name) => [
      line(`${sizes[name]} ${name}, a page, median`, median(pages[name]), 'ms', undefined, 2),
      line(`${sizes[name]} ${name}, its last quarter to its first, median`, median(ratios[name]), '', aims.ratio, 2),
    ]),
    line('all three lists keep', whileShown / mega, 'MB', undefined, 1),
  ];
}

async function loadOnce(): ReturnType<typeof loadLists> {
  const { model, end } = startModel();
  const times = await loadLists(model);
  end();
  return times;
}

async function main(): Promise<void> {
  const start = await keptBytes();
  const told = await lists();
  console.log(`Lists paged to their ends, ${rounds} rounds:`);
  console.log(
    [
      ...told,
      line('left when the account is gone', ((await keptBytes()) - start) / mega, 'MB', aims.megabytes, 1),
    ].join('\n'),
  );
  const left = await leftOver(panels);
  console.log(`${left.opened} panels opened at once and closed, without VS Code:`);
  console.log(line('panels that a listener or a timer still holds', left.panels, '', 0));
  console.log(line('timers left', left.timers, '', 0));
  console.log(line('left in memory', left.bytes / mega, 'MB', aims.megabytes, 1));
  const { before, after } = await hostAround(panels);
  console.log(`${panels} panels of an hour each opened at once and closed, in a real extension host:`);
  console.log(line('left in memory', (after.bytes - before.bytes) / mega, 'MB', aims.megabytes, 1));
  console.log(line('resident memory grows by', (after.residentBytes - before.residentBytes) / mega, 'MB'));
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
