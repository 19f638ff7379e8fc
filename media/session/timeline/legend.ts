import { StripState } from '../../../src/shared/stripState';
import { formatNumber } from '../../../src/shared/units';
import { createSwatch } from '../../charts/swatches';
import type { SwatchKind } from '../../charts/swatches';
import { element, fill } from '../../ui/dom';
import { createIcon } from '../../ui/icons';
import type { SessionState } from '../sessionState';

interface Entry {
  readonly kind: SwatchKind;
  readonly name: string;
  /** What it stands for; null for what is always there. */
  readonly state: StripState | null;
}

function allEntries({ strings, view }: SessionState): readonly Entry[] {
  const percent = (value: number): string => formatNumber(value, view.locale);
  const { lossThresholdPercent, severeLossThresholdPercent } = view.rules;
  return [
    { kind: 'send', name: strings.sent, state: null },
    { kind: 'recv', name: strings.received, state: null },
    {
      kind: 'stripAbove',
      name: fill(strings.aboveThreshold, percent(lossThresholdPercent)),
      state: StripState.aboveThreshold,
    },
    { kind: 'stripSevere', name: fill(strings.severe, percent(severeLossThresholdPercent)), state: StripState.severe },
    { kind: 'silent', name: strings.silent, state: StripState.silent },
    { kind: 'missing', name: strings.missing, state: StripState.missing },
    { kind: 'unreadable', name: strings.unreadable, state: StripState.unreadable },
    { kind: 'stripNotLoaded', name: strings.notLoaded, state: StripState.notLoaded },
  ];
}

function occurs({ state }: Entry, { strips, people }: SessionState): boolean {
  return state === StripState.notLoaded
    ? people.some(({ load }) => load !== 'loaded')
    : state === null || strips.hasSeen(state);
}

/** The signs of the strips with their names, as far as they were in any strip so far. */
export function legendEntries(state: SessionState): readonly Pick<Entry, 'kind' | 'name'>[] {
  return allEntries(state).filter((entry) => occurs(entry, state));
}

/** The legend of the strips. */
export interface Legend {
  readonly element: HTMLElement;
  /** Names what was in a strip by now. */
  readonly update: () => void;
}

/** Makes the legend, which names nothing that does not occur; where the panel is narrow it unfolds by its button. */
export function createLegend(state: SessionState): Legend {
  const entries = allEntries(state).map((entry) => ({
    entry,
    item: element('li', {}, createSwatch(entry.kind), entry.name),
  }));
  const update = (): void => {
    for (const { entry, item } of entries) {
      item.hidden = !occurs(entry, state);
    }
  };
  update();
  const { legend } = state.strings;
  const list = element(
    'ul',
    { id: 'legend', class: 'legend', 'aria-label': legend },
    ...entries.map(({ item }) => item),
  );
  const attributes = { id: 'unfold-legend', type: 'button', 'aria-controls': 'legend', 'aria-expanded': 'false' };
  const button = element('button', attributes, legend, createIcon('unfold', 12));
  button.addEventListener('click', () => {
    button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') === 'false'));
  });
  return { element: element('div', { class: 'folding' }, button, list), update };
}
