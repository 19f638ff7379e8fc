import { momentKinds } from '../../../src/shared/protocol/answer';
import type { MomentView } from '../../../src/shared/protocol/answer';

/** What the list of moments can be sorted by. */
export const momentColumns = ['time', 'direction', 'what', 'length', 'peak'] as const;
/** One of the columns. */
export type MomentColumn = (typeof momentColumns)[number];

/** How the list is sorted. */
export interface MomentOrder {
  readonly by: MomentColumn;
  readonly isDescending: boolean;
}

const weights: Readonly<Record<MomentColumn, (moment: MomentView) => number>> = {
  time: ({ from }) => from,
  direction: ({ directions }) => (directions.length > 1 ? 2 : directions.indexOf('send')),
  what: ({ kind }) => momentKinds.indexOf(kind),
  length: ({ lengthMs }) => lengthMs,
  peak: ({ peakPercent }) => peakPercent ?? -1,
};

/** The moments in an order; equals in order of time. */
export function ordered(moments: readonly MomentView[], { by, isDescending }: MomentOrder): MomentView[] {
  const weight = weights[by];
  const sign = isDescending ? -1 : 1;
  return moments.toSorted((a, b) => sign * (weight(a) - weight(b)) || a.from - b.from);
}

/** The order after a click on a column: the other way round where it was sorted by it; lengths and peaks begin with the largest. */
export function orderAfterClick({ by, isDescending }: MomentOrder, clicked: MomentColumn): MomentOrder {
  return clicked === by
    ? { by, isDescending: !isDescending }
    : { by: clicked, isDescending: clicked === 'length' || clicked === 'peak' };
}
