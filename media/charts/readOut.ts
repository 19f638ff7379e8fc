import { element } from '../ui/dom';

const calmAfterMs = 400;

/** The texts of a read-out that stay. */
export interface ReadOutTexts {
  readonly name: string;
  /** Stands in place of the time while there is nothing to read. */
  readonly hint: string;
  readonly columns: readonly string[];
  /** A row's name, with the class of its swatch. */
  readonly rows: readonly { readonly name: string; readonly swatch: string }[];
}

/** What is read at a moment: the time, one row of texts for each row of the read-out, and all of it for a screen reader. */
export interface ReadOutValues {
  readonly time: string;
  readonly cells: readonly (readonly string[])[];
  readonly spoken: string;
}

/** The time and the values under the cursor, as text; spoken once the cursor rests after a key. */
export class ReadOut {
  readonly element: HTMLElement;
  readonly #texts: ReadOutTexts;
  readonly #time = element('strong');
  readonly #cells: readonly (readonly HTMLElement[])[];
  readonly #spoken = element('p', { class: 'only-spoken', 'aria-live': 'polite' });
  #timer: number | undefined;

  constructor(texts: ReadOutTexts) {
    const { name, columns, rows } = texts;
    this.#texts = texts;
    this.#cells = rows.map(() => columns.map(() => element('td')));
    const bodyRows = rows.map((row, index) => {
      const swatch = element('span', { class: `swatch ${row.swatch}`, 'aria-hidden': 'true' });
      return element('tr', {}, element('th', { scope: 'row' }, swatch, row.name), ...(this.#cells[index] ?? []));
    });
    const headCells = columns.map((column) => element('th', { scope: 'col' }, column));
    this.element = element(
      'div',
      { class: 'read-out' },
      element('p', {}, this.#time),
      element(
        'table',
        { 'aria-label': name },
        element('thead', {}, element('tr', {}, element('td'), ...headCells)),
        element('tbody', {}, ...bodyRows),
      ),
      this.#spoken,
    );
    this.show(null, false);
  }

  /** Shows values, or the hint when there are none; `aloud` also for screen readers. */
  show(values: ReadOutValues | null, aloud: boolean): void {
    window.clearTimeout(this.#timer);
    this.#time.textContent = values?.time ?? this.#texts.hint;
    this.#cells.forEach((row, rowIndex) => {
      row.forEach((cell, index) => {
        cell.textContent = values?.cells[rowIndex]?.[index] ?? '–';
      });
    });
    if (values !== null && aloud) {
      this.#timer = window.setTimeout(() => {
        this.#spoken.textContent = values.spoken;
      }, calmAfterMs);
    }
  }

  /** Stops what is still to be spoken. */
  dispose(): void {
    window.clearTimeout(this.#timer);
  }
}
