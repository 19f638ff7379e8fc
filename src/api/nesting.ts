/** How deep the parts of an answer may lie in each other: far deeper than any real one, far from breaking who writes it down. */
const deepest = 100;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const partsOf = (one: object): object[] => (Array.isArray(one) ? one : Object.values(one)).filter(isObject);

/** Whether a value's parts lie so deep in each other that it cannot be written down again; itself it is read without recursion. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly object[] = [value].filter(isObject);
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    level = level.flatMap(partsOf);
  }
  return level.length > 0;
}
