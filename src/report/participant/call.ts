import type { Participant, ParticipantDetails } from '../../api/types';
import type { Priority } from '../../api/job';
import type { ReadDetails } from '../case/readDetails';
import type { Settings } from '../../shared/settings';
import type { ZoneView } from '../../shared/protocol/shared';
import type { PersonalText } from '../../shared/personalText';
import type { EpochMs } from '../../shared/time';
import { isFinal } from '../../store/final';
import type { InsightsStore, StayToRead } from '../../store/insightsStore';
import { UnitEvidence } from '../../store/unitEvidence';
import type { TextContext } from '../../text/context';
import { KeptReading } from './keptReading';
import type { participantReport, ParticipantReport } from './participantReport';
import { displayNameOf, endOf, type ParticipantSubject, relisted } from './subject';
import { readUntilListed } from '../../store/readUntilListed';

/** What a report is made of beside the call itself. */
export interface ReportSurroundings {
  readonly settings: Settings;
  readonly zones: ZoneView;
  readonly context: TextContext;
}

/** The account that a call is asked for with, and what its badge says of the data. */
export interface CallAccount {
  readonly store: InsightsStore;
  readonly source: { readonly badge: string | null };
}

/** One person's call as far as it is loaded: who, and the details of their stays. */
export class ParticipantCall {
  readonly #details = new Map<string, ParticipantDetails>();
  /** When the details were asked for, which decides whether they can have changed since. */
  readonly #askedAt = new Map<string, EpochMs>();
  #makeReport: typeof participantReport | undefined;
  readonly #kept = new KeptReading();
  #unit = new UnitEvidence();
  #known: ParticipantSubject;
  #at: EpochMs | null;

  constructor(known: ParticipantSubject) {
    this.#known = known;
    this.#at = known.at ?? null;
  }

  /** The moment that is asked about; null where none is. */
  get at(): EpochMs | null {
    return this.#at;
  }

  /** Asks about another moment, or about the whole call. */
  lookAt(at: EpochMs | null): void {
    this.#at = at;
  }

  /** Whom the call is about. */
  get subject(): ParticipantSubject {
    return this.#known;
  }

  /** Whether anything of it was loaded. */
  get isLoaded(): boolean {
    return this.#details.size > 0;
  }

  /** The person's name, null where names are switched off or nothing has told it yet. */
  get displayName(): PersonalText | null {
    return displayNameOf(this.#known, this.#details.get(this.#known.participantId));
  }

  /** The details that are loaded, and when they were asked for. */
  get read(): readonly ReadDetails[] {
    const { roomSessionId } = this.#known;
    return [...this.#details].map(([participantId, details]) => ({
      roomSessionId,
      participantId,
      details,
      askedAt: this.#askedAt.get(participantId) ?? 0,
    }));
  }

  /** Whether packet loss was shown to be percent, by this call or another one of the account. */
  get isPercentShown(): boolean {
    return this.#unit.isPercentShown;
  }

  /** The stay that the call was opened by. */
  get ownStay(): StayToRead {
    const { roomSessionId, participantId } = this.#known;
    return { roomSessionId, participantId, leftAt: endOf(this.#known) };
  }

  /** The loaded stays that may have changed since they were asked for, and the own one if it is not there yet. */
  get changingStays(): readonly StayToRead[] {
    const { participantId } = this.#known;
    const others = this.#known.listed.filter(
      (row) => row.participantId !== participantId && this.#details.has(row.participantId),
    );
    return [this.ownStay, ...others].filter(
      (stay) => !isFinal(stay.leftAt, this.#askedAt.get(stay.participantId) ?? -Infinity),
    );
  }

  /** Takes in what a list now says of the person; what was known beside that stays known. */
  learn({ participant, listed, roomName, sessionEndedAt }: ParticipantSubject): void {
    this.#known = {
      ...this.#known,
      roomName: roomName ?? this.#known.roomName,
      sessionEndedAt: sessionEndedAt ?? this.#known.sessionEndedAt,
    };
    if (participant !== null) {
      this.#known = relisted(this.#known, participant, listed);
    }
  }

  /** Takes in the rows of the session's list, if the person stands in them. */
  learnRows(rows: readonly Participant[]): void {
    const participant = rows.find((row) => row.participantId === this.#known.participantId);
    if (participant !== undefined) {
      this.#known = relisted(this.#known, participant, rows);
    }
  }

  /** Asks for details, one request a stay; what arrives is kept even when another one fails. Throws the first failure. */
  async load(
    { store, source }: CallAccount,
    stays: readonly StayToRead[],
    signal: AbortSignal,
    priority?: Priority,
  ): Promise<void> {
    this.#known = { ...this.#known, badge: source.badge };
    this.#unit = store.unit;
    this.#makeReport ??= (await import('./participantReport')).participantReport;
    const answers = await Promise.allSettled(
      stays.map(async (stay) => {
        const askedAt = store.now();
        const { details } = await store.getParticipant(stay, { signal, priority });
        this.#askedAt.set(stay.participantId, askedAt);
        this.#details.set(stay.participantId, details);
      }),
    );
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed !== undefined) {
      throw failed.reason;
    }
  }

  /** Reads in the background what only the participants list knows. Throws what a request throws. */
  async readList(store: InsightsStore, pageSize: number, signal: AbortSignal): Promise<void> {
    const found = await readUntilListed(store, this.#known, pageSize, signal);
    if (found !== undefined) {
      this.#known = relisted(this.#known, found.participant, found.listed);
    }
  }

  /** Judges the call and puts it into words; undefined before anything was loaded. */
  report(surroundings: ReportSurroundings): ParticipantReport | undefined {
    const about = {
      subject: this.#known,
      details: this.#details,
      askedAt: this.#askedAt,
      unit: this.#unit,
      kept: this.#kept,
      at: this.#at,
    };
    return this.isLoaded ? this.#makeReport?.({ ...about, ...surroundings }) : undefined;
  }
}
