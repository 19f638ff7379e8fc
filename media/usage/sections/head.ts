import type { UsageStrings, UsageView } from '../../../src/shared/protocol/usageView';
import { element } from '../../ui/dom';
import { createZoneSwitch } from '../../ui/zoneSwitch';

/** Whose usage, and the zone whose days are counted. */
export function createHead(
  { title, badge, zone }: UsageView,
  strings: UsageStrings,
  onZone: (value: string) => void,
): HTMLElement {
  return element(
    'header',
    { class: 'who' },
    element('h1', { dir: 'auto' }, title),
    ...(badge === null ? [] : [element('span', { class: 'badge' }, badge)]),
    createZoneSwitch(zone, strings.timeZone, onZone),
  );
}
