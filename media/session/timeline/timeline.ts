import type { ReadingView, RowsView } from '../../../src/shared/protocol/sessionRows';
import type { IncidentView } from '../../../src/shared/protocol/sessionView';
import type { TimeRange } from '../../../src/shared/series';
import type { ChartTheme } from '../../charts/chartTheme';
import { publishTheme } from '../../charts/chartTheme';
import type { Overview } from '../../charts/overview';
import { ReadOut } from '../../charts/readOut';
import { ChartStack } from '../../charts/stack';
import { paintSwatches } from '../../charts/swatches';
import { createTimeAxis } from '../../charts/timeAxis';
import { element } from '../../ui/dom';
import type { PictureColours } from '../../ui/pictures';
import type { Place } from '../pageSetUp';
import type { SessionState } from '../sessionState';
import { CursorReading } from './cursorReading';
import { IncidentMarks } from './incidentMarks';
import { createPeopleTrack, describePeople } from './peoplePlot';
import { readOutTexts, readOutValues } from './readings';
import { listenToRowKeys } from './rowKeys';
import { RowCursor } from './rowCursor';
import type { RowListeners } from './rowCursor';
import { RowsTrack } from './rowsTrack';
import { createSessionOverview } from './sessionOverview';
import { rangeInWords, timeFrameOf } from './timeFrameOf';
import { timelinePicture } from './timelinePicture';
import { createTimelineToolbar } from './timelineToolbar';
import type { TimelineToolbar } from './timelineToolbar';
import { ViewRequests } from './viewRequests';
import type { ViewMessage } from './viewRequests';

/** What the timeline tells the page. */
export interface TimelineListeners extends RowListeners {
  readonly onRange: (range: TimeRange | null) => void;
  readonly onCursor: (at: number | null) => void;
  /** The incident that was gone to; null once the cursor left it. */
  readonly onIncident: (id: string | null) => void;
  readonly onView: (message: ViewMessage) => void;
  readonly onRead: (at: number, people: readonly number[]) => void;
  readonly onScrolled: (top: number) => void;
  /** Now there are rows to scroll to. */
  readonly onFirstDrawn: () => void;
}

/** How many were bad at once above a row for each person, on one time axis, with overview and controls. */
export class Timeline {
  readonly element: HTMLElement;
  readonly #state: SessionState;
  readonly #marks: IncidentMarks;
  readonly #rows: RowsTrack;
  readonly #stack: ChartStack;
  readonly #overview: Overview;
  readonly #toolbar: TimelineToolbar;
  readonly #requests: ViewRequests;
  readonly #cursor: CursorReading;
  readonly #row: RowCursor;
  readonly #shownRange = element('p', { class: 'shown-range' });
  #inSight: readonly number[] = [];
  #paintedTheme: ChartTheme | null = null;
  #version = 0;

