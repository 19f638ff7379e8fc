import type { CallVerdict, JudgedCall } from '../../../../src/quality/history/findPattern';

/** What one letter of a history stands for. */
const verdicts: Readonly<Record<string, CallVerdict>> = {
  g: 'good',
  d: 'degraded',
  p: 'poor',
  a: 'partly',
  n: 'notRated',
};

/** Calls in the order of time, a letter each: one a day at 13:00 UTC from Nov 1, 2026; `browsers`: their versions of Chrome, `?` for none. */
export function calls(recv: string, { send = '', browsers = '' } = {}): JudgedCall[] {
  const versions = browsers === '' ? [] : browsers.split(' ');
  return Array.from(recv, (letter, index) => ({
    id: String(index),
    joinedAt: Date.UTC(2026, 10, 1 + index, 13),
    verdicts: { recv: verdicts[letter]!, send: verdicts[send[index] ?? 'g']! },
    browser: versions[index] === undefined || versions[index] === '?' ? null : `Chrome ${versions[index]}`,
  }));
}

/** So many times the same version, one after the other: `139 x 3, 141 x 7`. */
export function versions(...parts: readonly (readonly [version: string, times: number])[]): string {
  return parts.flatMap(([version, times]) => Array<string>(times).fill(version)).join(' ');
}
