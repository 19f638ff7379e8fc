import type { RequestQueue } from '../../api/queue';
import type { Disposable } from '../../shared/disposable';
import { type LoadingStatus, loadingStatus } from '../../text/loadingStatus';
import type { PauseSurroundings } from '../../text/watchPause';
import type { BackgroundLoads } from './backgroundLoads';

/** What is over sooner than this is not told at all, ms. */
const quietMs = 1_000;

/** Tells in words, every second, what loads in the background and how long a rate limit pauses; undefined when neither is so. */
export class LoadingWatch implements Disposable {
  readonly #loads: BackgroundLoads;
  readonly #surroundings: PauseSurroundings;
  readonly #show: (status: LoadingStatus | undefined) => void;
  readonly #listener: Disposable;
  #queue: Pick<RequestQueue, 'pausedUntil' | 'waiting'> | undefined;
  #pause: Disposable | undefined;
  #tick: Disposable | undefined;

  constructor(
    loads: BackgroundLoads,
    surroundings: PauseSurroundings,
    show: (status: LoadingStatus | undefined) => void,
  ) {
    this.#loads = loads;
    this.#surroundings = surroundings;
    this.#show = show;
    this.#listener = loads.onDidChange(() => {
      this.#tell();
    });
  }

  /** Watches the requests of the account in use; undefined when there is none. */
  use(queue: Pick<RequestQueue, 'pausedUntil' | 'waiting' | 'onDidChangePause'> | undefined): void {
    this.#pause?.dispose();
    this.#queue = queue;
    this.#pause = queue?.onDidChangePause(() => {
      this.#tell();
    });
    this.#tell();
  }

  dispose(): void {
    this.#tick?.dispose();
    this.#pause?.dispose();
    this.#listener.dispose();
  }

  #tell(): void {
    const { clock, context } = this.#surroundings;
    const { running } = this.#loads;
    const until = this.#queue?.pausedUntil ?? null;
    const told = running.filter(({ began }) => clock.monotonic() - began >= quietMs);
    this.#tick?.dispose();
    this.#tick =
      running.length === 0 && until === null
        ? undefined
        : clock.schedule(() => {
            this.#tell();
          }, 1_000);
    const loads = told.map(({ title, progress }) => ({ title: title(), progress: progress() }));
    this.#show(loadingStatus({ loads, until, waiting: this.#queue?.waiting ?? 0 }, context()));
  }
}
