import type { DetailsEntry } from '../../api/types';
import type { Settings } from '../../shared/settings';
import { type DirectionSeries, SampleState } from '../../shared/series';
import type { TextContext } from '../../text/context';
import { personal } from '../../text/personal';
import { evidence } from './evidence';
import { factsJson } from './factsJson';
import type { LoadedStay, ParticipantFacts } from './facts';
import type { MomentReport } from './moment';

/** What the API said and what was made of it, as JSON: the verdict with its unit, rules, zone and notes; the entries with their raw samples and events, and normalised samples (times in UTC, loss in %, bitrates in bit/s). */
export function participantJson(
  known: ParticipantFacts,
  moment: MomentReport | null,
  settings: Settings,
  context: TextContext,
): string {
  const { subject, stays, facts, person } = known;
  const { rules, packetLossUnit } = settings;
  const {
    headline,
    paragraph,
    information,
    notes,
    unit,
    rules: ruleTexts,
  } = evidence(known, moment, settings, context);
  const report = {
    ...(subject.badge === null ? {} : { account: subject.badge }),
    roomName: subject.roomName,
    roomSessionId: subject.roomSessionId,
    participantId: subject.participantId,
    verdict: { headline, paragraph, information, notes, unit, rules: ruleTexts },
    ...(moment === null ? {} : { moment: momentJson(moment) }),
    timeZone: context.zone.id,
    joinedBy: person?.basis ?? null,
    staysKnown: person?.stays.length ?? null,
    units: { moments: 'ms since 1970-01-01T00:00:00Z', packetLoss: '%', bitrate: 'bit/s' },
    rules: { ...rules, packetLossUnit },
    facts: factsJson(facts),
    stays: stays.map((stay) => stayJson(stay, context)),
  };
  return JSON.stringify(report);
}

function momentJson({ at, window, answer, complaint }: MomentReport): object {
  const { from, to } = window.range;
  const { kind, sentence, forCustomer } = complaint;
  return {
    at,
    range: { from, to },
    ...answer,
    complaint: { word: kind, sentence, forCustomer },
    facts: factsJson(window.facts),
  };
}

function stayJson({ participantId, stay, series, notes, details }: LoadedStay, context: TextContext): object {
  return {
    participantId,
    joinedAt: iso(stay.joinedAt),
    leftAt: iso(stay.leftAt),
    raw: details.map((entry) => entryJson(entry, context)),
    notes,
    normalised: series && {
      parts: series.parts,
      times: Array.from(series.times, iso),
      sent: directionJson(series.send),
      received: directionJson(series.recv),
    },
  };
}

function entryJson(entry: DetailsEntry, context: TextContext): object {
  const displayName = entry.displayName === null ? null : personal(entry.displayName, 'document', context);
  // Whatever the API put into samples and events may hold a person's text; the normalised samples hold none.
  const raw = context.hidePersonal !== false ? { samples: null, events: [] } : {};
  return { ...entry, ...raw, displayName, timeStamp: iso(entry.timeStamp) };
}

function directionJson({ state, loss, bitrate }: DirectionSeries): object {
  const names = Object.fromEntries(Object.entries(SampleState).map(([name, code]) => [code, name]));
  const numbers = (values: Float64Array): (number | null)[] =>
    Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  return {
    state: Array.from(state, (code) => names[code]),
    packetLossPercent: numbers(loss),
    bitrateBps: numbers(bitrate),
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
