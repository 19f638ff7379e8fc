import { mostAtOnce } from '../../quality/incidents/counts';
import type { PeopleAtOnce } from '../../quality/incidents/counts';
import type { PixelColumns } from '../../quality/reduce';
import type { CountsView } from '../../shared/protocol/sessionRows';
import type { FindingsView } from '../../shared/protocol/sessionView';
import type { TextContext } from '../../text/context';
import { basisText, sessionAnswer } from '../../text/session/answer';
import type { SessionWords } from '../../text/session/context';
import { minorText, sortOut } from '../../text/session/minorIncidents';
import { sessionNotes } from './dataNotes';
import type { SessionFacts } from './facts';
import { incidentView } from './incidentView';

/** So many incidents are listed: those of most people, then the longest. */
export const mostIncidents = 200;
/** The steps of the overview of a whole session. */
const overviewSteps = 2_000;

/** How many were bad at once in each column. */
export function countsView({ send, recv, measured }: PeopleAtOnce, columns: PixelColumns): CountsView {
  return {
    from: columns.from,
    to: columns.to,
    send: mostAtOnce(send, columns),
    recv: mostAtOnce(recv, columns),
    measured: mostAtOnce(measured, columns),
  };
}

/** What is said of the session as far as it is read. */
export function findingsView(known: SessionFacts, words: SessionWords, context: TextContext): FindingsView {
  const { incidents, basis, atOnce, range } = known;
  const { t } = context.l10n;
  const leftOut = incidents.length - mostIncidents;
  const listed = incidents.slice(0, mostIncidents);
  const { minor } = sortOut(listed);
  return {
    answer: sessionAnswer(incidents, basis, words),
    basis: basisText(basis, context.l10n),
    notes: sessionNotes(known, context),
    incidents: listed.map((incident) => ({ ...incidentView(incident, words), isMinor: minor.includes(incident) })),
    minor: minor.length === 0 ? null : minorText(minor.length, context.l10n),
    leftOut:
      leftOut > 0
        ? t('Listed are the {0} incidents of most people; {1} more are not listed.', mostIncidents, leftOut)
        : null,
    counts: countsView(atOnce, { ...range, count: overviewSteps }),
  };
}
