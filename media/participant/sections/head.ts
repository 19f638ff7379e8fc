import type { ParticipantView } from '../../../src/shared/messages';
import type { PanelStrings } from '../../../src/shared/panelStrings';
import { element } from '../../ui/dom';
import { createDropdown } from '../../ui/toolkit';

/** Who, where and when, and the zone to read it in. */
export function createHead(view: ParticipantView, strings: PanelStrings, onZone: (value: string) => void): HTMLElement {
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'title' },
      element('h1', {}, view.title),
      ...(view.badge === null ? [] : [element('span', { class: 'badge' }, view.badge)]),
    ),
    element(
      'dl',
      { class: 'fields' },
      ...view.fields.map(({ label, value }) =>
        element('div', {}, element('dt', {}, label), element('dd', { dir: 'auto' }, value)),
      ),
    ),
    element(
      'div',
      { class: 'zone' },
      element('span', { 'aria-hidden': 'true' }, strings.timeZone),
      createDropdown('zone', strings.timeZone, view.zone.choices, onZone),
    ),
  );
}
