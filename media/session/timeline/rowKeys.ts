/** What the keys do to the rows. */
export interface RowActions {
  /** Goes on or back by so many rows. */
  move(rows: number): void;
  /** How many rows a page has. */
  pageLength(): number;
  /** Opens the person whose row is gone to. */
  open(): void;
  /** Shows only the people of the incident at the cursor, or everyone again. */
  only(): void;
}

/** Makes the keys of the rows work while anything in `surface` has the focus. */
export function listenToRowKeys(surface: HTMLElement, actions: RowActions): void {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowUp: () => {
      actions.move(-1);
    },
    ArrowDown: () => {
      actions.move(1);
    },
    PageUp: () => {
      actions.move(-actions.pageLength());
    },
    PageDown: () => {
      actions.move(actions.pageLength());
    },
    Enter: () => {
      actions.open();
    },
    f: () => {
      actions.only();
    },
  };
  surface.addEventListener('keydown', (event) => {
    const act =
      event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
        ? undefined
        : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act !== undefined) {
      event.preventDefault();
      act();
    }
  });
}
