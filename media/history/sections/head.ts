import type { HistoryStrings, HistoryView } from '../../../src/shared/protocol/historyView';
import { element } from '../../ui/dom';
import { createZoneSwitch } from '../../ui/zoneSwitch';

/** Whose calls, how many, and the zone to read them in. */
export function createHead(
  { title, badge, fields, zone }: HistoryView,
  strings: HistoryStrings,
  onZone: (value: string) => void,
): HTMLElement {
  const facts = fields.map(({ label, value }) =>
    element('div', {}, element('dt', {}, label), element('dd', { dir: 'auto' }, value)),
  );
  return element(
    'header',
    { class: 'who' },
    element('h1', { dir: 'auto' }, title),
    ...(badge === null ? [] : [element('span', { class: 'badge' }, badge)]),
    element('dl', { class: 'facts' }, ...facts),
    createZoneSwitch(zone, strings.timeZone, onZone),
  );
}
