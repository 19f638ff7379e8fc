import type { PanelState } from '../../../src/shared/protocol/participant';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element } from '../../ui/dom';
import { createButton } from '../../ui/toolkit';

/** Waiting, in words and with a bar that moves unless motion is unwanted. */
export function createLoading({ title, text }: Extract<PanelState, { kind: 'loading' }>): HTMLElement[] {
  return [
    element('h1', {}, title),
    element('p', { role: 'status' }, text),
    element('div', { class: 'busy', 'aria-hidden': 'true' }),
  ];
}

/** What went wrong, and a way to try again. */
export function createFailed(
  { title, text }: Extract<PanelState, { kind: 'failed' }>,
  strings: PanelStrings,
  onRetry: () => void,
): HTMLElement[] {
  return [
    element('h1', {}, title),
    element('p', { role: 'alert', class: 'failure' }, text),
    createButton(strings.retry, { id: 'retry', appearance: 'primary', onClick: onRetry }),
  ];
}
