import type { ParticipantDetails } from '../../api/types';
import type { PersonStays } from '../../quality/people';
import type { Settings } from '../../shared/settings';
import type { EpochMs } from '../../shared/time';
import { readPerson, type SessionPerson, type StayDetails } from './people';

interface Kept {
  readonly key: string;
  readonly details: readonly ParticipantDetails[];
  readonly read: SessionPerson;
}

/** By the details of a person's first stay: a reading lives as long as what it was made of. */
const readings = new WeakMap<ParticipantDetails, Kept>();

/** As {@link readPerson}, but what is read of stays that are all over is kept beside their details, so that a session opens quickly again. */
export function readPersonOnce(
  person: PersonStays,
  detailsOf: (participantId: string) => StayDetails,
  judging: Pick<Settings, 'rules' | 'packetLossUnit'>,
  until: EpochMs,
): SessionPerson {
  const details = person.stays.flatMap(({ participantId, leftAt }) => {
    const came = detailsOf(participantId);
    return leftAt === null || came === undefined || came === 'failed' ? [] : [came.details];
  });
  const [first] = details;
  if (first === undefined || details.length < person.stays.length) {
    return readPerson(person, detailsOf, judging, until);
  }
  const { rules, packetLossUnit } = judging;
  const key = JSON.stringify([rules, packetLossUnit, person.stays.map(({ joinedAt, leftAt }) => [joinedAt, leftAt])]);
  const before = readings.get(first);
  if (before?.key === key && before.details.every((one, index) => one === details[index])) {
    return { ...before.read, person };
  }
  const read = readPerson(person, detailsOf, judging, until);
  readings.set(first, { key, details, read });
  return read;
}
