import { findIncidents, type Incident } from '../../../../src/quality/incidents/findIncidents';
import {
  personTimeline,
  readTimeline,
  type Timeline,
  unreadTimeline,
} from '../../../../src/quality/incidents/timeline';
import { readSeries } from '../../../../src/quality/series';
import type { Direction } from '../../../../src/shared/series';
import { joined, rules } from '../calls';

/** A stretch in seconds after the session's start, with its loss in %, or what else it is. */
export type Spell = readonly [from: number, to: number, what: number | 'silent' | 'missing' | 'few'];

/** One stay as it shall be recorded; good where nothing is said. Seconds after the session's start. */
export interface Device {
  readonly from?: number;
  readonly to?: number;
  readonly send?: readonly Spell[];
  readonly recv?: readonly Spell[];
  /** Only the list tells of it. */
  readonly isUnread?: boolean;
  /** Its clock goes before by so many seconds. */
  readonly clock?: number;
  /** Its last samples are missing; they may lie anywhere. */
  readonly lacks?: number;
}

/** A person by their devices, or by the only one. */
export type Someone = Device | readonly Device[];

/** How long a session is where nothing is said, s. */
export const length = 600;

function column(device: Device, direction: Direction, name: 'loss' | 'bitrate'): (number | null)[] {
  const { from = 0, to = length, lacks = 0 } = device;
  return Array.from({ length: (to - from - lacks) / 2 }, (_, i) => {
    const at = from + 2 * i;
    const what = device[direction]?.find(([begin, end]) => at >= begin && at < end)?.[2] ?? 0;
    if (what === 'missing') {
      return null;
    }
    const bitrate = what === 'silent' ? 0 : what === 'few' ? 8_000 : 900_000;
    return name === 'bitrate' ? bitrate : what === 'few' ? 20 : what === 'silent' ? 0 : what;
  });
}

function timelineOf(device: Device, index: number): Timeline {
  const { from = 0, to = length, clock = 0 } = device;
  const stay = { joinedAt: joined + from * 1000, leftAt: joined + to * 1000 };
  if (device.isUnread === true) {
    return unreadTimeline(stay, stay.leftAt);
  }
  const samples = {
    packetLossSend: column(device, 'send', 'loss'),
    packetLossRecv: column(device, 'recv', 'loss'),
    bitrateSend: column(device, 'send', 'bitrate'),
    bitrateRecv: column(device, 'recv', 'bitrate'),
  };
  const timeStamp = stay.joinedAt + clock * 1000;
  const entry = {
    displayName: null,
    userRole: null,
    userAgent: null,
    timeStamp,
    sampleRateMs: 2000,
    samples,
    events: [],
  };
  const reading = readSeries([entry], stay, 'percent');
  return readTimeline({ participantId: String(index), stay, openUntil: null, ...reading }, rules);
}

/** The timelines of a session's people. */
export function session(people: readonly Someone[]): Timeline[] {
  return people.map((devices) => personTimeline([devices].flat().map(timelineOf)));
}

/** What is found in a session, in short: cause, who is named, from and to in seconds, how many suffered. */
export function findIn(people: readonly Someone[]): string[] {
  return findIncidents(session(people)).map(inShort);
}

/** An incident in short: `uplink 1 60-120 (1)`. */
export function inShort({ cause, named, doubt, from, to, people }: Incident): string {
  const what = cause === 'cannotTell' ? `cannotTell ${doubt ?? ''}` : cause;
  const seconds = (at: number): number => (at - joined) / 1000;
  return `${what}${named === null ? '' : ` ${named}`} ${seconds(from)}-${seconds(to)} (${people.length})`;
}

/** So many people whose call is good throughout. */
export function good(count: number): Device[] {
  return Array.from({ length: count }, () => ({}));
}

/** So many people who receive with loss from when to when. */
export function receivers(count: number, from: number, to: number, loss = 8): Device[] {
  return Array.from({ length: count }, () => ({ recv: [[from, to, loss]] }));
}
