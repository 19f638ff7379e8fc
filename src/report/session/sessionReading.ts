import type { Disposable } from '../../shared/disposable';
import type { InsightsStore } from '../../store/insightsStore';
import { type LoaderAccount, type LoadProgress, StayLoader } from '../../store/stayLoader';
import { isFinal } from '../../store/final';
import type { SessionModel } from './sessionModel';
import type { LoadingState } from '../../text/session/progress';

/** Over so many requests a person is asked before they are spent. */
const askOver = 100;

/** What reading a session tells its panel. */
export interface ReadingListeners {
  /** A stay came, or could not be read. */
  readonly onStay: (participantId: string, came: Parameters<SessionModel['take']>[1]) => void;
  readonly onProgress: () => void;
}

/** Reads a session: its list at once, then everyone's details in the background, worst suspects first; a large one after a person agreed. */
export class SessionReading implements Disposable {
  readonly #loader = new StayLoader();
  readonly #listeners: ReadingListeners;
  #held: Disposable | undefined;
  #hasConsent = false;
  #model: SessionModel | undefined;
  #isAsking = false;
  /** How many stays there are; undefined before they are planned. */
  #total: number | undefined;
  /** How many of them are to be read. */
  #open = 0;

  constructor(listeners: ReadingListeners) {
    this.#listeners = listeners;
    this.#loader.onDidLoad(({ stay, details, askedAt }) => {
      listeners.onStay(stay.participantId, { details, askedAt });
    });
    this.#loader.onDidFail((stay) => {
      listeners.onStay(stay.participantId, 'failed');
    });
    this.#loader.onDidChange(() => {
      listeners.onProgress();
    });
  }

  /** How far it is; undefined before the list was read. */
  get progress(): Omit<LoadingState, 'requestsAgain'> | undefined {
    const { state, ...progress }: LoadProgress = this.#loader.progress;
    const total = this.#total;
    if (total === undefined) {
      return undefined;
    }
    if (this.#isAsking) {
      return { ...progress, state: 'asking', total, done: total - this.#open, waitMs: null };
    }
    // What is final was read before and is not planned again.
    const done = progress.done + total - progress.total;
    return { ...progress, state: state === 'idle' ? 'running' : state, total, done };
  }

  /** The failure that stopped it. */
  get error(): unknown {
    return this.#loader.progress.error;
  }

  /** A person agreed to the requests of a large session; it holds until that is read. */
  consent(): void {
    this.#hasConsent = true;
  }

  /** Plans all stays that are not read or may have changed since. */
  plan(model: SessionModel, store: InsightsStore): void {
    const stays = model.planned;
    this.#model = model;
    this.#total = stays.length;
    this.#held?.dispose();
    this.#held = store.hold(stays);
    const open = stays.filter(
      ({ leftAt, participantId }) => !isFinal(leftAt, model.askedAt(participantId) ?? -Infinity),
    );
    this.#open = open.length;
    this.#isAsking = !this.#hasConsent && open.length > askOver;
    this.#loader.plan(this.#isAsking ? [] : open);
  }

  /** Reads what is planned; settles when it is done, halted, or the signal is aborted; see {@link StayLoader.run}. */
  async run(account: LoaderAccount, signal: AbortSignal, rest?: () => Promise<void>): Promise<void> {
    if (this.#isAsking && this.#hasConsent && this.#model !== undefined) {
      this.plan(this.#model, account.store);
    }
    await this.#loader.run(account, signal, rest);
    if (this.#loader.progress.state === 'done') {
      this.#hasConsent = false;
    }
    this.#listeners.onProgress();
  }

  /** Stops asking; what came stays. */
  halt(state: 'paused' | 'cancelled'): void {
    this.#loader.halt(state);
  }

  dispose(): void {
    this.#loader.dispose();
    this.#held?.dispose();
  }
}
