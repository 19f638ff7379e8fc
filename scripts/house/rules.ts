import type { FileImports } from './imports';

/** The imports of every file, by path. */
export type ImportGraph = ReadonlyMap<string, FileImports>;

/** The circles: groups of files of which each leads to each, type imports counted; sorted. */
export function findCircles(graph: ImportGraph): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map((file) => [file, reach(file, (from) => graph.get(from)?.all)]));
  const inCircle = [...graph.keys()].filter((file) => reached.get(file)?.has(file));
  const circles = new Map(
    inCircle.map((file) => {
      const members = inCircle.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file));
      return [members.sort().join(' '), members];
    }),
  );
  return [...circles.values()];
}

/** The files among `rooms` (folders of VS Code's side) that never reach `vscode` when the program runs. */
export function findPureFiles(graph: ImportGraph, rooms: readonly string[]): readonly string[] {
  return [...graph.keys()].filter(
    (file) =>
      rooms.some((room) => file.startsWith(`${room}/`)) &&
      !reach(file, (from) => graph.get(from)?.atRunTime).has('vscode'),
  );
}

/** The files with more lines than `most`. */
export function findLongFiles(lines: ReadonlyMap<string, number>, most: number): readonly string[] {
  return [...lines].filter(([, count]) => count > most).map(([file]) => file);
}

/** What breaks a rule and is no exception, and the exceptions that nothing needs any more; one sentence each. */
export function judge(rule: string, found: readonly string[], exceptions: readonly string[]): readonly string[] {
  return [
    ...found.filter((item) => !exceptions.includes(item)).map((item) => `${rule}: ${item}`),
    ...exceptions
      .filter((item) => !found.includes(item))
      .map((item) => `Exception not needed any more (${rule}): ${item}`),
  ];
}

/** What can be come to from a file in one step or more. */
function reach(start: string, next: (file: string) => ReadonlySet<string> | undefined): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const target of next(file) ?? []) {
      if (!reached.has(target)) {
        reached.add(target);
        waiting.push(target);
      }
    }
  }
  return reached;
}
