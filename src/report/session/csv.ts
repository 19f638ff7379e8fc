import type { DirectionFacts } from '../../quality/direction';
import type { Settings } from '../../shared/settings';
import type { EpochMs } from '../../shared/time';
import type { TextContext } from '../../text/context';
import { csvFile } from '../../text/csv';
import type { SessionWords } from '../../text/session/context';
import { contradictionText } from '../../text/session/contradiction';
import { incidentSentence } from '../../text/session/incidentSentence';
import { externalIdOf, participantIds, sessionEvidence } from './evidence';
import type { SessionFacts } from './facts';
import { ratedCallOf, type SessionPerson, starsOf } from './people';
import { roleText } from './personRow';

/**
 * The people of a session for a spreadsheet. First rows of two
 * cells, what and its value: the answer, incidents, unit, zone, notes and rules. After an empty row one row a person: times
 * in UTC, lengths in s, loss in %.
 */
export function sessionCsv(known: SessionFacts, words: SessionWords, settings: Settings, context: TextContext): string {
  const { t } = context.l10n;
  const said = sessionEvidence(known, words, settings, context);
  const several = (label: string, values: readonly string[]) => values.map((value): [string, string] => [label, value]);
  const head: [string, string][] = [
    [t('Answer'), said.answer],
    [t('Rests on'), said.basis],
    [t('Session ID'), known.subject.roomSessionId],
    ...(known.subject.badge === null ? [] : [[t('Account'), known.subject.badge] satisfies [string, string]]),
    ...several(
      t('Incident'),
      known.incidents.map((incident) => incidentSentence(incident, words)),
    ),
    [t('Times'), said.zone],
    [t('Unit'), said.unit],
    ...several(t('About the data'), said.notes),
    ...several(t('Rule'), said.rules),
  ];
  const rows = known.people.map((one, place) => personCells(known, one, place, words, context));
  return csvFile(head, rows);
}

function personCells(
  { incidents }: SessionFacts,
  one: SessionPerson,
  place: number,
  words: SessionWords,
  context: TextContext,
): Record<string, unknown> {
  const { person, facts, load } = one;
  const first = person.stays[0];
  const last = person.stays.at(-1);
  return {
    name: words.names[place],
    role: roleText(one, context.l10n),
    external_id: externalIdOf(one, context),
    participant_ids: participantIds(one).join(' '),
    joined_utc: iso(first?.joinedAt ?? null),
    left_utc: iso(last?.leftAt ?? null),
    stays: person.stays.length,
    joined_by: person.basis ?? '',
    read: load,
    rating_of_5: starsOf(person) ?? '',
    contradiction: contradictionText(ratedCallOf(one), context.l10n) ?? '',
    incidents: incidents.filter(({ people }) => people.includes(place)).length,
    named_as_cause: incidents.filter(({ named }) => named === place).length,
    ...directionCells('sent', facts?.send),
    ...directionCells('received', facts?.recv),
  };
}

function directionCells(name: 'sent' | 'received', facts: DirectionFacts | undefined): Record<string, unknown> {
  return {
    [`${name}_verdict`]: facts?.rating ?? '',
    [`${name}_measured_s`]: facts === undefined ? '' : facts.measuredMs / 1000,
    [`${name}_episodes_s`]: facts === undefined ? '' : facts.episodeMs / 1000,
    [`${name}_worst_minute_loss_percent`]: facts?.worstMinute?.meanPercent ?? '',
    [`${name}_highest_loss_percent`]: facts?.highest?.percent ?? '',
  };
}

function iso(ms: EpochMs | null): string {
  return ms === null ? '' : new Date(ms).toISOString();
}
