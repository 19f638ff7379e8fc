import type { SessionStrings } from '../../../src/shared/protocol/sessionStrings';
import type { ProgressView } from '../../../src/shared/protocol/sessionView';
import { element } from '../../ui/dom';
import { createButton } from '../../ui/toolkit';

/** What can be done about loading. */
export type LoadAction = 'load' | 'pause' | 'resume' | 'cancel';

/** How far loading is, with what can be done about it. */
export class ProgressSection {
  readonly element: HTMLElement;
  readonly #bar = element('progress', { id: 'loading-bar' });
  readonly #text = element('p', { id: 'loading-text' });
  readonly #pause: HTMLElement;
  readonly #cancel: HTMLElement;
  readonly #goOn: HTMLElement;
  #state: ProgressView['state'] = 'done';

  constructor(strings: SessionStrings, onAction: (action: LoadAction) => void) {
    const button = (id: LoadAction, text: string): HTMLElement =>
      createButton(text, {
        id: `loading-${id}`,
        onClick: () => {
          onAction(id);
        },
      });
    this.#pause = button('pause', strings.pause);
    this.#cancel = button('cancel', strings.cancel);
    this.#goOn = createButton(strings.resume, {
      id: 'loading-go-on',
      appearance: 'primary',
      onClick: () => {
        onAction(this.#state === 'asking' ? 'load' : 'resume');
      },
    });
    this.#bar.setAttribute('aria-labelledby', 'loading-text');
    const buttons = element('div', { class: 'toolbar' }, this.#goOn, this.#pause, this.#cancel);
    this.element = element('div', { class: 'loading', role: 'group' }, this.#bar, this.#text, buttons);
    this.element.hidden = true;
  }

  /** Says how far it is; a button that goes away hands the focus to the one that takes its place. */
  show({ state, loaded, total, failed, text, goOn }: ProgressView): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.#state = state;
    this.element.hidden = state === 'done' && failed === 0;
    this.element.dataset['state'] = state;
    this.#bar.max = Math.max(1, total);
    this.#bar.value = loaded;
    this.#text.textContent = text;
    this.#pause.hidden = this.#cancel.hidden = state !== 'running';
    this.#goOn.hidden = state === 'running' || goOn === null;
    this.#goOn.textContent = goOn ?? '';
    const holder = this.#goOn.hidden ? this.#pause : this.#goOn;
    if (hadFocus && !this.element.contains(visibleFocus())) {
      holder.focus();
    }
  }
}

/** What has the focus, if it can be seen. */
function visibleFocus(): Element | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && !focused.hidden ? focused : null;
}
