/**
 * Keeps room above the charts while something is being found, so that they stay where they are. It is given back when that ends,
 * or where somebody works with the charts then, once nobody does.
 */
export class RoomAbove {
  readonly #above: HTMLElement;
  readonly #charts: HTMLElement;
  #isFilling = false;

  constructor(above: HTMLElement, charts: HTMLElement) {
    this.#above = above;
    this.#charts = charts;
    charts.addEventListener('pointerleave', () => {
      this.#settle(document.activeElement);
    });
    charts.addEventListener('focusout', ({ relatedTarget }) => {
      this.#settle(relatedTarget);
    });
  }

  /** Says whether something is being found. */
  keep(isFilling: boolean): void {
    this.#isFilling = isFilling;
    this.#settle(document.activeElement);
  }

  #settle(focused: EventTarget | null): void {
    const isUsed = this.#charts.matches(':hover') || (focused instanceof Node && this.#charts.contains(focused));
    const isKept = this.#above.classList.contains('filling') && isUsed;
    this.#above.classList.toggle('filling', this.#isFilling || isKept);
  }
}
