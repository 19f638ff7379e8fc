import type { Participant, ParticipantDetails } from '../../api/types';
import type { Facts } from '../../quality/facts';
import type { Settings } from '../../shared/settings';
import type { EpochMs } from '../../shared/time';
import { stayKey } from '../../store/detailsCache';
import { isFinal } from '../../store/final';
import type { StayToRead } from '../../store/insightsStore';
import { UnitEvidence } from '../../store/unitEvidence';
import type { ReadDetails } from '../case/readDetails';
import { Kept } from '../participant/keptReading';
import { historyFacts } from './facts';
import { lastCalls, type PersonCall } from './groupCalls';
import { historyReport, type HistoryReport } from './historyReport';
import { type HistoryCall, readCall, type StayDetails } from './readCall';
import type { HistorySubject } from './subject';
import type { HistorySurroundings } from './surroundings';

/** A person's last calls as far as they are read: a part of the bundle that is loaded when the first history is opened. */
export class HistoryModel {
  readonly #unit: UnitEvidence;
  readonly #details = new Map<string, Exclude<StayDetails, undefined>>();
  readonly #readings = new Map<string, Kept<HistoryCall>>();
  #rows: readonly Participant[] = [];
  #calls: readonly PersonCall[] = [];
  #read: readonly HistoryCall[] = [];

  /** `unit` is what the account's calls have shown of the unit of packet loss. */
  constructor(unit = new UnitEvidence()) {
    this.#unit = unit;
  }

  /** The stays of the person as they are listed. */
  get rows(): readonly Participant[] {
    return this.#rows;
  }

  /** The stays to read, the newest call first. */
  get planned(): readonly Participant[] {
    return this.#calls.flatMap(({ stays }) => stays);
  }

  /** The details that are there of the stays to read, and when they were asked for. */
  get read(): readonly ReadDetails[] {
    return this.planned.flatMap((stay) => {
      const came = this.#details.get(stayKey(stay));
      const { roomSessionId, participantId } = stay;
      return came === undefined || came === 'failed' ? [] : [{ roomSessionId, participantId, ...came }];
    });
  }

  /** How many of the stays to read are neither read nor failed. */
  get unread(): number {
    return this.planned.filter((stay) => !this.#details.has(stayKey(stay))).length;
  }

  /** Whether packet loss was shown to be percent, by these calls or another one of the account. */
  get isPercentShown(): boolean {
    return this.#unit.isPercentShown;
  }

  /** The requests of another reading: one for the list, and the stays that were not final when they were read; 0 where it can tell nothing more. */
  get requestsAgain(): number {
    const changing = this.planned.filter((stay) => {
      const came = this.#details.get(stayKey(stay));
      return came !== undefined && came !== 'failed' && !isFinal(stay.leftAt, came.askedAt);
    });
    return changing.length === 0 ? 0 : changing.length + 1;
  }

  /** Takes in the list of the person's stays. */
  takeList(rows: readonly Participant[], calls: number): void {
    this.#rows = rows;
    this.#calls = lastCalls(rows, calls);
  }

  /** Takes in what came of a stay. */
  take(stay: StayToRead, came: { readonly details: ParticipantDetails; readonly askedAt: EpochMs } | 'failed'): void {
    this.#details.set(stayKey(stay), came);
  }

  /** The newest stay of a call; undefined where there is no such call. */
  stayOf(roomSessionId: string): Participant | undefined {
    return this.#calls.find((call) => call.roomSessionId === roomSessionId)?.stays.at(-1);
  }

  /** What each stay that is read was judged as, by itself. */
  get verdicts(): readonly (readonly [stay: Participant, facts: Facts])[] {
    return this.#read.flatMap(({ stays, byStay }) =>
      stays.flatMap((stay) => {
        const facts = byStay.get(stay.participantId);
        return facts === undefined ? [] : [[stay, facts] as const];
      }),
    );
  }

  /** Judges what is read and puts it into words. */
  word(subject: HistorySubject, surroundings: HistorySurroundings): HistoryReport {
    const read = this.#calls.map((call) => this.#readOnce(call, surroundings.settings));
    const noted = read.flatMap(({ notes }) => (notes === null ? [] : [{ notes }]));
    const [settled] = noted.length === 0 ? [] : this.#unit.settle(noted);
    const isPercentShown = settled?.notes.isPercentShown === true;
    this.#read = read.map((call) =>
      call.notes === null ? call : { ...call, notes: { ...call.notes, isPercentShown } },
    );
    return historyReport(historyFacts(subject, this.#read, surroundings.context), surroundings);
  }

  #readOnce(call: PersonCall, { rules, packetLossUnit }: Settings): HistoryCall {
    const came = call.stays.map((stay) => this.#details.get(stayKey(stay)));
    const kept = this.#readings.get(call.roomSessionId) ?? new Kept<HistoryCall>();
    this.#readings.set(call.roomSessionId, kept);
    return kept.get([call, ...came, JSON.stringify([rules, packetLossUnit])], () =>
      readCall(call, (stay) => this.#details.get(stayKey(stay)), { rules, packetLossUnit }),
    );
  }
}
