import type { TimeRange } from '../../src/shared/series';

/** The time axis that all charts of a panel have in common, and the language and zone to read it in. */
export interface TimeFrame {
  /** Everything there is to show. */
  readonly full: TimeRange;
  /** The shortest stretch worth zooming to, ms. */
  readonly minSpan: number;
  readonly zone: { readonly id: string; readonly name: string };
  readonly locale: string;
  /** Names the axis; {0}: the name of the zone. */
  readonly axisTitle: string;
}
