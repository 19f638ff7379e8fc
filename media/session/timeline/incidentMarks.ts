import type { FindingsView, IncidentView } from '../../../src/shared/protocol/sessionView';
import type { StackMark } from '../../charts/stackOptions';
import type { SessionState } from '../sessionState';

/** The incidents as marks of the charts, in order of time. */
export class IncidentMarks {
  readonly #state: SessionState;
  #findings: FindingsView | null = null;
  #incidents: readonly IncidentView[] = [];
  #marks: readonly StackMark[] = [];

  constructor(state: SessionState) {
    this.#state = state;
  }

  /** All of them. */
  get all(): readonly StackMark[] {
    this.#refresh();
    return this.#marks;
  }

  /** The id of the incident behind a mark; null where there is none. */
  idOf(mark: number | null): string | null {
    this.#refresh();
    return mark === null ? null : (this.#incidents[mark]?.id ?? null);
  }

  /** The mark of an incident; undefined where it is not listed. */
  of(id: string): StackMark | undefined {
    this.#refresh();
    return this.#marks[this.#incidents.findIndex((incident) => incident.id === id)];
  }

  #refresh(): void {
    const { findings, incidentsByTime } = this.#state;
    if (findings !== this.#findings) {
      this.#findings = findings;
      this.#incidents = incidentsByTime;
      this.#marks = this.#incidents.map(({ from, to, sentence }) => ({ from, to, label: sentence }));
    }
  }
}
