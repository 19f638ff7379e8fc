/** The id of the built-in sample account; no real account can have it. */
export const sampleAccountId = 'sample';
