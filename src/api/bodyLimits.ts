/** The most that is read of a body, bytes after decompression. */
export interface BodyLimits {
  /** One page of a list. */
  readonly page: number;
  /** The details of one stay. */
  readonly details: number;
  /** The answer that comes with a failure; what is past it is left unread, and the failure told by its status. */
  readonly failure: number;
}

/** The limits in force: far above any real answer, far below what would harm the window. */
export const defaultBodyLimits: BodyLimits = {
  page: 8 * 1024 * 1024,
  details: 64 * 1024 * 1024,
  failure: 16 * 1024,
};
