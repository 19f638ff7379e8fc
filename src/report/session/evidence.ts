import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import { describeLossUnit } from '../../text/notes';
import { personal } from '../../text/personal';
import { sanitise } from '../../text/sanitise';
import { basisText, sessionAnswer } from '../../text/session/answer';
import type { SessionWords } from '../../text/session/context';
import { utc } from '../../text/zone';
import { sessionNotes } from './dataNotes';
import type { SessionFacts } from './facts';
import type { SessionPerson } from './people';
import { sessionRules } from './view';

/** What every text that leaves the session panel carries, in finished sentences. */
export interface SessionEvidence {
  readonly answer: string;
  readonly basis: string;
  readonly notes: readonly string[];
  /** How packet loss was read. */
  readonly unit: string;
  /** In which zones times are told. */
  readonly zone: string;
  readonly rules: readonly string[];
}

/** What a copy or a file says of a session beside its people and incidents. */
export function sessionEvidence(
  known: SessionFacts,
  words: SessionWords,
  settings: Settings,
  context: TextContext,
): SessionEvidence {
  const { l10n, zone } = context;
  return {
    answer: sessionAnswer(known.incidents, known.basis, words),
    basis: basisText(known.basis, l10n),
    notes: sessionNotes(known, context),
    unit: describeLossUnit(settings.packetLossUnit, l10n),
    zone: zone.id === utc.id ? l10n.t('Times are in UTC.') : l10n.t('Times are in {0} and in UTC.', zone.name),
    rules: sessionRules(settings, context),
  };
}

/** The ids of a person's stays, safe to show. */
export function participantIds({ person }: SessionPerson): string[] {
  return person.stays.map(({ participantId }) => sanitise(participantId, 'document'));
}

/** The person's external id as it may be shown; empty where there is none. */
export function externalIdOf({ person }: SessionPerson, context: TextContext): string {
  const found = person.stays.find(({ externalId }) => externalId !== null)?.externalId ?? null;
  return found === null ? '' : personal(found, 'document', context);
}
