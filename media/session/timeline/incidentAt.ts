import type { IncidentView } from '../../../src/shared/protocol/sessionView';

/** The shortest incident at a moment or so many ms beside it: a long one is found where it stands alone. */
export function incidentAt(incidents: readonly IncidentView[], at: number, nearMs: number): IncidentView | undefined {
  return incidents
    .filter(({ from, to }) => at >= from - nearMs && at <= to + nearMs)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
}
