import type { OrderView, SessionView } from '../../shared/protocol/sessionView';
import type { EpochMs } from '../../shared/time';
import type { StayToRead } from '../../store/insightsStore';
import { planLoading } from './loadingPlan';
import { everyone, type Filter, type Sort, worstFirst } from './order';
import { SessionCall } from './sessionCall';
import type { Beginning } from './view';
import { warmUp } from './warmUp';
import { sessionReport, type SessionReport } from './sessionReport';
import type { SessionSurroundings } from './surroundings';

/** A session with all that its panel shows of it: a part of the bundle that is loaded when the first session is opened. */
export class SessionModel extends SessionCall {
  #sort: Sort = worstFirst;
  #filter: Filter = everyone;
  #report: SessionReport | undefined;

  /** What was last put into words; undefined before that. */
  get report(): SessionReport | undefined {
    return this.#report;
  }

  /** Puts into words what is known now, or other facts; undefined before its list was read. */
  word(surroundings: SessionSurroundings, facts = this.facts): SessionReport | undefined {
    this.#report = facts && sessionReport(facts, surroundings);
    return this.#report;
  }

  /** See {@link warmUp}. */
  readonly warmUp = warmUp;

  /** Its stays, worst suspects first. */
  get planned(): readonly StayToRead[] {
    return planLoading(this.stays).map((stay) => this.stayOf(stay));
  }

  /** All that a page begins with, by the words of the last report: with everyone, and at a moment with the person of a stay in sight. */
  toView(
    focus: { readonly at: EpochMs; readonly participantId: string | null } | undefined,
    guess: Beginning['guess'],
  ): SessionView | undefined {
    const { at, participantId = null } = focus ?? {};
    const person = participantId === null ? null : this.placeOf(participantId);
    return this.#report?.toView({ focus: at === undefined ? null : { at, person }, sort: this.#sort, guess });
  }

  /** Sorts people. */
  sort(sort: Sort): void {
    this.#sort = sort;
  }

  /** Chooses people; null chooses everyone. */
  filter(filter: Filter | null): void {
    this.#filter = filter ?? everyone;
  }

  /** Who is shown in which order, by the words of the last report. */
  get order(): OrderView | undefined {
    return this.#report?.toOrder(this.#sort, this.#filter);
  }
}
