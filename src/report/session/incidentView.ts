import type { Incident } from '../../quality/incidents/findIncidents';
import type { IncidentView } from '../../shared/protocol/sessionView';
import { formatDuration } from '../../text/duration';
import type { SessionWords } from '../../text/session/context';
import { incidentEvidence } from '../../text/session/incidentEvidence';
import { incidentSentence } from '../../text/session/incidentSentence';
import { incidentTitle } from '../../text/session/incidentTitle';
import { causeRule } from '../../text/session/sessionRules';

/** Tells an incident from others, also when more of the session is read and nothing of it changed. */
export function incidentId({ cause, named, from, to, people }: Incident): string {
  return [cause, named ?? '', from, to, people[0] ?? ''].join(' ');
}

/** How many suffered of how many who were there. */
function affectedText({ people, census }: Incident, { l10n: { t } }: SessionWords): string {
  return t('{0} of {1} people', people.length, census.there.length);
}

/** An incident as it is listed and marked. */
export function incidentView(incident: Incident, words: SessionWords): IncidentView {
  const { from, to, cause, named, people, lengthMs } = incident;
  return {
    id: incidentId(incident),
    from,
    to,
    cause,
    named,
    people: [...people],
    title: incidentTitle(incident, words),
    time: words.when.bare(incident),
    length: formatDuration(lengthMs, words.l10n),
    affected: affectedText(incident, words),
    sentence: incidentSentence(incident, words),
    evidence: incidentEvidence(incident, words),
    rule: causeRule(cause, words.l10n),
  };
}
