import fc from 'fast-check';

/** JSON to be spoilt. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json };

/** What stands for thousands of arrays in each other, which no value can hold without breaking whoever writes it down. */
const deepMark = '\u0001deep\u0001';
const depth = 20_000;

const oddNumbers = [
  0, -0, -1, 0.1, 100.001, 2_147_483_648, 1e12, 253_402_300_799_999, 1e15, 9e15, 5e-324, 1e308, -1e308,
];
const oddTexts = [
  '',
  ' ',
  'x',
  '0',
  '12.5',
  '-3',
  '1e400',
  'NaN',
  'null',
  '\u0000',
  '\ud800',
  '\u202e\u200b',
  '__proto__',
  'x'.repeat(5_000),
  '1970-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-02-30T25:61:61Z',
  '2026-11-29',
];
const oddValues: Json[] = [...oddNumbers, ...oddTexts, null, true, false, [], {}, [[]], [null], { a: {} }, deepMark];
const oddFields = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'packed',
  'toJSON',
  '',
  '0',
];

/** One way to spoil JSON at one place. */
export interface Mutation {
  readonly kind:
    'replace' | 'remove' | 'duplicate' | 'reverse' | 'swap' | 'asText' | 'fill' | 'shift' | 'addField' | 'cut' | 'wrap';
  /** Leads down to the place: at each step a child, or an end. */
  readonly path: readonly number[];
  readonly odd: number;
  readonly other: number;
}

/** Ways to spoil JSON, often just one. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Mutation['kind']>(
      ...(['replace', 'replace', 'remove', 'duplicate', 'reverse', 'swap', 'asText'] as const),
      ...(['fill', 'fill', 'shift', 'addField', 'cut', 'wrap'] as const),
    ),
    path: fc.array(fc.nat({ max: 9_999 }), { minLength: 1, maxLength: 6 }),
    odd: fc.nat({ max: 9_999 }),
    other: fc.nat({ max: 9_999 }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Spoils a copy of JSON and writes it down, as a server would. */
export function spoil(json: Json, all: readonly Mutation[]): string {
  const root: Json[] = [structuredClone(json)];
  for (const mutation of all) {
    apply(root, mutation);
  }
  return JSON.stringify(root[0] ?? null).replaceAll(JSON.stringify(deepMark), '['.repeat(depth) + ']'.repeat(depth));
}

function apply(root: Json[], { kind, path, odd, other }: Mutation): void {
  const [parent, key] = find(root, path);
  const value: Json = parent[key] ?? null;
  const odds = oddValues[odd % oddValues.length] ?? null;
  switch (kind) {
    case 'replace':
      parent[key] = structuredClone(odds);
      break;
    case 'remove':
      if (Array.isArray(parent) && parent !== root) {
        parent.splice(Number(key), 1);
      } else {
        Reflect.deleteProperty(parent, key);
      }
      break;
    case 'duplicate':
      if (Array.isArray(parent) && parent !== root) {
        parent.splice(Number(key), 0, structuredClone(value));
      }
      break;
    case 'reverse':
      if (Array.isArray(value)) {
        value.reverse();
      }
      break;
    case 'swap': {
      const keys = Object.keys(parent);
      const with_ = keys[other % keys.length] ?? key;
      [parent[key], parent[with_]] = [parent[with_] ?? null, value];
      break;
    }
    case 'asText':
      parent[key] = typeof value === 'object' ? JSON.stringify(value) : String(value);
      break;
    case 'fill':
      if (Array.isArray(value)) {
        const from = other % (value.length + 1);
        value.fill(typeof odds === 'object' ? null : odds, from, from + (odd % 90) + 1);
      }
      break;
    case 'shift':
      parent[key] = shifted(value, (other - 5_000) * (odd % 2 === 0 ? 1_000 : 3_600_000));
      break;
    case 'addField': {
      const name = oddFields[other % oddFields.length] ?? '';
      for (const into of [value, parent]) {
        if (typeof into === 'object' && into !== null && !Array.isArray(into)) {
          Object.defineProperty(into, name, {
            value: structuredClone(odds),
            enumerable: true,
            configurable: true,
            writable: true,
          });
          break;
        }
      }
      break;
    }
    case 'cut':
      if (Array.isArray(value)) {
        value.splice(other % (value.length + 1), odd % 400);
      }
      break;
    case 'wrap':
      parent[key] = odd % 2 === 0 ? [value] : { value };
      break;
  }
}

type Container = Record<string, Json>;

function find(root: Json[], path: readonly number[]): [Container, string] {
  let parent = root as unknown as Container;
  let key = '0';
  for (const step of path) {
    const value = parent[key];
    if (typeof value !== 'object' || value === null) {
      break;
    }
    const keys = Object.keys(value);
    if (keys.length === 0) {
      break;
    }
    parent = value as Container;
    key = keys[step % keys.length] ?? '0';
  }
  return [parent, key];
}

/** A moment or a number moved by so many ms. */
function shifted(value: Json, ms: number): Json {
  if (typeof value === 'number') {
    return value + ms;
  }
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(new Date(at + ms).getTime()) ? value : new Date(at + ms).toISOString();
}
