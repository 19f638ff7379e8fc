import * as v from 'valibot';
import { handle, type Handlers, type TypedMessage } from '../../src/shared/protocol/handlers';
import { parseMessage, type SharedWebviewMessage } from '../../src/shared/protocol/shared';

interface VsCodeApi {
  postMessage(message: TypedMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** What a page says and hears, and how its set-up is kept. */
export interface ChannelSchemas<Incoming, Preferences> {
  readonly incoming: v.GenericSchema<unknown, Incoming>;
  /** Falls back on each value that is not usable. */
  readonly preferences: v.GenericSchema<unknown, Preferences>;
}

/** The webview's line to its host: messages both ways, and the state that outlives the page. One for each page. */
export class Channel<Incoming extends TypedMessage, Outgoing extends TypedMessage, Preferences> {
  readonly #api = acquireVsCodeApi();
  readonly #schemas: ChannelSchemas<Incoming, Preferences>;
  /** Whether the host knows that the page is ready. */
  #isReady = false;

  constructor(schemas: ChannelSchemas<Incoming, Preferences>) {
    this.#schemas = schemas;
  }

  /**
   * Listens to the host from now on. That the page is ready is the first that it says of itself: at once when something that was
   * sent ahead is there, before that is drawn, else when nothing was.
   */
  open(handlers: Handlers<Incoming>): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = parseMessage(this.#schemas.incoming, data);
      if (message !== undefined) {
        if (message.type === 'show') {
          this.#tellReady(true);
        }
        void handle(handlers, message);
      } else if (isNamed(data) && Object.hasOwn(handlers, data.type)) {
        this.send({ type: 'problem', what: 'message' });
      }
    });
    // VS Code hands over what was sent ahead when the page is loaded, after this listener: it comes between the two timers.
    window.addEventListener('load', () => {
      setTimeout(() => {
        setTimeout(() => {
          this.#tellReady(false);
        });
      });
    });
    // Finding it takes longer than all the rest.
    this.send({ type: 'browserTimeZone', name: Intl.DateTimeFormat().resolvedOptions().timeZone });
  }

  /** Asks the host for all that is to be shown. */
  askAgain(): void {
    this.send({ type: 'ready', isShown: false });
  }

  /** Sends a message. */
  send(message: Outgoing | SharedWebviewMessage): void {
    this.#api.postMessage(message);
  }

  /** What the page was set up like when it was last seen. */
  get preferences(): Preferences {
    return v.parse(this.#schemas.preferences, this.#state['preferences']);
  }

  /** Keeps a change of the page's set-up; everything else in the state stays. */
  keepPreferences(change: Partial<Preferences>): void {
    this.#api.setState({ ...this.#state, preferences: { ...this.preferences, ...change } });
  }

  /** What was kept to open this panel again, as it is in the state. */
  get restore(): unknown {
    return this.#state['restore'];
  }

  /** Keeps what the host needs to open this panel again after a window reload. */
  keepRestore(restore: unknown): void {
    this.#api.setState({ ...this.#state, restore });
  }

  #tellReady(isShown: boolean): void {
    if (!this.#isReady) {
      this.#isReady = true;
      this.send({ type: 'ready', isShown });
    }
  }

  get #state(): Readonly<Record<string, unknown>> {
    const state = this.#api.getState();
    return typeof state === 'object' && state !== null ? { ...state } : {};
  }
}

/** Whether it calls itself a message; whatever else reaches the page is not for it. */
function isNamed(data: unknown): data is TypedMessage {
  return v.is(v.looseObject({ type: v.string() }), data);
}