  constructor(state: SessionState, range: TimeRange | null, listeners: TimelineListeners) {
    const { strings } = state;
    this.#state = state;
    this.#marks = new IncidentMarks(state);
    this.#requests = new ViewRequests(listeners.onView);
    const frame = timeFrameOf(state);
    const chosen = (): string | null => this.incident;
    this.#rows = new RowsTrack(state, {
      chosen,
      current: () => this.#row.person,
      onDrawn: (people) => {
        this.#inSight = people;
        this.#requests.ask(this.#stack.range, this.#stack.element.clientWidth, people, state.shown);
      },
      onScrolled: listeners.onScrolled,
    });
    this.#cursor = new CursorReading(state, {
      inSight: () => this.#inSight,
      isAloud: () => this.#stack.element.contains(document.activeElement),
      onRead: listeners.onRead,
      show: (isAloud) => {
        this.#rows.readAgain();
        if (isAloud) {
          this.#stack.sayAgain();
        }
      },
    });
    const readOut = new ReadOut(readOutTexts(state));
    const marks = this.#marks;
    this.#stack = new ChartStack({
      frame,
      tracks: [createPeopleTrack(state, frame, chosen), this.#rows, createTimeAxis(frame)],
      get marks() {
        return marks.all;
      },
      readOut,
      read: (at) => ({ at, values: readOutValues(state, Math.round(at), this.#row.person), dots: [] }),
      name: `${strings.peopleAtOnce}. ${strings.people}`,
      strings,
      inWords: (shown) => rangeInWords(shown, state),
      range,
      onRange: listeners.onRange,
      onCursor: (at) => {
        listeners.onCursor(at);
        this.#cursor.follow(at);
      },
      onChoose: (at, y) => {
        this.#row.choose(at, y);
      },
      onDrawn: ({ theme }, width) => {
        const isFirst = this.#paintedTheme === null;
        this.#drawAround(theme, width);
        if (isFirst) {
          listeners.onFirstDrawn();
        }
        this.#row.follow(chosen());
        listeners.onIncident(chosen());
      },
    });
    this.#row = new RowCursor(state, this.#rows, this.#stack, listeners);
    this.#overview = createSessionOverview(state, frame, this.#stack, (shown) => rangeInWords(shown, state));
    this.#toolbar = createTimelineToolbar(state, this.#stack, this.#shownRange);
    listenToRowKeys(this.#stack.element, this.#row);
    this.element = element(
      'div',
      { class: 'charts' },
      this.#toolbar.element,
      this.#overview.element,
      this.#stack.element,
      readOut.spoken,
    );
  }

  /** Puts the keyboard's focus on everyone's strips. */
  focus(): void {
    this.#stack.element.focus();
  }

  /** How many people are in sight, and so in a picture. */
  get inSight(): number {
    return this.#inSight.length;
  }

  /** Where the person is. */
  get place(): Place {
    return { at: this.cursor, person: this.#row.person, top: this.#rows.top };
  }

  /** Where the cursor is; null when it is nowhere. */
  get cursor(): number | null {
    return this.#stack.cursor;
  }

  /** The id of the incident that the cursor is on, if it was gone to. */
  get incident(): string | null {
    return this.#marks.idOf(this.#stack.mark);
  }

  /** Draws what has changed in the state: people, findings, order. */
  changed(): void {
    this.#version += 1;
    this.#toolbar.countMarks(this.#marks.all.length);
    describePeople(this.#stack.element, this.#state);
    this.#stack.requestDraw();
  }

  /** Draws strips that came. */
  addRows(rows: RowsView): void {
    if (this.#state.strips.add(rows)) {
      const isZoomed = rows.from !== this.#state.view.range.from || rows.to !== this.#state.view.range.to;
      this.#state.counts = isZoomed ? rows.counts : null;
      this.#stack.requestDraw();
    }
  }

  /** Shows what was read at the cursor. */
  addReading(reading: ReadingView): void {
    this.#cursor.answer(reading);
  }

  /** Brings an incident into sight. */
  goToIncident({ id, from, to }: IncidentView): void {
    this.#row.incident = null;
    this.#stack.goTo(this.#marks.of(id) ?? { from, to });
    this.#stack.element.scrollIntoView({ block: 'nearest' });
  }

  /** Scrolls to the row that is gone to, where it is shown. */
  revealCurrent(): void {
    if (this.#row.person !== null) {
      this.#row.goTo(this.#row.person);
    }
  }

  /** Brings a moment and a person into sight, and puts the cursor there. */
  goTo(at: number, person: number | null): void {
    const { from, to } = this.#stack.range;
    if (at < from || at > to) {
      this.#stack.show({ from: at - (to - from) / 2, to: at + (to - from) / 2 });
    }
    if (person !== null) {
      this.#row.goTo(person);
    }
    this.#stack.pointAt(at);
  }

  /** Comes back to where the person was. */
  comeBack({ at, person, top }: Place): void {
    this.#row.person = person;
    if (top > 0 || person !== null) {
      this.#rows.scrollTo(top);
    }
    if (at !== null) {
      this.#stack.pointAt(at);
    }
  }

  /** The charts as one PNG with captions and legend, as they are in sight. Throws when the browser cannot make it. */
  toPng(colours: PictureColours, captions: readonly string[]): Promise<Blob> {
    return timelinePicture(this.#stack, this.#state, colours, captions);
  }

  /** The stretch in sight in words. */
  get rangeInWords(): string {
    return rangeInWords(this.#stack.range, this.#state);
  }

  /** Ends observers and timers and frees the canvases. */
  dispose(): void {
    this.#cursor.dispose();
    this.#stack.dispose();
  }

  #drawAround(theme: ChartTheme, width: number): void {
    if (theme !== this.#paintedTheme) {
      publishTheme(this.element, theme);
      paintSwatches(this.element, theme);
      this.#paintedTheme = theme;
    }
    this.#overview.draw(theme, width, String(this.#version));
    this.#toolbar.update({
      isZoomed: this.#stack.isZoomed,
      mark: this.#stack.mark,
      canGo: { back: this.#stack.markBeside(-1) !== null, on: this.#stack.markBeside(1) !== null },
    });
    this.#shownRange.textContent = this.rangeInWords;
  }
}
