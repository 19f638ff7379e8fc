import type { Settings } from '../../shared/settings';
import type { Field } from '../../shared/protocol/participantView';
import type { TextContext } from '../../text/context';
import { participantName } from '../../text/labels';
import { codeSpan, escapeMarkdown } from '../../text/markdown';
import { verdictParagraph } from '../../text/verdict/paragraph';
import { utc } from '../../text/zone';
import type { ParticipantFacts } from './facts';
import { displayNameOf } from './subject';
import { verdictContext } from './verdictContext';
import { headFields } from './headFields';

/** The answer for a ticket, as Markdown: verdict, who and when in the zone in force and in UTC, ids, thresholds. */
export function participantMarkdown(known: ParticipantFacts, settings: Settings, context: TextContext): string {
  const { subject, stays, facts } = known;
  const { l10n } = context;
  const details = stays.find((stay) => stay.participantId === subject.participantId)?.details;
  const zones = context.zone.id === utc.id ? [utc] : [context.zone, utc];
  const fields = new Map(
    zones.flatMap((zone) =>
      headFields(known, { ...context, zone }).map((field) => [`${field.label} ${field.value}`, field] as const),
    ),
  );
  const { lossThresholdPercent, severeLossThresholdPercent, sustainedSeconds, lowSendBitrateKbps } = settings.rules;
  const thresholds = l10n.t(
    'Episode: {0} % packet loss or more for at least {1} s; severe: {2} % or more; low sent bitrate: under {3} kbit/s.',
    lossThresholdPercent,
    sustainedSeconds,
    severeLossThresholdPercent,
    lowSendBitrateKbps,
  );
  const title = escapeMarkdown(participantName(displayNameOf(subject, details), 'document', context));
  return [
    subject.badge === null ? `### ${title}` : `### ${title} (${subject.badge})`,
    escapeMarkdown(verdictParagraph(facts, verdictContext(known, settings, context, true))),
    [...fields.values()].map(fieldLine).join('\n'),
    `_${escapeMarkdown(thresholds)}_`,
    '',
  ].join('\n\n');
}

function fieldLine({ label, value, kind }: Field): string {
  return `- **${label}:** ${kind === 'id' ? codeSpan(value) : escapeMarkdown(value)}`;
}
