import { element } from '../ui/dom';
import { createSwatch } from './swatches';
import type { SwatchKind } from './swatches';

const calmAfterMs = 400;
/** Space between the cursor and the box, px. */
const distance = 14;
/** Twice the box's usual width: there is room beside the cursor wherever it is. */
const leastWidth = 600;

/** The texts of a read-out that stay. */
export interface ReadOutTexts {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly swatch: SwatchKind }[];
}

/** What is read at a moment: the time, one row of texts for each row of the read-out, and all of it for a screen reader. */
export interface ReadOutValues {
  readonly time: string;
  readonly cells: readonly (readonly string[])[];
  /** What else holds at that moment, below the rows. */
  readonly note?: string | undefined;
  readonly spoken: string;
}

/** A box beside the cursor with the time and the values under it; for screen readers they are spoken once the cursor rests after a key. */
export class ReadOut {
  /** Lies over the charts and, where it is narrow, reaches above them. */
  readonly element: HTMLElement;
  /** What is seen of it; moved by {@link place}. */
  readonly box: HTMLElement;
  /** Heard, not seen. */
  readonly spoken = element('p', { class: 'only-spoken', 'aria-live': 'polite' });
  readonly #time = element('strong');
  readonly #note = element('p', { dir: 'auto' });
  readonly #cells: readonly (readonly HTMLElement[])[];
  #timer: number | undefined;
  #unsaid: string | null = null;

  constructor({ columns, rows }: ReadOutTexts) {
    this.#cells = rows.map(() => columns.map(() => element('td')));
    const bodyRows = rows.map(({ name, swatch }, index) =>
      element('tr', {}, element('th', {}, createSwatch(swatch), name), ...(this.#cells[index] ?? [])),
    );
    const headCells = columns.map((column) => element('th', {}, column));
    this.box = element(
      'div',
      { class: 'read-out', 'aria-hidden': 'true' },
      this.#time,
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, element('td'), ...headCells)),
        element('tbody', {}, ...bodyRows),
      ),
      this.#note,
    );
    this.box.hidden = true;
    this.element = element('div', { class: 'read-out-room' }, this.box);
  }

  /** The words that are still to be said before the values; null when nothing is. */
  get unsaid(): string | null {
    return this.#unsaid;
  }

  /** Shows values, or nothing; also for screen readers with those words before them, null leaves what is still to be said. */
  show(values: ReadOutValues | null, aloud: string | null): void {
    this.box.hidden = values === null;
    if (values === null) {
      this.dispose();
      return;
    }
    this.#time.textContent = values.time;
    this.#note.textContent = values.note ?? '';
    this.#note.hidden = values.note === undefined;
    this.#cells.forEach((row, rowIndex) => {
      row.forEach((cell, index) => {
        cell.textContent = values.cells[rowIndex]?.[index] ?? '';
      });
    });
    if (aloud !== null) {
      this.dispose();
      this.#unsaid = aloud;
      this.#timer = window.setTimeout(() => {
        this.#unsaid = null;
        this.spoken.textContent = aloud === '' ? values.spoken : `${aloud}. ${values.spoken}`;
      }, calmAfterMs);
    }
  }

  /**
   * Puts the box beside a point of the charts, px: right of it in the left half and left of it in the right one, always whole; where
   * narrow charts have no room for that, above them, where it covers none of them.
   * Its own size, 100 %, is left to the browser: to ask for it would lay out the page at each move.
   */
  place(x: number, y: number, width: number, height: number): void {
    const px = (value: number): string => `${Math.round(value)}px`;
    const isNarrow = width < leastWidth;
    const at = [
      x < width / 2 ? `min(${px(x + distance)}, ${px(width)} - 100%)` : `max(0px, ${px(x - distance)} - 100%)`,
      `max(0px, min(${px(y + distance)}, ${px(height)} - 100%))`,
    ];
    this.element.classList.toggle('narrow', isNarrow);
    this.box.style.transform = isNarrow ? 'none' : `translate(${at.join(', ')})`;
  }

  /** Stops what is still to be spoken. */
  dispose(): void {
    window.clearTimeout(this.#timer);
    this.#unsaid = null;
  }
}
