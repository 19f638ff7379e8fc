/**
 * Keeps room above the charts for what is still being found, so that they stay where they are; it is given back at the end, or
 * with the next drawing where somebody works with what stands below.
 */
export function keepRoomAbove(above: HTMLElement, isFilling: boolean): void {
  const isKept = above.classList.contains('filling') && above.nextElementSibling?.matches(':hover, :focus-within');
  above.classList.toggle('filling', isFilling || isKept === true);
}
