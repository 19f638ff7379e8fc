import type { BusyMessage, PanelState, SharedStrings, ShowMessage } from '../../src/shared/protocol/shared';
import { element } from './dom';
import { createIcon } from './icons';
import { createButton } from './toolkit';

/** A view on the page. */
export interface DrawnView {
  readonly nodes: readonly Node[];
  /** Hears whether something is being waited for. */
  readonly onBusy?: (isBusy: boolean) => void;
  /** Called before another state takes its place. */
  readonly dispose?: () => void;
}

/** Where the page leaves what its host must know. */
export interface PageHost {
  send(message: { readonly type: 'retry' | 'showLog' }): void;
  keepRestore(restore: unknown): void;
}

/** The page of a panel: loading, a failure with Retry, or its view; and a line that says what is being waited for. */
export class PanelPage<View, Strings extends SharedStrings> {
  readonly #main: HTMLElement;
  readonly #host: PageHost;
  readonly #draw: (view: View, strings: Strings) => DrawnView;
  readonly #status = element('p', { class: 'status', role: 'status' });
  #drawn: DrawnView | undefined;

  constructor(main: HTMLElement, host: PageHost, draw: (view: View, strings: Strings) => DrawnView) {
    this.#main = main;
    this.#host = host;
    this.#draw = draw;
  }

  /** Draws a state in place of the one before; the focus stays. */
  show({ strings, state, restore }: ShowMessage<View, Strings, unknown>): void {
    if (restore !== null) {
      this.#host.keepRestore(restore);
    }
    // A page in which nobody works takes no focus from where they do.
    const focused = document.hasFocus() ? (document.activeElement?.id ?? '') : '';
    this.#drawn?.dispose?.();
    this.#drawn = undefined;
    this.#main.setAttribute('aria-busy', String(state.kind === 'loading'));
    this.#main.replaceChildren(...this.#content(state, strings));
    this.#tellBusy();
    if (focused !== '') {
      document.getElementById(focused)?.focus();
    }
  }

  /** Says what is being waited for and draws nothing else. */
  busy({ text }: BusyMessage): void {
    this.#status.textContent = text ?? '';
    this.#tellBusy();
  }

  #sender(type: 'retry' | 'showLog', strings: Strings): HTMLElement {
    return createButton(strings[type], {
      id: type === 'retry' ? 'retry' : 'show-log',
      appearance: type === 'retry' ? 'primary' : 'secondary',
      onClick: () => {
        this.#host.send({ type });
      },
    });
  }

  #tellBusy(): void {
    this.#drawn?.onBusy?.(this.#status.textContent !== '');
  }

  #content(state: PanelState<View>, strings: Strings): readonly Node[] {
    switch (state.kind) {
      case 'loading':
        return [
          element('h1', { dir: 'auto' }, state.title),
          this.#status,
          element('div', { class: 'busy', 'aria-hidden': 'true' }),
          createSkeleton(),
        ];
      case 'failed':
        return [
          element('h1', { dir: 'auto' }, state.title),
          element(
            'div',
            { role: 'alert', class: 'failure' },
            element('span', { class: 'sign' }, createIcon('poor', 22)),
            element('p', {}, state.text),
          ),
          element('div', { class: 'toolbar' }, this.#sender('retry', strings), this.#sender('showLog', strings)),
          this.#status,
        ];
      case 'shown':
        this.#drawn = this.#draw(state.view, strings);
        return [...this.#drawn.nodes, this.#status];
      default:
        return state satisfies never;
    }
  }
}

/** Grey blocks where the view will stand; seen only when it takes long. */
function createSkeleton(): HTMLElement {
  const blocks = ['line', 'block', 'block', 'chart', 'chart'].map((name) => element('div', { class: name }));
  return element('div', { class: 'skeleton', 'aria-hidden': 'true' }, ...blocks);
}
