import path from 'node:path';
import { outFolder } from '../host/projectPaths';

/** The four levels of tests, cheapest first. */
export const levels = ['unit', 'webview', 'host', 'ui'] as const;

/** One of the four levels; its tests are the `*.test.ts` files below `test/<level>`. */
export type Level = (typeof levels)[number];

/** The folder of a level's compiled tests. */
export const testsOf = (level: Level): string => path.join(outFolder, 'test', level);

/** The file to which a run of a level writes its `Total`. */
export const totalFileOf = (level: Level): string => path.join(outFolder, 'totals', `${level}.json`);
