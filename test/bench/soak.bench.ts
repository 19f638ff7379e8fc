/**
 * An hour's use, compressed: a person who browses, opens and closes panels, looks people up and refreshes, with a rate limit
 * now and then, over a server in this process and a clock that is moved. Told is whether it asked for more than its rules
 * say, what it keeps, and what nobody handled.
 */
import { line } from './session/report';
import { keptBytes } from './load/memory';
import { Hour, type Requests } from './soak/hour';

const minutes = 60;
/** By then everything that is kept is there. */
const settledAfter = 20;
const mega = 1e6;

let unhandled = 0;
process.on('unhandledRejection', () => {
  unhandled += 1;
});

async function main(): Promise<void> {
  const hour = await Hour.start();
  let settled = 0;
  try {
    for (let minute = 0; minute < minutes; minute++) {
      await hour.work(minute);
      settled = minute === settledAfter ? await keptBytes() : settled;
    }
    const grown = (await keptBytes()) - settled;
    const total = (of: Requests): number => Object.values(of).reduce((sum, one) => sum + one, 0);
    console.log(`${minutes} minutes, ${hour.limited} rate limits:`);
    for (const endpoint of Object.keys(hour.planned) as (keyof Requests)[]) {
      console.log(line(`requests for ${endpoint}`, hour.sent[endpoint], '', hour.planned[endpoint]));
    }
    console.log(line('requests planned but not sent', total(hour.planned) - total(hour.sent), '', 0));
    console.log(line(`memory from minute ${settledAfter} to ${minutes}`, grown / mega, 'MB', 5, 1));
    console.log(line('rejections that nobody handled', unhandled, '', 0));
  } finally {
    await hour.close();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
