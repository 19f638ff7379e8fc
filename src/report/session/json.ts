import type { Incident } from '../../quality/incidents/findIncidents';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import type { SessionWords } from '../../text/session/context';
import { incidentEvidence } from '../../text/session/incidentEvidence';
import { incidentSentence } from '../../text/session/incidentSentence';
import { factsJson } from '../participant/factsJson';
import { externalIdOf, sessionEvidence } from './evidence';
import type { SessionFacts } from './facts';
import { starsOf } from './people';

/** The session as JSON: the answer with its unit, rules, zone and notes, the incidents with their evidence, and the people with ids and facts. */
export function sessionJson(
  known: SessionFacts,
  words: SessionWords,
  settings: Settings,
  context: TextContext,
): string {
  const { subject, people, incidents, basis } = known;
  const { rules, packetLossUnit } = settings;
  const said = sessionEvidence(known, words, settings, context);
  return JSON.stringify({
    ...(subject.badge === null ? {} : { account: subject.badge }),
    roomName: subject.roomName,
    roomSessionId: subject.roomSessionId,
    startedAt: subject.startedAt,
    endedAt: subject.endedAt ?? null,
    verdict: said,
    basis,
    timeZone: context.zone.id,
    units: { moments: 'ms since 1970-01-01T00:00:00Z', packetLoss: '%', bitrate: 'bit/s' },
    rules: { ...rules, packetLossUnit },
    incidents: incidents.map((incident) => incidentJson(incident, words)),
    people: people.map((one, place) => ({
      place,
      name: words.names[place],
      externalId: externalIdOf(one, context) || null,
      joinedBy: one.person.basis,
      rating: starsOf(one.person),
      read: one.load,
      stays: one.person.stays.map(({ participantId, joinedAt, leftAt, roleName }, i) => ({
        participantId,
        roleName,
        joinedAt,
        leftAt,
        read: one.loads[i],
      })),
      facts: one.facts && factsJson(one.facts),
      notes: one.notes,
    })),
  });
}

/** People are told by their place in `people`. */
function incidentJson(incident: Incident, words: SessionWords): object {
  const { from, to, cause, named, doubt, windows, lengthMs, people, parts, census } = incident;
  return {
    from,
    to,
    windows: windows.map((one) => ({ from: one.from, to: one.to })),
    lengthMs,
    cause,
    named,
    doubt,
    sentence: incidentSentence(incident, words),
    evidence: incidentEvidence(incident, words),
    people: people.map((person) => ({ person, ...parts.get(person) })),
    there: census.there,
    measuredSending: census.measuredSend,
    measuredReceiving: census.measuredRecv,
    sendingNotKnown: census.unknownSenders,
    notRead: census.unread,
  };
}
