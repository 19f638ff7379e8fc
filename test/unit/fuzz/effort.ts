import assert from 'node:assert/strict';

/** The most that reading one spoilt answer may take of the processor, ms: hundreds of times what it takes. */
const mostMs = 5_000;

/** Runs a step and fails where it takes absurdly long, by the time of the processor, which a busy machine does not stretch. */
export function timed<T>(step: () => T): T {
  const begun = process.cpuUsage();
  const result = step();
  const { user, system } = process.cpuUsage(begun);
  const ms = (user + system) / 1_000;
  assert.ok(ms < mostMs, `took ${Math.round(ms)} ms`);
  return result;
}
