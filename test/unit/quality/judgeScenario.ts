import { assessStays } from '../../../src/quality/facts';
import { findStays } from '../../../src/quality/people';
import { verdictParagraph } from '../../../src/text/verdict/paragraph';
import { resolveZone } from '../../../src/text/zone';
import { context } from '../text/rows';
import { digest, joined, readStay, rules } from './calls';
import type { Scenario } from './scenario';

/** What the product finds in a call and says of it, in UTC unless the scenario names a zone. */
export function judge({ stays, unit = 'percent', rules: changed, zone = 'utc', askedAt = 86_400 }: Scenario): {
  send: string;
  recv: string;
  paragraph: string;
} {
  const inForce = { ...rules, ...changed };
  const now = joined + askedAt * 1000;
  const read = stays.flatMap(({ person, details }) => (details ? [readStay(details, person, unit, now)] : []));
  const facts = assessStays(read, inForce);
  const people = stays.map(({ person }) => person);
  const paragraph = verdictParagraph(facts, {
    ...context,
    zone: resolveZone(zone, 'UTC').zone,
    rules: inForce,
    unit,
    now,
    person: findStays(people[0]!, people),
    loaded: new Set(read.map(({ participantId }) => participantId)),
    alsoUtc: false,
  });
  return { send: digest(facts.send), recv: digest(facts.recv), paragraph };
}
