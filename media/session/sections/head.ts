import type { SessionStrings } from '../../../src/shared/protocol/sessionStrings';
import type { SessionView } from '../../../src/shared/protocol/sessionView';
import { element } from '../../ui/dom';
import { createZoneSwitch } from '../../ui/zoneSwitch';

function createFact({ label, value }: SessionView['fields'][number], ...more: Node[]): HTMLElement {
  return element(
    'div',
    { title: label },
    element('dt', {}, label),
    element('dd', { dir: 'auto' }, value),
    ...more.map((node) => element('dd', {}, node)),
  );
}

/** Which session, when and where it was, with the zone to read it in in place of the first one that is named. */
export function createHead(
  { title, badge, fields, zone }: SessionView,
  strings: SessionStrings,
  onZone: (value: string) => void,
): HTMLElement {
  const zones = createZoneSwitch(zone, strings.timeZone, onZone);
  const facts = fields.filter(({ kind }) => kind !== 'id' && kind !== 'told');
  const inZone = facts.find(({ value }) => value.endsWith(` ${zone.name}`));
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
        ...facts.map((fact) =>
          fact === inZone
            ? createFact({ ...fact, value: fact.value.slice(0, -zone.name.length) }, zones)
            : createFact(fact),
        ),
      ),
      ...(inZone === undefined ? [zones] : []),
    ),
  );
}
