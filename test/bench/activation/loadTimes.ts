import { createRequire } from 'node:module';

type Load = (request: string, ...rest: unknown[]) => unknown;
interface Main {
  readonly activate: (context: unknown) => unknown;
}

const nodeModule = createRequire(__filename)('node:module') as { _load: Load };

/** Milliseconds that `main` takes: evaluating the module, and its `activate` until what it returns is settled. */
export interface LoadTime {
  loadMs: number;
  activateMs: number;
}

/** Times the module `main` from here on, when this process loads it for the first time. */
export function timeMain(main: string): LoadTime {
  const time: LoadTime = { loadMs: Number.NaN, activateMs: Number.NaN };
  const load = nodeModule._load;
  nodeModule._load = function (this: unknown, request, ...rest): unknown {
    if (request !== main) {
      return load.call(this, request, ...rest);
    }
    const loadStart = performance.now();
    const exported = load.call(this, request, ...rest) as Main;
    time.loadMs = performance.now() - loadStart;
    return {
      ...exported,
      activate: async (context: unknown) => {
        const activateStart = performance.now();
        const result = await exported.activate(context);
        time.activateMs = performance.now() - activateStart;
        return result;
      },
    };
  };
  return time;
}
