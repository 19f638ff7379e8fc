import type { DirectionHistory } from '../../quality/history/findPattern';
import { personal } from '../../text/personal';
import { factsJson } from '../participant/factsJson';
import { callTexts, starsOf } from './callTexts';
import { historyEvidence } from './evidence';
import type { HistoryFacts } from './facts';
import type { HistorySurroundings } from './surroundings';

/** The history as JSON: the answer with its unit, rules, zone and notes, what each direction shows, and the calls with ids and facts. */
export function historyJson(known: HistoryFacts, { settings, context, roomNameOf }: HistorySurroundings): string {
  const { subject, calls, history } = known;
  const { rules, packetLossUnit } = settings;
  return JSON.stringify({
    ...(subject.badge === null ? {} : { account: subject.badge }),
    externalId: subject.externalId && personal(subject.externalId, 'document', context),
    answer: historyEvidence(known, settings, context),
    timeZone: context.zone.id,
    units: { moments: 'ms since 1970-01-01T00:00:00Z', packetLoss: '%', bitrate: 'bit/s' },
    rules: { ...rules, packetLossUnit },
    sending: directionJson(history.send),
    receiving: directionJson(history.recv),
    calls: calls.map((call) => {
      const { browser, role } = callTexts(call, known, null, context);
      return {
        roomSessionId: call.roomSessionId,
        roomName: roomNameOf(call.roomSessionId),
        joinedAt: call.joinedAt,
        read: call.load,
        browser: browser || null,
        role: role || null,
        rating: starsOf(call),
        verdicts: call.facts && call.verdicts,
        stays: call.stays.map(({ participantId, joinedAt, leftAt }) => ({ participantId, joinedAt, leftAt })),
        facts: call.facts && factsJson(call.facts),
        notes: call.notes,
      };
    }),
  });
}

function directionJson({ counts, bad, measured, pattern }: DirectionHistory): object {
  return {
    counts,
    bad,
    measured,
    pattern: pattern.kind,
    ...('call' in pattern ? { roomSessionId: pattern.call.id, at: pattern.call.joinedAt } : {}),
    ...('before' in pattern ? { before: pattern.before } : {}),
    ...('split' in pattern && pattern.split !== null ? { browsers: pattern.split } : {}),
  };
}
