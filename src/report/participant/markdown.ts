import type { Settings } from '../../shared/settings';
import type { Field } from '../../shared/protocol/participantView';
import type { TextContext } from '../../text/context';
import { participantName } from '../../text/labels';
import { codeSpan, escapeMarkdown } from '../../text/markdown';
import { utc } from '../../text/zone';
import { evidence } from './evidence';
import type { ParticipantFacts } from './facts';
import { headFields, ownDetails } from './headFields';
import type { MomentReport } from './moment';
import { displayNameOf } from './subject';

/** The answer for a ticket, as Markdown: verdict, who and when in the zone in force and in UTC, ids, notes about the data, unit and rules. */
export function participantMarkdown(
  known: ParticipantFacts,
  moment: MomentReport | null,
  settings: Settings,
  context: TextContext,
): string {
  const { subject } = known;
  const said = evidence(known, moment, settings, context);
  const title = escapeMarkdown(participantName(displayNameOf(subject, ownDetails(known)), 'document', context));
  const notes = [...said.information, ...said.notes].map((note) => `- ${escapeMarkdown(note)}`);
  const small = [...said.shortRules, said.unit, said.zone].join(' ');
  return [
    subject.badge === null ? `### ${title}` : `### ${title} (${escapeMarkdown(subject.badge)})`,
    `**${escapeMarkdown(said.headline)}**`,
    escapeMarkdown(said.paragraph),
    ...said.moment.map((line, i) => (i === 0 ? `**${escapeMarkdown(line)}**` : escapeMarkdown(line))),
    fieldsInBothZones(known, context).map(fieldLine).join('\n'),
    ...(notes.length > 0 ? [escapeMarkdown(context.l10n.t('About the data:')), notes.join('\n')] : []),
    `_${escapeMarkdown(small)}_`,
    '',
  ].join('\n\n');
}

/** The head's fields; what reads differently in UTC is told in UTC too. */
function fieldsInBothZones(known: ParticipantFacts, context: TextContext): Field[] {
  const inUtc = headFields(known, { ...context, zone: utc });
  return headFields(known, context).map((field, i) => {
    const value = inUtc[i]?.value;
    return value === undefined || value === field.value
      ? field
      : { ...field, value: context.l10n.t('{0} ({1})', field.value, value) };
  });
}

function fieldLine({ label, value, kind }: Field): string {
  return `- **${label}:** ${kind === 'id' ? codeSpan(value) : escapeMarkdown(value)}`;
}
