import * as v from 'valibot';
import { ratings } from '../quality';
import { type Infer, moment, range, text } from './basics';

/** The moment that was asked about: marked in the charts, with the answer for the time around it. */
export const momentAskedSchema = v.object({
  at: moment,
  /** The time that the answer is for. */
  range: v.object(range),
  /** `15:00`, as it stands at the marker. */
  name: text,
  /** The marker in words. */
  marker: text,
  /** The worse of the two directions around it. */
  rating: v.picklist(ratings),
  isPartial: v.boolean(),
  /** `At 15:00 · Receiving broke down for 30 s`. */
  headline: text,
  paragraph: text,
  /** `A complaint about 15:00:`, what follows is the reading. */
  complaint: text,
  reading: v.object({
    kind: v.picklist(['supported', 'notSupported', 'notMeasured']),
    word: text,
    sentence: text,
  }),
});
/** The moment that was asked about. */
export type MomentAskedView = Infer<typeof momentAskedSchema>;
