/** What a stretch in which people suffer is read as; `src/quality/incidents` holds the rules. */
export const causes = [
  /** One person's sending is bad. */
  'uplink',
  /** Several receive badly while exactly one sends badly: that sender's uplink hurts the others. */
  'senderHurtsOthers',
  /** One person receives badly, alone. */
  'downlink',
  /** Many receive badly while nobody sends badly: the path or the platform, it cannot be told which. */
  'common',
  /** One person's loss in both directions. */
  'connection',
  /** Everybody's samples are missing at once. */
  'nothingRecorded',
  /** More than one sends badly: nobody is named as the cause. */
  'severalUplinks',
  'cannotTell',
] as const;
/** One of the readings of an incident. */
export type Cause = (typeof causes)[number];

/** By what the people of a session can be sorted; `worst` has the most affected first. */
export const personSortKeys = [
  'worst',
  'name',
  'role',
  'joined',
  'length',
  'sending',
  'receiving',
  'measured',
  'rating',
] as const;
/** By what the people of a session can be sorted. */
export type PersonSortKey = (typeof personSortKeys)[number];

/** How far the details of a stay or a person are: `partly` where some of the stays are loaded. */
export const loadStates = ['waiting', 'partly', 'loaded', 'failed'] as const;
/** How far the details of a stay or a person are. */
export type LoadState = (typeof loadStates)[number];
