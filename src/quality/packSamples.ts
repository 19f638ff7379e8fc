import type { DetailsEntry } from '../api/types';

/** Values of one array of the details, small and exact: each is a whole number of `1 / scale`. */
export interface PackedColumn {
  readonly packed: Uint8Array | Uint16Array | Uint32Array | Float64Array;
  readonly scale: number;
}

/** The names of the four arrays. */
export const columnNames = {
  send: { loss: 'packetLossSend', bitrate: 'bitrateSend' },
  recv: { loss: 'packetLossRecv', bitrate: 'bitrateRecv' },
} as const;

const names = [...Object.values(columnNames.send), ...Object.values(columnNames.recv)];
/** Tried in this order. More decimals, and numbers without end, are kept as they are. */
const scales = [1, 10, 100, 1_000, 10_000];
const kinds = [Uint8Array, Uint16Array, Uint32Array];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether it is a column that was made small. */
export function isPacked(value: unknown): value is PackedColumn {
  return isRecord(value) && ArrayBuffer.isView(value['packed']);
}

/** The raw values of that name, null when the array is absent; an empty one is present and lacks all its values. */
export function rawColumn(samples: unknown, name: string): readonly unknown[] | null {
  if (Array.isArray(samples)) {
    const rows: readonly unknown[] = samples;
    const values = rows.map((row) => (isRecord(row) ? row[name] : undefined));
    return values.some((value) => value !== undefined) ? values : null;
  }
  const values = isRecord(samples) ? samples[name] : null;
  return Array.isArray(values) ? (values as readonly unknown[]) : null;
}

/** NaN stands for a missing value; null where something is neither number nor missing. */
function readPlain(raw: readonly unknown[]): Float64Array | null {
  const values = new Float64Array(raw.length);
  for (let i = 0; i < raw.length; i++) {
    const value = raw[i] ?? null;
    if (value !== null && (typeof value !== 'number' || Number.isNaN(value))) {
      return null;
    }
    values[i] = value ?? NaN;
  }
  return values;
}

/** The highest whole number of `1 / scale`, NaN where a value is none. */
function highestOf(values: Float64Array, scale: number): number {
  let highest = 0;
  for (const value of values) {
    const whole = Math.round(value * scale);
    if (value < 0 || (whole / scale !== value && !Number.isNaN(value))) {
      return NaN;
    }
    highest = whole > highest ? whole : highest;
  }
  return highest;
}

/** The greatest number of each kind stands for a missing value. */
const missingOf = ({ BYTES_PER_ELEMENT }: { readonly BYTES_PER_ELEMENT: number }): number =>
  2 ** (8 * BYTES_PER_ELEMENT) - 1;

function packColumn(values: Float64Array): PackedColumn {
  for (const scale of scales) {
    const highest = highestOf(values, scale);
    const Kind = kinds.find((one) => highest < missingOf(one));
    if (Kind !== undefined) {
      const packed = new Kind(values.length);
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? NaN;
        packed[i] = Number.isNaN(value) ? missingOf(Kind) : Math.round(value * scale);
      }
      return { packed, scale };
    }
  }
  return { packed: values, scale: 1 };
}

/** The values of a column that was made small, NaN where one is missing. */
export function unpackColumn({ packed, scale }: PackedColumn): Float64Array {
  if (packed instanceof Float64Array) {
    return packed;
  }
  const missing = missingOf(packed);
  const values = new Float64Array(packed.length);
  for (let i = 0; i < packed.length; i++) {
    const value = packed[i] ?? missing;
    values[i] = value === missing ? NaN : value / scale;
  }
  return values;
}

/** Makes samples small without changing what is read of them; what holds anything but numbers and nulls stays as it came. */
export function packSamples(samples: DetailsEntry['samples']): DetailsEntry['samples'] {
  const columns: Record<string, PackedColumn> = {};
  for (const name of names) {
    const raw = rawColumn(samples, name);
    const values = raw && readPlain(raw);
    if (raw !== null && values === null) {
      return samples;
    }
    if (values !== null) {
      columns[name] = packColumn(values);
    }
  }
  return Object.keys(columns).length === 0 ? samples : columns;
}
