/** What happens to a list: a person looks at it, asks for more or again, goes away; an answer or a failure comes. */
export type ListStep = 'look' | 'more' | 'refresh' | 'cancel' | 'reset' | 'answer' | 'fail';

/** What is to be seen of a list over a server that has `last` pages of one row each, told by the rules alone. */
export class ListModel {
  shown = 0;
  running: { arrived: number; readonly wanted: number; readonly anew: boolean } | undefined;
  /** Pages that a failed refresh was to bring; 0 after one page more failed; undefined without a failure. */
  failed: number | undefined;

  constructor(readonly last: number) {}

  get tail(): string {
    return this.running ? 'loading' : this.failed !== undefined ? 'failed' : this.isEnd ? 'end' : 'more';
  }

  step(step: ListStep): void {
    const { running } = this;
    switch (step) {
      case 'look':
        if (this.shown === 0 && !running) {
          this.#start(0, 1);
        }
        return;
      case 'more':
        if (running) {
          return;
        }
        if (this.failed) {
          this.step('refresh');
        } else if (!this.isEnd) {
          this.#start(this.shown, this.shown + 1);
        }
        return;
      case 'refresh':
        this.#start(0, Math.max(1, this.shown, running?.wanted ?? 0, this.failed ?? 0));
        return;
      case 'cancel':
        this.running = undefined;
        return;
      case 'reset':
        this.running = undefined;
        this.failed = undefined;
        this.shown = 0;
        return;
      case 'answer':
        if (running) {
          running.arrived += 1;
          if (running.arrived === Math.min(running.wanted, this.last)) {
            this.shown = running.arrived;
            this.failed = undefined;
            this.running = undefined;
          }
        }
        return;
      case 'fail':
        if (running) {
          this.failed = running.anew ? running.wanted : 0;
          this.running = undefined;
        }
    }
  }

  get isEnd(): boolean {
    return this.shown === this.last;
  }

  #start(arrived: number, wanted: number): void {
    this.running = { arrived, wanted, anew: arrived === 0 };
  }
}
