import type { SessionHostMessage, SessionMessage } from '../../src/shared/protocol/session';
import type { SessionStrings } from '../../src/shared/protocol/sessionStrings';
import type { SessionView } from '../../src/shared/protocol/sessionView';
import type { Channel } from '../ui/channel';
import type { DrawnView } from '../ui/panelPage';
import type { FollowingMessage } from './followingMessage';
import type { Preferences } from './preferences';
import { type PageSetUp, SessionPage } from './sessionPage';

/** Draws a session's view and hands it what follows. */
export class SessionDrawing {
  readonly #channel: Channel<SessionHostMessage, SessionMessage, Preferences>;
  #page: SessionPage | undefined;
  #before: PageSetUp | undefined;

  constructor(channel: Channel<SessionHostMessage, SessionMessage, Preferences>) {
    this.#channel = channel;
  }

  /** Draws a view; the set-up of the page stays. */
  draw(view: SessionView, strings: SessionStrings): DrawnView {
    const page = new SessionPage(view, strings, this.#channel, this.#before);
    this.#page = page;
    return {
      nodes: page.nodes,
      dispose: () => {
        this.#before = page.setUp;
        page.dispose();
        this.#page = undefined;
      },
    };
  }

  /** Takes in a change of the view that is drawn; without one there is nothing to change. */
  follow(message: FollowingMessage): void {
    this.#page?.follow(message);
  }
}
