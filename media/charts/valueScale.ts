import type { ValueAxis } from './plotContent';

type Ends = Pick<ValueAxis, 'max' | 'knee'>;

/** Share of the height that an axis with a knee gives to what is below it. */
const kneeAt = 0.7;

/** Where a value lies on its axis, 0 at the bottom, 1 at the top. */
export function axisPosition(value: number, { max, knee }: Ends): number {
  if (knee === null) {
    return value / max;
  }
  return value <= knee ? (value / knee) * kneeAt : kneeAt + ((value - knee) / (max - knee)) * (1 - kneeAt);
}
