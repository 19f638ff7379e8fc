import type { SessionLook } from './sessionParts';

/** What is in sight on a panel's page. */
export class Sight {
  /** Undefined before the page said it. */
  look: SessionLook | undefined;
  #tell: () => void = () => undefined;
  /** Settles once a page has said it for the first time: until then it is loaded and drawn, which other work would hold up. */
  readonly isKnown = new Promise<void>((resolve) => {
    this.#tell = resolve;
  });

  /** The page says it. */
  see(look: SessionLook): void {
    this.look = look;
    this.#tell();
  }
}
