import type { Direction } from '../../../src/shared/series';
import { element } from '../../ui/dom';
import { createCheckbox } from '../../ui/toolkit';
import type { Scene } from './scene';

function entry(name: string, swatch: string): HTMLElement {
  return element('li', {}, element('span', { class: `swatch ${swatch}`, 'aria-hidden': 'true' }), name);
}

/** The charts' signs with their names, and a checkbox for each direction. */
export function createLegend(
  scene: Scene,
  hidden: ReadonlySet<Direction>,
  onToggle: (direction: Direction, shown: boolean) => void,
): HTMLElement {
  const { strings } = scene;
  const toggle = (direction: Direction, name: string): HTMLElement =>
    element(
      'li',
      {},
      createCheckbox(`show-${direction}`, name, !hidden.has(direction), (shown) => {
        onToggle(direction, shown);
      }),
      element('span', { class: `swatch ${direction}`, 'aria-hidden': 'true' }),
    );
  const has = (kind: string): boolean => scene.marks.some((mark) => mark.kind === kind);
  return element(
    'ul',
    { class: 'legend', 'aria-label': strings.legend },
    toggle('send', strings.sent),
    toggle('recv', strings.received),
    entry(strings.silentStretch, 'silent'),
    entry(strings.missingStretch, 'missing'),
    entry(strings.unreadableStretch, 'unreadable'),
    ...(scene.away.length > 0 ? [entry(strings.awayStretch, 'away')] : []),
    ...(has('episode') ? [entry(strings.episode, 'episode')] : []),
    ...(has('severeEpisode') ? [entry(strings.severeEpisode, 'severe')] : []),
    ...(has('spike') ? [entry(strings.spike, 'spike')] : []),
    ...(scene.events.length > 0 ? [entry(strings.event, 'event')] : []),
    ...(scene.lowSendBitrate.length > 0 ? [entry(strings.lowSendBitrate, 'low')] : []),
  );
}
