import type { SessionStrings } from '../../../src/shared/protocol/sessionStrings';
import type { SessionView } from '../../../src/shared/protocol/sessionView';
import { element } from '../../ui/dom';
import { createZoneSwitch } from '../../ui/zoneSwitch';

/** Which session, when and where it was, with the zone to read it in. */
export function createHead(
  { title, badge, fields, zone }: SessionView,
  strings: SessionStrings,
  onZone: (value: string) => void,
): HTMLElement {
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'who' },
      element('h1', { dir: 'auto' }, title),
      ...(badge === null ? [] : [element('span', { class: 'badge' }, badge)]),
      element(
        'dl',
        { class: 'facts' },
        ...fields
          .filter(({ kind }) => kind !== 'id' && kind !== 'title')
          .map(({ label, value }) =>
            element('div', { title: label }, element('dt', {}, label), element('dd', { dir: 'auto' }, value)),
          ),
      ),
      createZoneSwitch(zone, strings.timeZone, onZone),
    ),
  );
}
