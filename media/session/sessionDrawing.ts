import type { SessionHostMessage, SessionMessage } from '../../src/shared/protocol/session';
import type { SessionStrings } from '../../src/shared/protocol/sessionStrings';
import type { SessionView } from '../../src/shared/protocol/sessionView';
import type { Channel } from '../ui/channel';
import { keepScroll } from '../ui/keptScroll';
import type { DrawnView } from '../ui/panelPage';
import type { FollowingMessage } from './followingMessage';
import type { PageSetUp } from './pageSetUp';
import type { Preferences } from './preferences';
import { SessionPage } from './sessionPage';

/** Draws a session's view and hands it what follows. */
export class SessionDrawing {
  readonly #channel: Channel<SessionHostMessage, SessionMessage, Preferences>;
  #page: SessionPage | undefined;
  readonly #restoreScroll: () => void;
  #before: PageSetUp | undefined;

  constructor(channel: Channel<SessionHostMessage, SessionMessage, Preferences>) {
    this.#channel = channel;
    this.#restoreScroll = keepScroll({
      read: () => channel.preferences.scroll.page,
      keep: (page) => {
        channel.keepPreferences({ scroll: { ...channel.preferences.scroll, page } });
      },
    });
  }

  /** Draws a view; the set-up of the page stays. */
  draw(view: SessionView, strings: SessionStrings): DrawnView {
    const page = new SessionPage(view, strings, this.#channel, this.#restoreScroll, this.#before);
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
