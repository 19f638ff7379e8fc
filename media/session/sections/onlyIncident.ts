import type { OrderView } from '../../../src/shared/protocol/sessionView';
import { element, fill } from '../../ui/dom';
import { createIcon } from '../../ui/icons';

/** Says that only the people of an incident are shown, and is the way back to everyone. */
export class OnlyIncident {
  readonly element = element('button', { id: 'only-incident', type: 'button', class: 'only' });
  readonly #showEveryone: string;

  /** {0} in `showEveryone`: who alone is shown. */
  constructor(showEveryone: string, onClear: () => void) {
    this.#showEveryone = showEveryone;
    this.element.addEventListener('click', onClear);
    this.show(null);
  }

  /** Names the incident; null where everyone is shown. */
  show(incident: OrderView['incident']): void {
    const label = incident?.label ?? '';
    this.element.replaceChildren(element('span', { dir: 'auto' }, label), createIcon('clear'));
    this.element.setAttribute('aria-label', fill(this.#showEveryone, label));
    this.element.hidden = incident === null;
  }
}
