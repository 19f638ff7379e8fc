import { Aliases } from '../../text/aliases';
import { caseFormat, type CaseFile, caseVersion, type Leavable } from './caseFile';
import type { CaseContent } from './content';
import { encodeEntry, encodeParticipant, encodeSubject, type Leaving } from './encode';

/** The case file as text; while personal data is hidden everywhere, aliases stand for it here too. */
export function writeCase(
  { about, badge, rows, stays, isPercentShown, settings, context }: CaseContent,
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
    judgedBy: { rules, packetLossUnit, timeZone: context.zone.id, isPercentShown },
    ...encodeSubject(about, leaving),
    participants: rows.map((row) => encodeParticipant(row, leaving)),
    details: stays.map(({ roomSessionId, participantId, askedAt, details }) => ({
      roomSessionId,
      participantId,
      askedAt,
      entries: details.map((entry) => encodeEntry(entry, leaving)),
    })),
  };
  return JSON.stringify(file);
}
