import type { Participant, ParticipantDetails } from '../../api/types';
import { packSamples } from '../../quality/packSamples';
import { findStays } from '../../quality/people';
import type { Stepwise } from '../../shared/stepwise';
import { readPerson, type SessionPerson } from './people';
import type { SessionJudging } from './sessionCall';

/** So many hours are judged: after them most of what judges is compiled. */
const hours = 16;
const hourMs = 3_600_000;
const sampleRateMs = 2_000;
const burst = { every: 300, length: 20 };

const stay: Participant = {
  roomSessionId: '',
  participantId: '',
  deviceId: null,
  userId: null,
  externalId: null,
  roleName: null,
  displayName: null,
  joinedAt: 0,
  leftAt: hourMs,
  rating: null,
  tags: [],
  comment: null,
};

/** An hour in which packets are lost in bursts; no two of them are alike. */
function hourWithLoss(hour: number): ParticipantDetails {
  const column = (value: (at: number) => number): number[] =>
    Array.from({ length: hourMs / sampleRateMs }, (_, at) => value(at));
  const loss = column((at) => ((at + hour) % burst.every < burst.length ? 5 + (at % 9) : (at % 5) / 10));
  const samples = {
    packetLossSend: loss,
    packetLossRecv: loss.toReversed(),
    bitrateSend: column((at) => 700_000 + (at % 7) * 1_000),
    bitrateRecv: column((at) => 2_000_000 + (at % 11) * 1_000),
  };
  const entry = { displayName: null, userRole: null, userAgent: null, timeStamp: 0, sampleRateMs, events: [] };
  return [{ ...entry, samples: packSamples(samples) }];
}

/**
 * Judges made-up calls, in steps: V8 runs what judges several times faster once it has compiled it, and the first long call
 * of a window should not wait for that. Answers the person of the last one.
 */
export function* warmUp(judging: SessionJudging): Stepwise<SessionPerson | undefined> {
  let person: SessionPerson | undefined;
  for (let hour = 0; hour < hours; hour++) {
    const details = hourWithLoss(hour);
    person = readPerson(findStays(stay, []), () => ({ details, askedAt: 2 * hourMs }), judging, hourMs);
    yield;
  }
  return person;
}
