const calmAfterMs = 150;

/** Where the page was scrolled to when it was last seen. */
export interface ScrollMemory {
  readonly read: () => number;
  readonly keep: (top: number) => void;
}

/** Keeps how far the page is scrolled, from the first time that its view is shown; gives what is to be called whenever it is. */
export function keepScroll({ read, keep }: ScrollMemory): () => void {
  let isRestored = false;
  let timer: number | undefined;
  return () => {
    if (isRestored) {
      return;
    }
    isRestored = true;
    window.scrollTo(0, read());
    window.addEventListener('scroll', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        keep(Math.round(window.scrollY));
      }, calmAfterMs);
    });
  };
}
