import type { MomentView } from '../../../src/shared/protocol/answer';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import type { EpochMs } from '../../../src/shared/time';
import { createSwatch } from '../../charts/swatches';
import { element, fill } from '../../ui/dom';
import { createIcon } from '../../ui/icons';
import { momentSwatches } from '../charts/momentSwatches';
import { momentColumns, ordered, orderAfterClick } from './momentOrder';
import type { MomentColumn, MomentOrder } from './momentOrder';

/** A longer list helps nobody and takes its time to draw; the charts mark them all. */
const most = 100;

/** What the list tells the page, and how it was left. */
export interface MomentsListOptions {
  readonly order: MomentOrder;
  readonly onOrder: (order: MomentOrder) => void;
  readonly onChoose: (moment: MomentView) => void;
  /** Hears which row the pointer or the keyboard's focus is on; null is none. */
  readonly onPoint: (moment: MomentView | null) => void;
}

/** The moments that stand in the list: all, or the weightiest in order of time. */
function listedOf(moments: readonly MomentView[]): readonly MomentView[] {
  return moments.length <= most
    ? moments
    : ordered(moments, { by: 'what', isDescending: false })
        .slice(0, most)
        .sort((a, b) => a.from - b.from);
}

/** A time in pieces that stay on one line each: `Nov 28, 07:20:00` and `to 07:20:02`. */
function timePieces(time: string): (HTMLElement | string)[] {
  return time
    .split(/(?<=\d) (?=\p{L})/u)
    .flatMap((piece, index) => [...(index === 0 ? [] : [' ']), element('span', { class: 'piece' }, piece)]);
}

/** What happened in the call as a table that can be sorted: a click on a row goes there, one that is pointed at is lit in the charts, and the row under the cursor of the charts is marked. */
export class MomentsList {
  readonly element: HTMLElement;
  readonly #strings: PanelStrings;
  readonly #options: MomentsListOptions;
  readonly #rows: ReadonlyMap<MomentView, HTMLTableRowElement>;
  readonly #heads: ReadonlyMap<MomentColumn, HTMLElement>;
  readonly #body = element('tbody');
  #order: MomentOrder;
  #marked: MomentView | null = null;

  constructor(moments: readonly MomentView[], strings: PanelStrings, options: MomentsListOptions) {
    this.#strings = strings;
    this.#options = options;
    this.#order = options.order;
    const listed = listedOf(moments);
    this.#rows = new Map(listed.map((moment) => [moment, this.#createRow(moment)]));
    this.#heads = new Map(momentColumns.map((column) => [column, this.#createHead(column)]));
    const rest = moments.length - listed.length;
    this.element = element(
      'section',
      { class: 'moments', 'aria-labelledby': 'moments-heading' },
      element(
        'h2',
        { id: 'moments-heading' },
        strings.moments,
        ...(moments.length === 0 ? [] : [' ', element('span', { class: 'count' }, String(moments.length))]),
      ),
      ...(moments.length === 0 ? [element('p', { class: 'note' }, strings.noMoments)] : [this.#createTable()]),
      ...(rest > 0 ? [element('p', { class: 'note' }, fill(strings.moreMoments, rest))] : []),
    );
    this.#sort();
    this.#listenToKeys();
  }

  /** Marks the row of the shortest moment that a time lies in; null marks none. */
  mark(at: EpochMs | null): void {
    let found: MomentView | null = null;
    for (const moment of at === null ? [] : this.#rows.keys()) {
      const isUnder = at !== null && at >= moment.from && at <= moment.to;
      if (isUnder && (found === null || moment.to - moment.from < found.to - found.from)) {
        found = moment;
      }
    }
    if (found !== this.#marked) {
      this.#rowOf(this.#marked)?.removeAttribute('aria-current');
      this.#rowOf(found)?.setAttribute('aria-current', 'true');
      this.#marked = found;
      this.#bringIntoSight(this.#rowOf(found));
    }
  }

  /** Scrolls the list, never the page. */
  #bringIntoSight(row: HTMLElement | undefined): void {
    const list = this.#body.closest('.scroll');
    if (row === undefined || list === null) {
      return;
    }
    const { top, bottom } = row.getBoundingClientRect();
    const bounds = list.getBoundingClientRect();
    if (top < bounds.top + row.offsetHeight || bottom > bounds.bottom) {
      list.scrollTop += top - (bounds.top + bounds.bottom) / 2;
    }
  }

  #rowOf(moment: MomentView | null): HTMLTableRowElement | undefined {
    return moment === null ? undefined : this.#rows.get(moment);
  }

