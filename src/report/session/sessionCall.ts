import type { ReadDetails } from '../case/readDetails';
import type { PersonStays } from '../../quality/people';
import type { Settings } from '../../shared/settings';
import { runThrough, type Stepwise } from '../../shared/stepwise';
import type { EpochMs } from '../../shared/time';
import { isFinal } from '../../store/final';
import type { InsightsStore, StayToRead } from '../../store/insightsStore';
import { isListOver, sessionPageSize } from '../../store/sessionStays';
import { UnitEvidence } from '../../store/unitEvidence';
import { type Findings, findInSteps, openEndOf, type SessionFacts, sessionFacts } from './facts';
import { readPersonOnce } from './keptReadings';
import { groupPeople, type SessionPerson, type StayDetails } from './people';
import type { SessionList, SessionSubject } from './subject';

/** By what a session is judged. */
export type SessionJudging = Pick<Settings, 'rules' | 'packetLossUnit'>;

/** A session as far as it is read: who was there, and the details of their stays as they come. */
export class SessionCall {
  readonly #details = new Map<string, StayDetails>();
  readonly #unit: UnitEvidence;
  #subject: SessionSubject;
  #list: SessionList | undefined;
  #groups: readonly PersonStays[] = [];
  #people: SessionPerson[] = [];
  /** The person of each stay, as a place among the people. */
  #places = new Map<string, number>();
  #facts: SessionFacts | undefined;
  #findings: Findings | undefined;
  #changes = 0;
  /** How often something was read at the time of what the findings are of. */
  #foundAt = 0;
  /** What was found ahead for these stays, and at which change. */
  #ahead: { readonly stays: SessionList['stays']; readonly findings: Findings; readonly at: number } | undefined;
  #judgedBy = '';
  #listedAt = -Infinity;

  /** `unit` is what the account's calls have shown of the unit of packet loss. */
  constructor(subject: SessionSubject, unit = new UnitEvidence()) {
    this.#subject = subject;
    this.#unit = unit;
  }

  /** Which session it is. */
  get subject(): SessionSubject {
    return this.#subject;
  }

  /** Whether its list was read. */
  get isLoaded(): boolean {
    return this.#list !== undefined;
  }

  /** Its stays, in the order of the list. */
  get stays(): SessionList['stays'] {
    return this.#list?.stays ?? [];
  }

  /** The people in order of joining, as far as they are read. */
  get people(): readonly SessionPerson[] {
    return this.#people;
  }

  /** What is known of it now; undefined before its list was read. */
  get facts(): SessionFacts | undefined {
    if (this.isBehind) {
      runThrough(this.findAnew());
    }
    return this.factsSoFar;
  }

