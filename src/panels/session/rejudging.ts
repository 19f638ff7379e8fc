import type { SessionJudging } from '../../report/session/sessionCall';
import type { SessionModel } from '../../report/session/sessionModel';
import { systemClock } from '../../platform/systemClock';
import type { Disposable } from '../../shared/disposable';
import type { EpochMs } from '../../shared/time';
import { inSlices } from './slices';

/** Judges everyone in a session by other rules, a little at a time. */
export class Rejudging implements Disposable {
  readonly #done: () => void;
  readonly #fail: (error: unknown) => void;
  #latest = 0;

  constructor(done: () => void, fail: (error: unknown) => void) {
    this.#done = done;
    this.#fail = fail;
  }

  /** Begins, in place of what is not through yet; all of it takes effect at once, when it is done. */
  start(model: SessionModel, judging: SessionJudging, now: EpochMs): void {
    this.#latest += 1;
    this.#run(model, judging, now, this.#latest).catch(this.#fail);
  }

  dispose(): void {
    this.#latest += 1;
  }

  async #run(model: SessionModel, judging: SessionJudging, now: EpochMs, run: number): Promise<void> {
    const isWanted = (): boolean => run === this.#latest;
    await inSlices(model.readAhead(model.stays, judging, now), systemClock, isWanted);
    if (isWanted()) {
      model.judge(judging, now);
      this.#done();
    }
  }
}
