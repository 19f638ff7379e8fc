import { setTimeout } from 'node:timers/promises';
import type * as vscode from 'vscode';
import type { GenericSchema } from 'valibot';
import type { Disposable } from '../../shared/disposable';
import type { TypedMessage } from '../../shared/protocol/handlers';
import {
  type BusyMessage,
  type KeepRestoreMessage,
  parseMessage,
  type ShowMessage,
} from '../../shared/protocol/shared';

/** What a channel needs of a webview panel. */
export type ChannelPanel = Pick<vscode.WebviewPanel, 'webview' | 'onDidChangeViewState'>;

/** Who hears what a webview says. */
export interface ChannelReceiver<Incoming> {
  /** Gets every message that its schema knows. */
  readonly receive: (message: Incoming) => void;
  /** Called for every other one. */
  readonly unknown: () => void;
}

/**
 * A message that shows something, as it travels. `known` holds what the page was given before, since it was loaded, and takes
 * in what it is given now.
 */
export type ToWire<Show> = (message: Show, known: Set<unknown>) => unknown;

/** How long work waits for what was sent, ms. */
const deliveryMs = 100;

/** How far a page is: a panel that takes the place of another one goes on with its page. */
export interface PageState {
  readonly isReady: boolean;
  readonly isHidden: boolean;
}

/**
 * The line to a webview: what is shown, and what is waited for, each sent once the webview is ready and again whenever it
 * is loaded anew; a view that is there before is sent ahead, and VS Code hands it over as soon as the page is loaded. Nothing is
 * sent to a hidden panel, whose page is gone.
 */
export class PanelChannel<
  Show extends ShowMessage<unknown, unknown, unknown>,
  Incoming extends TypedMessage,
  Further extends TypedMessage = never,
> implements Disposable {
  readonly #panel: ChannelPanel;
  readonly #toWire: ToWire<Show>;
  readonly #known = new Set<unknown>();
  readonly #listeners: readonly Disposable[];
  #shown: Show | undefined;
  #busy: string | null = null;
  #delivered: Promise<unknown> = Promise.resolve();
  #isReady: boolean;
  #isHidden: boolean;
  /** Whether the page that is being loaded was sent what is shown. */
  #isAhead = false;
  /** Whether something was not sent while the panel was hidden. */
  #isBehind = false;

  constructor(
    panel: ChannelPanel,
    schema: GenericSchema<unknown, Incoming>,
    receiver: ChannelReceiver<Incoming>,
    toWire: ToWire<Show>,
    { isReady, isHidden }: PageState = { isReady: false, isHidden: false },
  ) {
    this.#panel = panel;
    this.#toWire = toWire;
    this.#isReady = isReady;
    this.#isHidden = isHidden;
    this.#listeners = [
      panel.webview.onDidReceiveMessage((data: unknown) => {
        const message = parseMessage(schema, data);
        if (message === undefined) {
          receiver.unknown();
        } else if (message.type === 'ready') {
          this.#welcome(message, receiver);
        } else {
          receiver.receive(message);
        }
      }),
      panel.onDidChangeViewState(({ webviewPanel }) => {
        this.#isHidden = !webviewPanel.visible;
        if (this.#isHidden) {
          this.#known.clear();
        } else if (this.#isBehind) {
          this.#sendAll();
        }
      }),
    ];
  }

  /** How far its page is. */
  get page(): PageState {
    return { isReady: this.#isReady, isHidden: this.#isHidden };
  }

  /** Settles once the page has what was sent last, or after a while: a hidden page may not get it for long. */
  async delivered(): Promise<void> {
    await Promise.race([this.#delivered, setTimeout(deliveryMs, undefined, { ref: false })]);
  }

  /** Keeps something else for a window reload, beside what is shown already. */
  amend(restore: Show['restore']): void {
    if (this.#shown !== undefined && restore !== null) {
      this.#shown = { ...this.#shown, restore };
      this.#send({ type: 'keepRestore', restore });
    }
  }

  /** Shows this in place of what was shown before. */
  show(message: Show): void {
    this.#shown = message;
    this.#send(message);
  }

  /** Shows what was shown last to a page that was loaded anew, unless it has that. */
  showAgain(): void {
    if (this.#shown !== undefined && !this.#isAhead) {
      this.#send(this.#shown);
    }
  }

  /** Says what is waited for, null when nothing is. */
  tellBusy(text: string | null): void {
    if (text !== this.#busy) {
      this.#busy = text;
      this.#send({ type: 'busy', text });
    }
  }

  /** Tells the page something beside what is shown; false when there is no page that could hear it. */
  tell(message: Further): boolean {
    const canHear = this.#isReady && !this.#isHidden;
    if (canHear) {
      this.#post(message);
    }
    return canHear;
  }

  dispose(): void {
    this.#isReady = false;
    for (const listener of this.#listeners) {
      listener.dispose();
    }
  }

  /** A page that was loaded anew knows nothing but what was sent ahead; the receiver shows it what there is. */
  #welcome(ready: Incoming, receiver: ChannelReceiver<Incoming>): void {
    this.#isReady = true;
    this.#isHidden = false;
    this.#isBehind = false;
    this.#isAhead &&= 'isShown' in ready && ready.isShown === true;
    if (!this.#isAhead) {
      this.#known.clear();
    }
    receiver.receive(ready);
    this.#isAhead = false;
    if (this.#busy !== null) {
      this.#send({ type: 'busy', text: this.#busy });
    }
  }

  #sendAll(): void {
    this.#isBehind = false;
    this.showAgain();
    if (this.#busy !== null) {
      this.#send({ type: 'busy', text: this.#busy });
    }
  }

  #send(message: Show | BusyMessage | KeepRestoreMessage<Show['restore']>): void {
    const isView = message.type === 'show' && message.state.kind === 'shown';
    if (message.type !== 'busy') {
      this.#isAhead = isView && !this.#isReady && !this.#isHidden;
    }
    if (this.#isHidden) {
      this.#isBehind = true;
    } else if (this.#isReady || isView) {
      this.#post(message.type === 'show' ? this.#toWire(message, this.#known) : message);
    }
  }

  #post(message: unknown): void {
    this.#delivered = Promise.resolve(this.#panel.webview.postMessage(message)).catch(() => false);
  }
}