  /** What is known of it, where what everyone's time together shows may be that of a moment ago; undefined before its list was read. */
  get factsSoFar(): SessionFacts | undefined {
    if (this.#list === undefined) {
      return undefined;
    }
    if (this.#findings === undefined) {
      this.#findings = runThrough(findInSteps(this.#people));
      this.#foundAt = this.#changes;
    }
    return (this.#facts ??= sessionFacts(this.#subject, this.#list, this.#people, this.#findings));
  }

  /** How often something was read or judged. */
  get changes(): number {
    return this.#changes;
  }

  /** Whether more is read than what everyone's time together was last looked at with. */
  get isBehind(): boolean {
    return this.#foundAt < this.#changes;
  }

  /** Looks at everyone's time together again; what is read meanwhile is not in it. */
  *findAnew(): Stepwise<undefined> {
    const groups = this.#groups;
    const changes = this.#changes;
    const findings = yield* findInSteps(this.#people);
    if (groups === this.#groups && changes > this.#foundAt) {
      this.#findings = findings;
      this.#foundAt = changes;
      this.#facts = undefined;
    }
    return undefined;
  }

  /** A stay of the list, with the end that decides whether its details are final. */
  stayOf({ roomSessionId, participantId, leftAt }: SessionList['stays'][number]): StayToRead {
    return { roomSessionId, participantId, leftAt: leftAt ?? this.#subject.endedAt ?? null };
  }

  /** Whose stay it is, as a place among the people; null where it is nobody's. */
  placeOf(participantId: string): number | null {
    return this.#places.get(participantId) ?? null;
  }

  /** Takes in what is now known of the session beside its list. */
  learn(change: Partial<SessionSubject>): void {
    this.#subject = { ...this.#subject, ...change };
    this.#facts = undefined;
  }

  /** Takes in what is known and will not change of the stays of a list that is not taken yet. */
  keepFinal({ stays }: SessionList, store: Pick<InsightsStore, 'getFinal'>, now: EpochMs): void {
    for (const stay of stays) {
      const answer = store.getFinal(stay);
      if (answer !== undefined && this.askedAt(stay.participantId) === undefined) {
        this.#details.set(stay.participantId, { details: answer.details, askedAt: now });
      }
    }
  }

  /** Reads everyone of a list ahead, in steps: what is then taken or judged with the same words of the same moment is at hand. */
  *readAhead(stays: SessionList['stays'], judging: SessionJudging, now: EpochMs): Stepwise<undefined> {
    const at = this.#changes;
    const people: SessionPerson[] = [];
    for (const group of groupPeople(stays)) {
      people.push(this.#read(group, judging, now));
      yield;
    }
    this.#ahead = { stays, findings: yield* findInSteps(people), at };
    return undefined;
  }

  /** Takes in the list; details that came before stay. */
  takeList(list: SessionList, judging: SessionJudging, now: EpochMs): void {
    this.#list = list;
    this.#listedAt = now;
    this.#groups = groupPeople(list.stays);
    this.#places = new Map(
      this.#groups.flatMap(({ stays }, place) => stays.map(({ participantId }) => [participantId, place] as const)),
    );
    this.judge(judging, now);
  }

  /** Takes in what came of a stay; answers whose it was, as a place among the people, undefined where it is nobody's. */
  take(participantId: string, came: StayDetails, judging: SessionJudging, now: EpochMs): number | undefined {
    const place = this.#places.get(participantId);
    const group = place === undefined ? undefined : this.#groups[place];
    this.#details.set(participantId, came);
    if (place === undefined || group === undefined) {
      return undefined;
    }
    this.#people[place] = this.#read(group, judging, now);
    this.#facts = undefined;
    this.#changes += 1;
    return place;
  }

  /** The details that are there, and when they were asked for. */
  get read(): readonly ReadDetails[] {
    const { roomSessionId } = this.subject;
    return [...this.#details].flatMap(([participantId, came]) =>
      came === undefined || came === 'failed' ? [] : [{ roomSessionId, participantId, ...came }],
    );
  }

  /** Whether packet loss was shown to be percent, by this session or another call of the account. */
  get isPercentShown(): boolean {
    return this.#unit.isPercentShown;
  }

  /** How many stays are neither read nor failed. */
  get unread(): number {
    return this.stays.filter(({ participantId }) => this.#details.get(participantId) === undefined).length;
  }

  /** When the details of a stay were asked for; undefined where they are not there. */
  askedAt(participantId: string): EpochMs | undefined {
    const came = this.#details.get(participantId);
    return came === undefined || came === 'failed' ? undefined : came.askedAt;
  }

  /** The requests of another reading: the list and the stays that were not final when they were read; 0 where it can tell nothing more. */
  get requestsAgain(): number {
    const changing = this.stays.filter(
      (stay) => !isFinal(this.stayOf(stay).leftAt, this.askedAt(stay.participantId) ?? -Infinity),
    );
    return changing.length + (this.#isListFinal ? 0 : Math.max(1, Math.ceil(this.stays.length / sessionPageSize)));
  }

  /** What its list tells of its end: it is over, and when is not known, where everybody of a session that went on has long been away. */
  get endTold(): Partial<SessionSubject> {
    const { endedAt } = this.#subject;
    const isOver = endedAt === null && this.stays.length > 0 && isListOver(this.stays, undefined, this.#listedAt);
    return isOver ? { endedAt: undefined } : {};
  }

  get #isListFinal(): boolean {
    return this.#list?.isWhole === true && isListOver(this.stays, this.#subject.endedAt, this.#listedAt);
  }

  /** Whether everyone is judged by other rules than these. */
  isJudgedOtherwise({ rules, packetLossUnit }: SessionJudging): boolean {
    return this.isLoaded && JSON.stringify([rules, packetLossUnit]) !== this.#judgedBy;
  }

  /** Judges everyone again; what was found ahead by {@link readAhead} stands until everyone's time together is looked at again. */
  judge(judging: SessionJudging, now: EpochMs): void {
    const ahead = this.#ahead?.stays === this.stays ? this.#ahead : undefined;
    const isCurrent = ahead?.at === this.#changes;
    this.#judgedBy = JSON.stringify([judging.rules, judging.packetLossUnit]);
    this.#people = this.#groups.map((group) => this.#read(group, judging, now));
    this.#facts = undefined;
    this.#findings = ahead?.findings;
    this.#ahead = undefined;
    this.#changes += 1;
    this.#foundAt = isCurrent ? this.#changes : this.#foundAt;
  }

  #read(group: PersonStays, judging: SessionJudging, now: EpochMs): SessionPerson {
    const person = readPersonOnce(group, (id) => this.#details.get(id), judging, openEndOf(this.#subject, now));
    // One person whose losses are percent settles it for everyone.
    const [settled] = person.notes === null ? [] : this.#unit.settle([{ ...person, notes: person.notes }]);
    return settled ?? person;
  }
}
