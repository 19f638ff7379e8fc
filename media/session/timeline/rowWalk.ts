/** The person `rows` further on or back among those that are shown, from one of them; the first where there is none yet. */
export function personBeside(shown: readonly number[], current: number | null, rows: number): number | null {
  const before = current === null ? -1 : shown.indexOf(current);
  const row = before < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, before + rows));
  return shown[row] ?? null;
}

/** The people in sight with as many before and after them, who may come into sight next. */
export function peopleAround(shown: readonly number[], inSight: readonly number[]): readonly number[] {
  const first = shown.indexOf(inSight[0] ?? -1);
  return shown.slice(Math.max(0, first - inSight.length), first + 2 * inSight.length);
}
