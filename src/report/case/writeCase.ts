import { Aliases } from '../../text/aliases';
import { caseFormat, type CaseFile, caseVersion, type Leavable } from './caseFile';
import type { CaseContent } from './content';
import { encodeEntry, encodeParticipant, type Leaving } from './encode';

/** The case file as text; while personal data is hidden everywhere, aliases stand for it here too. */
export function writeCase(
  { kind, subject, badge, rows, stays, settings, context }: CaseContent,
  leftOut: readonly Leavable[],
  version: string,
): string {
  const leaving: Leaving = { leaves: (what) => leftOut.includes(what), context, aliases: new Aliases() };
  const { rules, packetLossUnit } = settings;
  const file: CaseFile = {
    format: caseFormat,
    version: caseVersion,
    savedAt: context.now,
    savedBy: { name: 'insights-for-whereby', version },
    asOf: stays.reduce((latest, { askedAt }) => Math.max(latest, askedAt), stays.length === 0 ? context.now : 0),
    badge,
    leftOut: [...leftOut],
    judgedBy: { rules, packetLossUnit, timeZone: context.zone.id },
    kind,
    subject,
    participants: rows.map((row) => encodeParticipant(row, leaving)),
    details: stays.map(({ participantId, askedAt, details }) => ({
      participantId,
      askedAt,
      entries: details.map((entry) => encodeEntry(entry, leaving)),
    })),
  };
  return JSON.stringify(file);
}