  #createTable(): HTMLElement {
    return element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        { 'aria-labelledby': 'moments-heading' },
        element('thead', {}, element('tr', {}, ...this.#heads.values())),
        this.#body,
      ),
    );
  }

  #createHead(column: MomentColumn): HTMLElement {
    const { momentTime, momentDirection, momentWhat, momentLength, momentPeak } = this.#strings;
    const names = {
      time: momentTime,
      direction: momentDirection,
      what: momentWhat,
      length: momentLength,
      peak: momentPeak,
    };
    const button = element('button', { id: `sort-${column}`, type: 'button' }, names[column]);
    button.addEventListener('click', () => {
      this.#order = orderAfterClick(this.#order, column);
      this.#options.onOrder(this.#order);
      this.#sort();
    });
    return element('th', { scope: 'col', class: column }, button);
  }

  #createRow(moment: MomentView): HTMLTableRowElement {
    const strings = this.#strings;
    const [direction] = moment.directions;
    const names = { send: strings.sent, recv: strings.received };
    const directionText = direction === undefined ? '' : names[direction];
    const swatch = moment.isPlaced ? momentSwatches[moment.kind] : 'unplaced';
    const row = element(
      'tr',
      { title: moment.label },
      element(
        'th',
        { scope: 'row', class: 'time' },
        element('button', { type: 'button', tabindex: '-1', 'aria-label': moment.label }, ...timePieces(moment.time)),
      ),
      element('td', { class: 'direction' }, moment.directions.length > 1 ? strings.bothDirections : directionText),
      element('td', { class: 'what' }, ...(swatch === null ? [] : [createSwatch(swatch)]), moment.what),
      element('td', { class: 'length' }, moment.length),
      element('td', { class: 'peak' }, moment.peak),
    );
    row.addEventListener('click', () => {
      this.#options.onChoose(moment);
    });
    for (const type of ['mouseenter', 'focusin']) {
      row.addEventListener(type, () => {
        this.#options.onPoint(moment);
      });
    }
    for (const type of ['mouseleave', 'focusout']) {
      row.addEventListener(type, () => {
        this.#options.onPoint(null);
      });
    }
    return row;
  }

  #sort(): void {
    this.#body.replaceChildren(
      ...ordered([...this.#rows.keys()], this.#order).flatMap((one) => this.#rowOf(one) ?? []),
    );
    for (const [column, head] of this.#heads) {
      const isSorted = column === this.#order.by;
      const way = this.#order.isDescending ? 'descending' : 'ascending';
      head.querySelector('svg')?.remove();
      if (isSorted) {
        head.setAttribute('aria-sort', way);
        head.querySelector('button')?.append(createIcon(way, 12));
      } else {
        head.removeAttribute('aria-sort');
      }
    }
    this.#settle(this.#buttons()[0]);
  }

  #buttons(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>('button')];
  }

  /** Makes the rows one stop of the Tab key, at that button. */
  #settle(current: HTMLElement | undefined): void {
    for (const button of this.#buttons()) {
      button.tabIndex = button === current ? 0 : -1;
    }
  }

  #listenToKeys(): void {
    this.#body.addEventListener('focusin', ({ target }) => {
      this.#settle(target instanceof HTMLElement ? target : undefined);
    });
    this.#body.addEventListener('keydown', (event) => {
      const buttons = this.#buttons();
      const index = buttons.findIndex((button) => button === document.activeElement);
      const wanted = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
      const button = wanted === undefined ? undefined : buttons[wanted];
      if (button !== undefined) {
        event.preventDefault();
        button.focus();
      }
    });
  }
}
