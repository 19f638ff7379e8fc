import type { LossUnit } from './callInput';
import { readBitrate, readLoss, readNumber } from './readValue';

/** What one direction of one sample is. */
export type State = 'measured' | 'silent' | 'missing' | 'unreadable';

/** One direction of one sample, without its time. */
export interface Reading {
  readonly state: State;
  /** In %; null unless measured. */
  readonly loss: number | null;
  /** As the API gave it, in no unit; null unless measured. */
  readonly rawLoss: number | null;
  /** In bit/s; null where there is none to read. */
  readonly bitrate: number | null;
}

/** The samples of one entry: `index` counts from the entry's time stamp, so that it begins with 1 where a dummy was ignored. */
export interface EntryReading {
  readonly dummyIgnored: boolean;
  readonly samples: readonly { readonly index: number; readonly send: Reading; readonly recv: Reading }[];
}

type Columns = Readonly<Record<(typeof names)[number], readonly unknown[] | null>>;

const names = ['packetLossSend', 'packetLossRecv', 'bitrateSend', 'bitrateRecv'] as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** One column by its name, null where the entry has none. */
function columnOf(samples: unknown, name: string): readonly unknown[] | null {
  if (Array.isArray(samples)) {
    const rows: readonly unknown[] = samples;
    const has = rows.some((row) => isRecord(row) && row[name] !== undefined);
    return has ? rows.map((row) => (isRecord(row) ? row[name] : undefined)) : null;
  }
  const column = isRecord(samples) ? samples[name] : undefined;
  return Array.isArray(column) ? column : null;
}

function readDirection(lossRaw: unknown, bitrateColumn: readonly unknown[] | null, i: number, unit: LossUnit): Reading {
  const bitrate = readBitrate(bitrateColumn?.[i]);
  const known = typeof bitrate === 'number' ? bitrate : null;
  const without = (state: State): Reading => ({ state, loss: null, rawLoss: null, bitrate: known });
  if (bitrateColumn !== null && typeof bitrate !== 'number') {
    return without(bitrate);
  }
  if (bitrate === 0) {
    return without('silent');
  }
  const loss = readLoss(lossRaw, unit);
  if (typeof loss !== 'number') {
    return without(loss);
  }
  return { state: 'measured', loss, rawLoss: Number(lossRaw), bitrate: known };
}

/** Reads the samples of one entry (API.md, traps 2 and 3). */
export function readEntry(samples: unknown, unit: LossUnit): EntryReading {
  const columns = Object.fromEntries(names.map((name) => [name, columnOf(samples, name)])) as Columns;
  const columnsThere = names.map((name) => columns[name]).filter((column) => column !== null);
  const count = Math.max(0, ...columnsThere.map((column) => column.length));
  const dummyIgnored = columnsThere.length > 0 && columnsThere.every((column) => readNumber(column[0]) === 0);
  const read = [];
  for (let index = dummyIgnored ? 1 : 0; index < count; index++) {
    read.push({
      index,
      send: readDirection(columns.packetLossSend?.[index], columns.bitrateSend, index, unit),
      recv: readDirection(columns.packetLossRecv?.[index], columns.bitrateRecv, index, unit),
    });
  }
  return { dummyIgnored, samples: read };
}
