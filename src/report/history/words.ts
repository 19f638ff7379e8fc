import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import type { VerdictContext } from '../../text/verdict/context';

/** What the words of the verdict's rules need. */
export function historyWords({ rules, packetLossUnit: unit }: Settings, context: TextContext): VerdictContext {
  return { ...context, rules, unit, person: null, loaded: new Set(), alsoUtc: false };
}
