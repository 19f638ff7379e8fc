import { formatNumber } from '../../../src/shared/units';
import { createSwatch } from '../../charts/swatches';
import type { SwatchKind } from '../../charts/swatches';
import { element, fill } from '../../ui/dom';
import type { SessionState } from '../sessionState';

/** The signs of the strips with their names. */
export function legendEntries({ strings, view }: SessionState): { readonly kind: SwatchKind; readonly name: string }[] {
  const percent = (value: number): string => formatNumber(value, view.locale);
  const { lossThresholdPercent, severeLossThresholdPercent } = view.rules;
  return [
    { kind: 'send', name: strings.sent },
    { kind: 'recv', name: strings.received },
    { kind: 'stripAbove', name: fill(strings.aboveThreshold, percent(lossThresholdPercent)) },
    { kind: 'stripSevere', name: fill(strings.severe, percent(severeLossThresholdPercent)) },
    { kind: 'silent', name: strings.silent },
    { kind: 'missing', name: strings.missing },
    { kind: 'unreadable', name: strings.unreadable },
    { kind: 'stripNotLoaded', name: strings.notLoaded },
  ];
}

/** The legend of the strips. */
export function createLegend(state: SessionState): HTMLElement {
  const entries = legendEntries(state).map(({ kind, name }) => element('li', {}, createSwatch(kind), name));
  return element('ul', { class: 'legend', 'aria-label': state.strings.legend }, ...entries);
}
