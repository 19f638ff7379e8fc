import type { PersonStays } from '../../quality/people';
import type { Settings } from '../../shared/settings';
import type { EpochMs } from '../../shared/time';
import { readPerson, type SessionPerson, type StayDetails } from './people';

interface Kept {
  readonly key: string;
  readonly came: readonly StayDetails[];
  readonly read: SessionPerson;
}

/** By the details of a person's first stay that is read, else by the person: a reading lives as long as what it was made of. */
const readings = new WeakMap<object, Kept>();

const contentOf = (came: StayDetails): unknown => (came === undefined || came === 'failed' ? came : came.details);

/** As {@link readPerson}, but what was read is kept beside the details, so that a session opens quickly again. */
export function readPersonOnce(
  person: PersonStays,
  detailsOf: (participantId: string) => StayDetails,
  judging: Pick<Settings, 'rules' | 'packetLossUnit'>,
  until: EpochMs,
): SessionPerson {
  const came = person.stays.map(({ participantId }) => detailsOf(participantId));
  const { rules, packetLossUnit } = judging;
  const times = person.stays.map(({ joinedAt, leftAt }, index) => {
    const one = came[index];
    const askedAt = one === undefined || one === 'failed' ? null : one.askedAt;
    return [joinedAt, leftAt, ...(leftAt === null ? [until, askedAt] : [])];
  });
  const key = JSON.stringify([rules, packetLossUnit, times]);
  const holder = came.map(contentOf).find((one) => typeof one === 'object') ?? person;
  const before = readings.get(holder);
  if (before?.key === key && came.every((one, index) => contentOf(one) === contentOf(before.came[index]))) {
    return { ...before.read, person };
  }
  const read = readPerson(person, detailsOf, judging, until);
  readings.set(holder, { key, came, read });
  return read;
}
