import type { CallStay, LossUnit } from './callInput';
import { readEntry, type Reading } from './readEntry';

/** One direction of one sample in time: it stands from `start` to `end`, ms since 1970. */
export interface Sample extends Reading {
  readonly start: number;
  readonly end: number;
  readonly intervalMs: number;
}

/** One entry in time. */
export interface PlacedEntry {
  readonly startsAt: number;
  /** `nothing` where no time is known: its samples are left out. */
  readonly startIsFrom: 'timeStamp' | 'joinedAt' | 'nothing';
  readonly intervalMs: number;
  readonly intervalAssumed: boolean;
  readonly dummyIgnored: boolean;
  readonly send: readonly Sample[];
  readonly recv: readonly Sample[];
}

const hour = 3_600_000;
const usualInterval = 2000;
const lastMoment = 8.64e15;

/** Over 1 h outside the stay is unusable; without a leaving, over 1 h after the moment of asking (API.md). */
function isUsable(timeStamp: number | null, stay: CallStay): timeStamp is number {
  if (timeStamp === null || !(Math.abs(timeStamp) <= lastMoment)) {
    return false;
  }
  const tooEarly = stay.joinedAt !== null && timeStamp < stay.joinedAt - hour;
  const tooLate = timeStamp > (stay.leftAt ?? stay.askedAt) + hour;
  return !tooEarly && !tooLate;
}

function startOf(timeStamp: number | null, stay: CallStay): Pick<PlacedEntry, 'startsAt' | 'startIsFrom'> {
  if (isUsable(timeStamp, stay)) {
    return { startsAt: timeStamp, startIsFrom: 'timeStamp' };
  }
  if (stay.joinedAt !== null) {
    return { startsAt: stay.joinedAt, startIsFrom: 'joinedAt' };
  }
  return { startsAt: NaN, startIsFrom: 'nothing' };
}

/** Places the samples of each entry: sample i stands at the entry's time stamp + i x interval (API.md, traps 2 and 4). */
export function placeEntries(stay: CallStay, unit: LossUnit): readonly PlacedEntry[] {
  return stay.entries.map((entry) => {
    const place = startOf(entry.timeStamp, stay);
    const rate = entry.sampleRateMs;
    const usable = rate !== null && Number.isFinite(rate) && rate > 0;
    const intervalMs = usable ? rate : usualInterval;
    const reading = readEntry(entry.samples, unit);
    const { dummyIgnored } = reading;
    const samples = place.startIsFrom === 'nothing' ? [] : reading.samples;
    const inTime = (reading: Reading, index: number): Sample => ({
      state: reading.state,
      loss: reading.loss,
      rawLoss: reading.rawLoss,
      bitrate: reading.bitrate,
      start: place.startsAt + index * intervalMs,
      end: place.startsAt + (index + 1) * intervalMs,
      intervalMs,
    });
    return {
      ...place,
      intervalMs,
      intervalAssumed: !usable,
      dummyIgnored,
      send: samples.map(({ send, index }) => inTime(send, index)),
      recv: samples.map(({ recv, index }) => inTime(recv, index)),
    };
  });
}
