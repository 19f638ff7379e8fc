const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Makes the items of a toolbar one stop of the Tab key, with arrow keys, Home and End between them (WAI-ARIA, "toolbar pattern").
 * Gives what puts the tab stop right: to be called once they are on the page, and whenever one is hidden or shown.
 */
export function rove(toolbar: HTMLElement, items: readonly HTMLElement[]): () => void {
  let current = items[0];
  const shown = (): HTMLElement[] => items.filter(({ hidden }) => !hidden);
  const settle = (): void => {
    const available = shown();
    if (current === undefined || !available.includes(current)) {
      current = available[0];
    }
    for (const item of items) {
      item.setAttribute('tabindex', item === current ? '0' : '-1');
    }
  };
  toolbar.addEventListener('focusin', ({ target }) => {
    current = items.find((item) => target instanceof Node && item.contains(target)) ?? current;
    settle();
  });
  toolbar.addEventListener('keydown', (event) => {
    const available = shown();
    const index = current === undefined ? -1 : available.indexOf(current);
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (move !== undefined && index >= 0) {
      event.preventDefault();
      available[move(index, available.length)]?.focus();
    }
  });
  return settle;
}
