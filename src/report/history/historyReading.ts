import type { Disposable } from '../../shared/disposable';
import type { InsightsStore } from '../../store/insightsStore';
import { type LoadedDetails, type LoaderAccount, type LoadProgress, StayLoader } from '../../store/stayLoader';
import type { StayToRead } from '../../store/insightsStore';

/** Over so many requests a person is asked first, where nobody asked for them just now. */
export const askOver = 20;

/** What reading tells its panel. */
export interface ReadingListeners {
  readonly onLoaded: (loaded: LoadedDetails) => void;
  readonly onFailed: (stay: StayToRead) => void;
  readonly onProgress: () => void;
}

/** Reads a person's last calls in the background, the newest first; a person's click goes before. */
export class HistoryReading implements Disposable {
  readonly #loader = new StayLoader();
  #held: Disposable | undefined;
  #isPlanned = false;
  #requests = 0;

  constructor({ onLoaded, onFailed, onProgress }: ReadingListeners) {
    this.#loader.onDidLoad(onLoaded);
    this.#loader.onDidFail(onFailed);
    this.#loader.onDidChange(onProgress);
  }

  /** How far it is; undefined before the list was read. */
  get progress(): LoadProgress | undefined {
    return this.#isPlanned ? this.#loader.progress : undefined;
  }

  /** How many requests what is planned costs. */
  get requests(): number {
    return this.#requests;
  }

  /** Plans stays; those whose details are there come first and cost nothing. */
  plan(stays: readonly StayToRead[], store: InsightsStore): void {
    this.#held?.dispose();
    this.#held = store.hold(stays);
    this.#isPlanned = true;
    const isKept = (stay: StayToRead): boolean => store.hasFinal(stay);
    const unread = stays.filter((stay) => !isKept(stay));
    this.#requests = unread.length;
    this.#loader.plan([...stays.filter(isKept), ...unread]);
  }

  /** Reads what is planned; settles when it is done, halted, or the signal is aborted; see {@link StayLoader.run}. */
  run(account: LoaderAccount, signal: AbortSignal, rest?: () => Promise<void>): Promise<void> {
    return this.#loader.run(account, signal, rest);
  }

  /** Stops asking; what came stays. */
  halt(state: 'cancelled'): void {
    this.#loader.halt(state);
  }

  dispose(): void {
    this.#loader.dispose();
    this.#held?.dispose();
  }
}
