import type { Clock } from '../../shared/clock';
import type { Disposable } from '../../shared/disposable';
import { Emitter } from '../../shared/emitter';

/** Something that loads while a person does something else. */
export interface BackgroundLoad {
  /** What it is for, safe to show as a label. */
  readonly title: () => string;
  /** How far it is; null where nobody knows. */
  readonly progress: () => { readonly done: number; readonly total: number } | null;
  /** Stops it; what came stays. */
  readonly cancel: () => void;
}

/** A load with the time since some fixed point at which it began, ms. */
export interface RunningLoad extends BackgroundLoad {
  readonly began: number;
}

/** What loads in the background of this window. */
export class BackgroundLoads implements Disposable {
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #running = new Set<RunningLoad>();
  readonly #changed = new Emitter<void>();

  /** Tells when one begins or ends. */
  readonly onDidChange = this.#changed.event;

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock;
  }

  /** All that run, in the order in which they began. */
  get running(): readonly RunningLoad[] {
    return [...this.#running];
  }

  /** Counts a load as running until the answer is disposed. */
  begin(load: BackgroundLoad): Disposable {
    const running = { ...load, began: this.#clock.monotonic() };
    this.#running.add(running);
    this.#changed.fire();
    return {
      dispose: () => {
        if (this.#running.delete(running)) {
          this.#changed.fire();
        }
      },
    };
  }

  dispose(): void {
    this.#running.clear();
    this.#changed.dispose();
  }
}
