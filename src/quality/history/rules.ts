/**
 * The fewest measured calls of which a pattern is told. Two calls that are alike happen by chance in one of two people, and
 * say nothing of the next one.
 */
export const leastCalls = 3;

/**
 * So many good calls in a row, each measured, end a bad time: a "since" begins after the last of them. Fewer would start it anew
 * after one lucky call; more would let it reach back over a good week.
 */
export const calmCalls = 3;

/** The fewest bad calls of a "since", and the least part of the measured calls from its first one on that are bad. */
export const leastSinceCalls = 3;
/** See {@link leastSinceCalls}: one good call between two bad ones is chance, one of two is no turn for the worse. */
export const leastSinceShare = 2 / 3;

/** The largest part of the measured calls before a "since" that may be bad: else it was bad before, too. */
export const mostShareBefore = 1 / 5;

/** The most browsers on one side of a split: with more, the person joins with whatever is at hand. */
export const mostBrowsers = 2;
