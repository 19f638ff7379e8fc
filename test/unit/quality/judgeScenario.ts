import { assessStays } from '../../../src/quality/facts';
import { findStays } from '../../../src/quality/people';
import { readSeries } from '../../../src/quality/series';
import { dataNotes } from '../../../src/report/participant/dataNotes';
import { verdictParagraph } from '../../../src/text/verdict/paragraph';
import { resolveZone } from '../../../src/text/zone';
import { context } from '../text/rows';
import { settings } from '../report/participant/reportFixture';
import { digest, joined, rules } from './calls';
import type { Scenario } from './scenario';

/** What the product finds in a call and says of it, in UTC unless the scenario names a zone. */
export function judge({ stays, unit = 'percent', rules: changed, zone = 'utc', askedAt = 86_400 }: Scenario): {
  send: string;
  recv: string;
  paragraph: string;
  notes: readonly string[];
} {
  const inForce = { ...rules, ...changed };
  const now = joined + askedAt * 1000;
  const read = stays.flatMap(({ person, details }) =>
    details
      ? [
          {
            participantId: person.participantId,
            stay: person,
            openUntil: now,
            details,
            ...readSeries(details, person, unit, now),
          },
        ]
      : [],
  );
  const facts = assessStays(read, inForce);
  const people = stays.map(({ person }) => person);
  const participant = people[0]!;
  const person = findStays(participant, people);
  const subject = {
    ...participant,
    accountId: 'a',
    badge: null,
    roomName: null,
    sessionEndedAt: undefined,
    participant,
    listed: people,
  };
  const words = { ...context, zone: resolveZone(zone, 'UTC').zone, now };
  const paragraph = verdictParagraph(facts, {
    ...words,
    rules: inForce,
    unit,
    person,
    loaded: new Set(read.map(({ participantId }) => participantId)),
    alsoUtc: false,
  });
  const inSettings = { ...settings, timeZone: zone };
  const notes = dataNotes({ subject, stays: read, person, facts }, inSettings, words).all;
  return { send: digest(facts.send), recv: digest(facts.recv), paragraph, notes };
}
