import { looksLikeRatio, type ReadingNotes, sumNotes } from '../quality/readingNotes';

/** Whether the packet loss of an account is percent: once a call has shown it, no calm call raises the doubt again. */
export class UnitEvidence {
  #isPercent = false;
  #onShown: (() => void) | undefined;

  /** Whether a call has shown that it is percent. */
  get isPercentShown(): boolean {
    return this.#isPercent;
  }

  /** Takes in whether an earlier window has settled it; `onShown` hears when a call of this one does. */
  recall(isPercent: boolean, onShown: () => void): void {
    this.#isPercent ||= isPercent;
    this.#onShown = onShown;
  }

  /** A call's stays, their notes without a doubt about the unit where this call or an earlier one has settled it. */
  settle<Noted extends { readonly notes: ReadingNotes }>(stays: readonly Noted[]): readonly Noted[] {
    const sum = sumNotes(stays.map(({ notes }) => notes));
    if (!this.#isPercent && sum.lossesAboveZero > 0 && !looksLikeRatio(sum)) {
      this.#isPercent = true;
      this.#onShown?.();
    }
    return this.#isPercent ? stays.map((stay) => ({ ...stay, notes: { ...stay.notes, isPercentShown: true } })) : stays;
  }
}
