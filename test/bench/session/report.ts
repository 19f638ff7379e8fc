/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The greatest. */
export function worst(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), NaN) || Math.max(...values);
}

/** One line: what was measured, and by how much an aim is missed. */
export function line(what: string, value: number, unit: string, aim?: number, digits = 0): string {
  const verdict =
    aim === undefined ? 'no aim' : `aim ${aim}: ${value <= aim ? 'met' : `missed by ${(value - aim).toFixed(digits)}`}`;
  return `  ${what.padEnd(64)}${value.toFixed(digits).padStart(8)} ${unit.padEnd(3)}  ${verdict}`;
}
