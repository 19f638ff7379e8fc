import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import type { VerdictContext } from '../../text/verdict/context';
import type { ParticipantFacts } from './facts';

/** What the words of the verdict need; `alsoUtc` for what leaves the panel, where each time is told in UTC too. */
export function verdictContext(
  { stays, person }: ParticipantFacts,
  { rules, packetLossUnit }: Settings,
  context: TextContext,
  alsoUtc = false,
): VerdictContext {
  const loaded = new Set(stays.map(({ participantId }) => participantId));
  return { ...context, rules, unit: packetLossUnit, person, loaded, alsoUtc };
}
