import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import { codeSpan, escapeMarkdown } from '../../text/markdown';
import type { SessionWords } from '../../text/session/context';
import { incidentSentence } from '../../text/session/incidentSentence';
import { externalIdOf, participantIds, sessionEvidence } from './evidence';
import { type SessionFacts, wordsContext } from './facts';
import { everyone, orderPeople, worstFirst } from './order';
import { personColumns, personRow } from './personRow';
import { sessionFields, sessionTitle } from './view';
import { shortRules } from '../../text/verdict/shortRules';
import { causeRule } from '../../text/session/sessionRules';

/** So many incidents and people are told in a copy; a file has them all. */
const mostIncidents = 20;
const mostPeople = 100;

/** In a table a pipe ends a cell, in code too. */
const cell = (text: string): string => text.replace(/(?<!\\)\|/gu, '\\|');

/** The answer for a ticket, as Markdown: incidents, people with ids, notes about the data, unit, zone and rules. `words` tell times in UTC too. */
export function sessionMarkdown(
  known: SessionFacts,
  words: SessionWords,
  settings: Settings,
  context: TextContext,
): string {
  const { subject, incidents } = known;
  const { t } = context.l10n;
  const said = sessionEvidence(known, words, settings, context);
  const title = escapeMarkdown(sessionTitle(subject, context));
  const told = incidents.slice(0, mostIncidents);
  const fields = sessionFields(known, context).map(
    ({ label, value, kind }) => `- **${label}:** ${kind === 'id' ? codeSpan(value) : escapeMarkdown(value)}`,
  );
  const causes = [...new Set(told.map(({ cause }) => cause))].map((cause) => causeRule(cause, context.l10n));
  const small = [...causes, ...shortRules(wordsContext(settings, context, true)), said.unit, said.zone].join(' ');
  const more = incidents.length - told.length;
  return [
    subject.badge === null ? `### ${title}` : `### ${title} (${escapeMarkdown(subject.badge)})`,
    `**${escapeMarkdown(said.answer)}**`,
    escapeMarkdown(said.basis),
    fields.join('\n'),
    ...(told.length > 0
      ? [
          escapeMarkdown(t('Whose side it was:')),
          [
            ...told.map((incident) => `- ${escapeMarkdown(incidentSentence(incident, words))}`),
            ...(more > 0 ? [`- ${escapeMarkdown(t('{0} more incidents.', more))}`] : []),
          ].join('\n'),
        ]
      : []),
    peopleTable(known, words, context),
    ...(said.notes.length > 0
      ? [escapeMarkdown(t('About the data:')), said.notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n')]
      : []),
    `_${escapeMarkdown(small)}_`,
    '',
  ].join('\n\n');
}

function peopleTable(known: SessionFacts, words: SessionWords, context: TextContext): string {
  const { t } = context.l10n;
  const places = orderPeople(known, words, worstFirst, everyone).people;
  const columns = personColumns(context);
  const own = columns.map(({ key, label }) => (key === 'joined' ? t('Joined') : label));
  const labels = [...own, t('External ID'), t('Participant ID')];
  const rows = [...places.slice(0, mostPeople)].flatMap((place) => {
    const one = known.people[place];
    if (one === undefined) {
      return [];
    }
    const externalId = externalIdOf(one, context);
    const joinedAt = one.person.stays[0]?.joinedAt ?? null;
    const cells = personRow(one, place, words).cells.map((text, i) =>
      columns[i]?.key === 'joined' && joinedAt !== null ? words.when.at(joinedAt) : text,
    );
    return [
      [
        ...cells.map(escapeMarkdown),
        externalId === '' ? '' : codeSpan(externalId),
        participantIds(one).map(codeSpan).join(' '),
      ],
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const more = places.length - mostPeople;
  return [
    [line(labels.map(escapeMarkdown)), line(labels.map(() => '---')), ...rows.map(line)].join('\n'),
    ...(more > 0 ? [escapeMarkdown(t('{0} more people.', more))] : []),
  ].join('\n\n');
}
