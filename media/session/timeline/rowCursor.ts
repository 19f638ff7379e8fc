import type { IncidentView } from '../../../src/shared/protocol/sessionView';
import { timeSpan } from '../../charts/geometry';
import type { ChartStack } from '../../charts/stack';
import type { SessionState } from '../sessionState';
import { incidentAt } from './incidentAt';
import type { RowActions } from './rowKeys';
import type { RowsTrack } from './rowsTrack';
import { personBeside } from './rowWalk';

/** What is asked for at the cursor. */
export interface RowListeners {
  readonly onOpen: (person: number, at: number) => void;
  /** Only the people of an incident are to be shown, or everyone again. */
  readonly onOnly: (incident: string) => void;
}

/** So near to an incident a click is meant for it, px. */
const nearPx = 4;

/** The row that is gone to, and what clicks and keys do at the cursor. */
export class RowCursor implements RowActions {
  /** The person whose row is gone to. */
  person: number | null = null;
  /** The incident that was followed last. */
  incident: string | null = null;
  readonly #state: SessionState;
  readonly #rows: RowsTrack;
  readonly #stack: ChartStack;
  readonly #listeners: RowListeners;

  constructor(state: SessionState, rows: RowsTrack, stack: ChartStack, listeners: RowListeners) {
    this.#state = state;
    this.#rows = rows;
    this.#stack = stack;
    this.#listeners = listeners;
  }

  /** Brings a person's row into sight. */
  goTo(person: number): void {
    this.person = person;
    this.#rows.reveal(person);
  }

  /** However an incident was gone to, the person that it names comes into sight; null once the cursor left it. */
  follow(id: string | null): void {
    if (id !== this.incident) {
      this.incident = id;
      const incident = this.#state.findings.incidents.find((one) => one.id === id);
      const person = incident?.named ?? incident?.people[0];
      if (person !== undefined) {
        this.goTo(person);
      }
    }
  }

  /** A click: on a row it opens the person, above the rows it is meant for the incident there. */
  choose(at: number, y: number): void {
    const below = y - this.#rows.element.offsetTop;
    const person = this.#rows.personAt(below);
    if (person !== null) {
      this.goTo(person);
      this.#listeners.onOpen(person, Math.round(at));
    } else if (below < 0) {
      this.#choose(this.#incidentNear(at, nearPx));
    }
  }

  pageLength(): number {
    return this.#rows.pageLength;
  }

  open(): void {
    if (this.person !== null) {
      this.#listeners.onOpen(this.person, Math.round(this.#stack.cursor ?? this.#stack.range.from));
    }
  }

  only(): void {
    const { incident, incidentsByTime } = this.#state;
    const { mark, cursor } = this.#stack;
    const here =
      (mark === null ? undefined : incidentsByTime[mark]) ??
      (cursor === null ? undefined : this.#incidentNear(cursor, 0));
    this.#choose(here ?? incident ?? undefined);
  }

  move(rows: number): void {
    const person = personBeside(this.#state.shown, this.person, rows);
    if (person === null) {
      return;
    }
    this.goTo(person);
    const { from, to } = this.#stack.range;
    this.#stack.pointAt(this.#stack.cursor ?? (from + to) / 2);
    this.#stack.sayAgain();
  }

  #choose(incident: Pick<IncidentView, 'id'> | undefined): void {
    if (incident !== undefined) {
      this.#listeners.onOnly(incident.id);
    }
  }

  #incidentNear(at: number, pixels: number): IncidentView | undefined {
    const { left, right } = timeSpan(this.#stack.element.clientWidth);
    const { from, to } = this.#stack.range;
    return incidentAt(this.#state.findings.incidents, at, (pixels * (to - from)) / Math.max(1, right - left));
  }
}
