import { isGoodInPartOnly } from '../../quality/direction';
import type { Facts } from '../../quality/facts';
import { countPeople, type PeopleAtOnce } from '../../quality/incidents/counts';
import { findIncidentsInSteps, type Incident } from '../../quality/incidents/findIncidents';
import type { Timeline } from '../../quality/incidents/timeline';
import { directions, type TimeRange } from '../../shared/series';
import type { Settings } from '../../shared/settings';
import type { Stepwise } from '../../shared/stepwise';
import type { EpochMs } from '../../shared/time';
import type { TextContext } from '../../text/context';
import type { Basis } from '../../text/session/answer';
import type { SessionWords } from '../../text/session/context';
import { personNames } from '../../text/session/names';
import type { VerdictContext } from '../../text/verdict/context';
import { When } from '../../text/verdict/when';
import type { SessionPerson } from './people';
import type { SessionList, SessionSubject } from './subject';

/** What everyone's time together shows. */
export interface Findings {
  /** Most people affected first. */
  readonly incidents: readonly Incident[];
  readonly atOnce: PeopleAtOnce;
}

/** What is known of a session as far as it is read. */
export interface SessionFacts extends Findings {
  readonly subject: SessionSubject;
  readonly list: SessionList;
  /** In order of joining. */
  readonly people: readonly SessionPerson[];
  /** From the first joining to the last leaving. */
  readonly range: TimeRange;
  readonly basis: Basis;
}

/** A direction that is shorter cannot be shown, ms. */
const leastRangeMs = 1_000;

/** Where a stay ends whose leaving is not known: at the end of the session, or now. */
export function openEndOf({ endedAt }: SessionSubject, now: EpochMs): EpochMs {
  return endedAt ?? now;
}

function rangeOf({ startedAt, endedAt }: SessionSubject, people: readonly SessionPerson[]): TimeRange {
  const there = people.flatMap(({ timeline }) => [...timeline.there]);
  const froms = there.map(({ from }) => from);
  const tos = there.map(({ to }) => to);
  const from = froms.reduce((first, one) => Math.min(first, one), Infinity);
  const to = tos.reduce((last, one) => Math.max(last, one), -Infinity);
  const start = Number.isFinite(from) ? from : (startedAt ?? endedAt ?? 0);
  return { from: start, to: Math.max(Number.isFinite(to) ? to : (endedAt ?? start), start + leastRangeMs) };
}

function isGood({ send, recv }: Facts): boolean {
  return [send, recv].every((one) => one.rating === 'good' && !isGoodInPartOnly(one));
}

/** By the time of the first person: what was found lives as long as what it was found in. */
const kept = new WeakMap<Timeline, Findings & { readonly timelines: readonly Timeline[] }>();

/** Finds what everyone's time together shows: the work that grows with all people, in steps; what was found is kept. */
export function* findInSteps(people: readonly SessionPerson[]): Stepwise<Findings> {
  const timelines = people.map(({ timeline }) => timeline);
  const [first] = timelines;
  const before = first && kept.get(first);
  if (before?.timelines.length === timelines.length && before.timelines.every((one, i) => one === timelines[i])) {
    return before;
  }
  const findings = { incidents: yield* findIncidentsInSteps(timelines), atOnce: countPeople(timelines), timelines };
  if (first !== undefined) {
    kept.set(first, findings);
  }
  return findings;
}

/** What is known of a session whose people are read so far. */
export function sessionFacts(
  subject: SessionSubject,
  list: SessionList,
  people: readonly SessionPerson[],
  findings: Findings,
): SessionFacts {
  const isMeasured = ({ facts }: SessionPerson): boolean =>
    facts !== null && directions.some((direction) => facts[direction].measuredMs > 0);
  const suffering = new Set(findings.incidents.flatMap((incident) => incident.people));
  return {
    subject,
    list,
    people,
    incidents: findings.incidents,
    atOnce: findings.atOnce,
    range: rangeOf(subject, people),
    basis: {
      readStays: people.reduce((sum, { loads }) => sum + loads.filter((load) => load === 'loaded').length, 0),
      stays: people.reduce((sum, { loads }) => sum + loads.length, 0),
      people: people.length,
      measuredPeople: people.filter(isMeasured).length,
      areOthersGood: people.every(({ facts }, place) => suffering.has(place) || (facts !== null && isGood(facts))),
    },
  };
}

/** What the words of the verdict need where they are about everyone. */
export function wordsContext(
  { rules, packetLossUnit: unit }: Pick<Settings, 'rules' | 'packetLossUnit'>,
  context: TextContext,
  alsoUtc: boolean,
): VerdictContext {
  return { ...context, rules, unit, person: null, loaded: new Set(), alsoUtc };
}

/** What the words about a session need; `alsoUtc` for what leaves the panel, where each time is told in UTC too. */
export function sessionWords(
  { range, people }: SessionFacts,
  settings: Pick<Settings, 'rules' | 'packetLossUnit'>,
  context: TextContext,
  alsoUtc = false,
): SessionWords {
  return {
    l10n: context.l10n,
    when: new When({ range }, wordsContext(settings, context, alsoUtc)),
    names: personNames(
      people.map(({ person }) => person.stays.find(({ displayName }) => displayName !== null)?.displayName ?? null),
      context,
    ),
  };
}
