import type { SessionModel } from '../../report/session/sessionModel';
import type { SessionReading } from '../../report/session/sessionReading';
import type { SessionReport } from '../../report/session/sessionReport';
import type { SessionSurroundings } from '../../report/session/surroundings';
import type { Disposable } from '../../shared/disposable';
import { systemClock } from '../../platform/systemClock';
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

/** Tells a page what changed since it was shown. */
export class SessionTelling implements Disposable {
  readonly #told: () => Told;
  readonly #tell: (change: SessionChange) => void;
  readonly #changes = new SessionChanges((people) => {
    this.#tellChanges(people);
  });
  readonly #findings: SessionFindings;

  /** `fail` hears of what goes wrong while everyone's time together is looked at. */
  constructor(told: () => Told, tell: (change: SessionChange) => void, fail: (error: unknown) => void) {
    this.#told = told;
    this.#tell = tell;
    this.#findings = new SessionFindings(
      systemClock,
      () => {
        this.#tellFindings();
      },
      fail,
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

  /** Puts into words what is known, where what everyone's time together shows may be that of a moment ago. */
  word(): SessionReport | undefined {
    const { model, surroundings } = this.#told();
    return model?.word(surroundings, model.factsSoFar);
  }

  tellOrder(): void {
    const order = this.#told().model?.order;
    if (order !== undefined) {
      this.#tell({ type: 'order', order });
    }
  }

  tellRows(): void {
    const { model, look } = this.#told();
    const rows = look && model?.report?.toRows(look);
    if (rows !== undefined) {
      this.#tell({ type: 'rows', rows });
    }
  }

  dispose(): void {
    this.#changes.dispose();
    this.#findings.dispose();
  }

  #tellChanges(people: readonly number[]): void {
    const { model, reading, look } = this.#told();
    const report = people.length === 0 ? undefined : this.word();
    if (report !== undefined) {
      this.#tell({ type: 'people', people: report.toPeople(people) });
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
  }

  #tellFindings(): void {
    const report = this.word();
    if (report !== undefined) {
      this.#tell({ type: 'findings', findings: report.toFindings() });
    }
    this.tellOrder();
    this.tellRows();
    this.#changes.flush();
  }

  #tellProgress(): void {
    const { model, reading, surroundings } = this.#told();
    if (reading.progress !== undefined) {
      const progress = { ...reading.progress, requestsAgain: model?.requestsAgain ?? 0 };
      this.#tell({ type: 'progress', progress: progressView(progress, surroundings.context) });
    }
  }
}
