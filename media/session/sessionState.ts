import type { ReadingView } from '../../src/shared/protocol/sessionRows';
import type { SessionStrings } from '../../src/shared/protocol/sessionStrings';
import type {
  FindingsView,
  IncidentView,
  OrderView,
  SessionPersonView,
  SessionView,
} from '../../src/shared/protocol/sessionView';
import { StripCache } from './timeline/stripCache';

/** What the page knows of a session: what its host sent last. */
export class SessionState {
  readonly view: SessionView;
  readonly strings: SessionStrings;
  readonly strips = new StripCache();
  readonly #people: SessionPersonView[];
  #findings: FindingsView;
  #shown: readonly number[] = [];
  #reading: ReadingView | null = null;
  #incident: OrderView['incident'] = null;
  /** Counts over a stretch that is zoomed to. */
  counts: FindingsView['counts'] | null = null;

  constructor(view: SessionView, strings: SessionStrings) {
    this.view = view;
    this.strings = strings;
    this.#people = [...view.people];
    this.#findings = view.findings;
    this.arrange(view.order);
    if (view.rows !== null) {
      this.strips.add(view.rows);
    }
  }

  /** Everyone; `index` is the place here. */
  get people(): readonly SessionPersonView[] {
    return this.#people;
  }

  /** Whether nothing came yet of anybody. */
  get isUnread(): boolean {
    return this.#people.every(({ load }) => load === 'waiting');
  }

  /** What is said of the session now. */
  get findings(): FindingsView {
    return this.#findings;
  }

  /** The people to show, as places in {@link people}, from the top. */
  get shown(): readonly number[] {
    return this.#shown;
  }

  /** The incident whose people alone are shown; null where none is chosen. */
  get incident(): OrderView['incident'] {
    return this.#incident;
  }

  /** The incidents in order of time, as they are gone through. */
  get incidentsByTime(): readonly IncidentView[] {
    return this.#findings.incidents.toSorted((a, b) => a.from - b.from || a.to - b.to);
  }

  /** Takes in people of whom something changed. */
  change(people: readonly SessionPersonView[]): void {
    for (const person of people) {
      if (person.index < this.#people.length) {
        this.#people[person.index] = person;
      }
    }
  }

  /** Takes in what is said now. */
  find(findings: FindingsView): void {
    this.#findings = findings;
  }

  /** Takes in who is shown in which order. */
  arrange({ people, incident }: OrderView): void {
    this.#incident = incident;
    this.#shown = [...people].filter((person) => person < this.#people.length);
  }

  /** Takes in what was read at the cursor; null where it is nowhere. */
  read(reading: ReadingView | null): void {
    this.#reading = reading;
  }

  /** What a person sent and received at the moment that was read last. */
  readingOf(person: number): PersonReading | null {
    const { at, people, send, recv } = this.#reading ?? {};
    const row = people?.indexOf(person) ?? -1;
    if (at === undefined || send === undefined || recv === undefined || row < 0) {
      return null;
    }
    const of = ({ state, loss, bitrate }: ReadingView['send']): DirectionReading => ({
      state: state[row] ?? 0,
      loss: loss[row] ?? NaN,
      bitrate: bitrate[row] ?? NaN,
    });
    return { at, send: of(send), recv: of(recv) };
  }
}

/** One direction of a person at a moment. */
export interface DirectionReading {
  /** A `StripState`. */
  readonly state: number;
  /** %, NaN where none was measured. */
  readonly loss: number;
  /** bit/s, NaN where none is known. */
  readonly bitrate: number;
}

/** A person at a moment. */
export interface PersonReading {
  readonly at: number;
  readonly send: DirectionReading;
  readonly recv: DirectionReading;
}
