import path from 'node:path';
import { outFolder } from '../host/projectPaths';

/** The levels that `npm test` runs, cheapest first. */
export const usualLevels = ['unit', 'webview', 'host', 'ui'] as const;

/** All levels: the usual ones, and what takes minutes, which `npm run test:long` and `.ci/run` run. */
export const levels = [...usualLevels, 'long'] as const;

/** One of the levels; its tests are the `*.test.ts` files below `test/<level>`. */
export type Level = (typeof levels)[number];

/** The folder of a level's compiled tests. */
export const testsOf = (level: Level): string => path.join(outFolder, 'test', level);

/** The file to which a run of a level writes its `Total`. */
export const totalFileOf = (level: Level): string => path.join(outFolder, 'totals', `${level}.json`);
