/** The most requests of one *Load More*, and of what is asked for without a click. */
export const fewRequests = 10;
