/** What is counted of sessions, in the order in which it is told. People are counted once a session. */
export const usageMeasures = [
  'sessions',
  'participantMinutes',
  'people',
  'recorderMinutes',
  'streamerMinutes',
] as const;
/** One of the things that are counted of sessions. */
export type UsageMeasure = (typeof usageMeasures)[number];

/** The lengths of time by which usage is told. */
export const usagePeriods = ['day', 'week', 'month'] as const;
/** One of the lengths of time by which usage is told. */
export type UsagePeriod = (typeof usagePeriods)[number];

/** How far a panel's reading of sessions is. */
export const usageStates = ['idle', 'running', 'cancelled', 'stopped'] as const;
/** How far a panel's reading of sessions is. */
export type UsageState = (typeof usageStates)[number];
