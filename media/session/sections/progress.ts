import type { SessionStrings } from '../../../src/shared/protocol/sessionStrings';
import type { ProgressView } from '../../../src/shared/protocol/sessionView';
import { element } from '../../ui/dom';
import { createButton } from '../../ui/toolkit';

/** What can be done about loading. */
export type LoadAction = 'load' | 'pause' | 'resume' | 'cancel' | 'refresh';

/** How far loading is, with what can be done about it. */
export class ProgressSection {
  readonly element: HTMLElement;
  readonly #row: HTMLElement;
  readonly #bar = element('progress', { id: 'loading-bar' });
  readonly #text = element('p', { id: 'loading-text' });
  readonly #pause: HTMLElement;
  readonly #cancel: HTMLElement;
  readonly #goOn: HTMLElement;
  readonly #again: HTMLElement;
  readonly #spoken = element('p', { class: 'only-spoken', role: 'status' });
  readonly #onLeft: () => void;
  #shown: ProgressView | null = null;

  /** `onLeft` hears that the focus has nowhere to go on here. */
  constructor(strings: SessionStrings, onAction: (action: LoadAction) => void, onLeft: () => void) {
    this.#onLeft = onLeft;
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
      onClick: () => {
        onAction(this.#shown?.state === 'asking' ? 'load' : 'resume');
      },
    });
    this.#again = button('refresh', strings.refresh);
    this.#bar.setAttribute('aria-labelledby', 'loading-text');
    const buttons = element('div', { class: 'toolbar' }, this.#goOn, this.#pause, this.#cancel, this.#again);
    this.#row = element('div', { class: 'loading', role: 'group' }, this.#bar, this.#text, buttons);
    this.#row.hidden = true;
    this.element = element('div', {}, this.#row, this.#spoken);
  }

  /** What it said last; null before anything was. */
  get shown(): ProgressView | null {
    return this.#shown;
  }

  /** Says how far it is; a button that goes away hands the focus to the one that takes its place. */
  show(progress: ProgressView): void {
    const { state, loaded, total, failed, text, goOn, again } = progress;
    const hadFocus = this.#row.contains(document.activeElement);
    // Each step would be too much to hear: only what begins or ends is said.
    if (this.#shown !== null && this.#shown.state !== state) {
      this.#spoken.textContent = text;
    }
    this.#shown = progress;
    this.#row.hidden = state === 'done' && failed === 0 && again === null;
    this.#row.dataset['state'] = state;
    this.#bar.hidden = state === 'asking' || (state === 'done' && failed === 0);
    this.#bar.max = Math.max(1, total);
    this.#bar.value = loaded;
    this.#text.textContent = text;
    this.#pause.hidden = this.#cancel.hidden = state !== 'running';
    this.#goOn.hidden = state === 'running' || goOn === null;
    this.#goOn.textContent = goOn ?? '';
    // What the answer waits for is the one thing to do.
    this.#goOn.setAttribute('appearance', state === 'asking' ? 'primary' : 'secondary');
    this.#again.hidden = again === null;
    this.#again.textContent = again ?? '';
    if (hadFocus && !this.#row.contains(visibleFocus())) {
      const buttons = [this.#goOn, this.#pause, this.#again];
      const next = this.#row.hidden ? undefined : buttons.find(({ hidden }) => !hidden);
      (next ?? { focus: this.#onLeft }).focus();
    }
  }
}

/** What has the focus, if it can be seen. */
function visibleFocus(): Element | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && !focused.hidden ? focused : null;
}
