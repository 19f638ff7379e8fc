import type { ZoneView } from '../../src/shared/protocol/shared';
import { element, fill } from './dom';
import { createMenuButton } from './menuButton';

/** The zone of the times beside it as a quiet button with the choices in a menu; `name` has {0} for the zone. */
export function createZoneSwitch(
  { name: zone, choices }: ZoneView,
  name: string,
  onChoose: (value: string) => void,
): HTMLElement {
  const items = choices.map(({ value, label, selected }) => ({
    id: `zone-${value}`,
    label,
    isChecked: selected,
    onChoose: () => {
      onChoose(value);
    },
  }));
  const [button, menu] = createMenuButton({ id: 'zone', label: zone, name: fill(name, zone), items });
  button.setAttribute('appearance', 'icon');
  return element('span', { class: 'zone' }, button, menu);
}
