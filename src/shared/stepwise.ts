/** Long work in short steps: between two of them others may have their turn. */
export type Stepwise<Result> = Generator<undefined, Result>;

/** Does all steps in one go. */
export function runThrough<Result>(steps: Stepwise<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
