import type { SessionModel } from '../../report/session/sessionModel';
import type { SessionReading } from '../../report/session/sessionReading';
import type { SessionReport } from '../../report/session/sessionReport';
import type { SessionSurroundings } from '../../report/session/surroundings';
import type { Disposable } from '../../shared/disposable';
import { systemClock } from '../../platform/systemClock';
import type { SessionView } from '../../shared/protocol/sessionView';
import type { TimeRange } from '../../shared/series';
import { progressView } from '../../text/session/progress';
import { SessionChanges } from './sessionChanges';
import { SessionFindings } from './sessionFindings';
import type { SessionChange, SessionLook } from './sessionParts';

/** Of what a page is told. */
export interface Told {
  /** Undefined before the list was read. */
  readonly model: SessionModel | undefined;
  readonly reading: Pick<SessionReading, 'progress'>;
  /** What is in sight; undefined before the page said it. */
  readonly look: SessionLook | undefined;
  readonly surroundings: SessionSurroundings;
}

/** Where what is said to a page goes. */
export interface TellingListeners {
  readonly tell: (change: SessionChange) => void;
  /** What is drawn no longer covers the time that is known: it is to be drawn anew. */
  readonly drawAnew: () => void;
  /** Hears of what goes wrong while everyone's time together is looked at. */
  readonly fail: (error: unknown) => void;
}

/** A smaller part of an axis cannot be seen. */
const leastShare = 0.001;

function isElsewhere(known: TimeRange, drawn: TimeRange): boolean {
  return Math.abs(known.from - drawn.from) + Math.abs(known.to - drawn.to) > (known.to - known.from) * leastShare;
}

/** Tells a page what changed since it was shown. */
export class SessionTelling implements Disposable {
  readonly #told: () => Told;
  readonly #listeners: TellingListeners;
  readonly #changes = new SessionChanges((people) => {
    this.#tellChanges(people);
  });
  readonly #findings: SessionFindings;
  /** The time axis of what was drawn last. */
  #drawn: TimeRange | undefined;

  constructor(told: () => Told, listeners: TellingListeners) {
    this.#told = told;
    this.#listeners = listeners;
    this.#findings = new SessionFindings(
      systemClock,
      () => {
        this.#tellFindings();
      },
      listeners.fail,
    );
  }

  /** Something of these people changed: it is told soon. */
  add(...people: readonly number[]): void {
    this.#changes.add(...people);
  }

  /** The page shows all that is known: what else there is follows at once. */
  shown(): void {
    this.#changes.flush();
  }

  /** All that a page begins with; undefined before the list was read. */
  draw(...beginning: Parameters<SessionModel['toView']>): SessionView | undefined {
    this.#word();
    const view = this.#told().model?.toView(...beginning);
    this.#drawn = view?.range;
    return view;
  }

  tellOrder(): void {
    const order = this.#told().model?.order;
    if (order !== undefined) {
      this.#listeners.tell({ type: 'order', order });
    }
  }

  tellRows(): void {
    const { model, look } = this.#told();
    const rows = look && model?.report?.toRows(look);
    if (rows !== undefined) {
      this.#listeners.tell({ type: 'rows', rows });
    }
  }

  dispose(): void {
    this.#changes.dispose();
    this.#findings.dispose();
  }

  /** Puts into words what is known, where what everyone's time together shows may be that of a moment ago. */
  #word(): SessionReport | undefined {
    const { model, surroundings } = this.#told();
    return model?.word(surroundings, model.factsSoFar);
  }

  #tellChanges(people: readonly number[]): void {
    const { model, reading, look } = this.#told();
    const report = people.length === 0 ? undefined : this.#word();
    if (report !== undefined) {
      this.#listeners.tell({ type: 'people', people: report.toPeople(people) });
      this.tellOrder();
      if (people.some((place) => look?.people.includes(place))) {
        this.tellRows();
      }
    }
    const isRunning = reading.progress?.state === 'running';
    if (model?.isBehind === true) {
      this.#findings.want(model, !isRunning);
    }
    // That nothing more comes is told after what was found.
    if (isRunning || model?.isBehind !== true) {
      this.#tellProgress();
    }
    if (!isRunning && model?.isBehind === false) {
      this.#follow(model.factsSoFar?.range);
    }
  }

  /** Recordings may begin before the joining and end after the leaving: what they add to the time is on the axis once it is drawn anew. */
  #follow(known: TimeRange | undefined): void {
    if (known !== undefined && this.#drawn !== undefined && isElsewhere(known, this.#drawn)) {
      this.#listeners.drawAnew();
    }
  }

  #tellFindings(): void {
    const report = this.#word();
    if (report !== undefined) {
      this.#listeners.tell({ type: 'findings', findings: report.toFindings() });
    }
    this.tellOrder();
    this.tellRows();
    this.#changes.flush();
  }

  #tellProgress(): void {
    const { model, reading, surroundings } = this.#told();
    if (reading.progress !== undefined) {
      const progress = { ...reading.progress, requestsAgain: model?.requestsAgain ?? 0, isCountedBeside: true };
      this.#listeners.tell({ type: 'progress', progress: progressView(progress, surroundings.context) });
    }
  }
}
