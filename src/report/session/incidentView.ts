import type { Incident } from '../../quality/incidents/findIncidents';
import { overlapOf } from '../../quality/incidents/ranges';
import type { IncidentView } from '../../shared/protocol/sessionView';
import { formatShortDuration } from '../../text/duration';
import type { SessionWords } from '../../text/session/context';
import { incidentEvidence } from '../../text/session/incidentEvidence';
import { incidentSentence } from '../../text/session/incidentSentence';
import { incidentTitle } from '../../text/session/incidentTitle';
import { causeRule } from '../../text/session/sessionRules';

/** Between the parts of an id, which pages use within theirs: there a space would make two of one. */
const idGlue = '_';

/** Tells an incident from others, also when more of the session is read and nothing of it changed. */
export function incidentId({ cause, named, from, to, people }: Incident): string {
  return [cause, named ?? '', from, to, people[0] ?? ''].join(idGlue);
}

/** The incident of that id; where more of the session was read since, the one of the same cause and person that overlaps it longest. */
export function incidentOf(incidents: readonly Incident[], id: string): Incident | undefined {
  const [cause, named, from, to] = id.split(idGlue);
  const before = { from: Number(from), to: Number(to) };
  const longest = incidents
    .filter((one) => one.cause === cause && String(one.named ?? '') === named && overlapOf(one, before) > 0)
    .sort((a, b) => overlapOf(b, before) - overlapOf(a, before))[0];
  return incidents.find((one) => incidentId(one) === id) ?? longest;
}

/** How many suffered of how many who were there. */
function affectedText({ people, census }: Incident, { l10n: { t } }: SessionWords): string {
  return t('{0} of {1} people', people.length, census.there.length);
}

/** An incident as it is listed and marked. */
export function incidentView(incident: Incident, words: SessionWords): Omit<IncidentView, 'isMinor'> {
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
    length: formatShortDuration(lengthMs, words.l10n),
    affected: affectedText(incident, words),
    sentence: incidentSentence(incident, words),
    evidence: incidentEvidence(incident, words),
    rule: causeRule(cause, words.l10n),
  };
}
