import { directions, SampleState } from '../../../src/shared/series';
import type { Direction } from '../../../src/shared/series';
import { formatNumber } from '../../../src/shared/units';
import { createSwatch } from '../../charts/swatches';
import type { SwatchKind } from '../../charts/swatches';
import { element, fill } from '../../ui/dom';
import { createCheckbox } from '../../ui/toolkit';
import { plainLossMax } from './lossAxis';
import { isUnplaced } from './scene';
import type { Scene } from './scene';

/** A sign of the charts with its name. */
export interface LegendEntry {
  readonly kind: SwatchKind;
  readonly name: string;
  /** The whole of it. */
  readonly meaning: string;
}

function hasState(scene: Scene, state: SampleState): boolean {
  return scene.unmeasured.some((stretches) =>
    directions.some((direction) => stretches[direction].some((one) => one.state === state && !isUnplaced(scene, one))),
  );
}

/** The signs that occur in these charts, besides the lines themselves. */
export function legendEntries(scene: Scene): LegendEntry[] {
  const { strings, rules, locale, peak } = scene;
  const has = (kind: string): boolean => scene.moments.some((moment) => moment.kind === kind);
  const percent = (value: number): string => formatNumber(value, locale, 1);
  const all: readonly (readonly [boolean, SwatchKind, name: string, meaning?: string])[] = [
    [true, 'threshold', fill(strings.thresholdLine, percent(rules.lossThresholdPercent))],
    [
      plainLossMax(peak.loss, rules.lossThresholdPercent) >= rules.severeLossThresholdPercent,
      'severeThreshold',
      fill(strings.severeLine, percent(rules.severeLossThresholdPercent)),
    ],
    [has('episode'), 'episode', strings.episode],
    [has('severeEpisode'), 'severe', strings.severeEpisode],
    [has('spike'), 'spike', strings.spike, strings.spikeMeaning],
    [hasState(scene, SampleState.silent), 'silent', strings.silentStretch, strings.silentMeaning],
    [hasState(scene, SampleState.missing), 'missing', strings.missingStretch, strings.missingMeaning],
    [scene.unplaced.length > 0, 'unplaced', strings.unplacedStretch, strings.unplacedMeaning],
    [hasState(scene, SampleState.unreadable), 'unreadable', strings.unreadableStretch, strings.unreadableMeaning],
    [scene.away.length > 0, 'away', strings.awayStretch, strings.awayMeaning],
    [scene.asked !== null, 'asked', strings.momentAsked],
    [scene.events.length > 0, 'event', strings.event],
    [scene.lowSendBitrate.length > 0, 'low', strings.lowSendBitrate, strings.lowSendBitrateMeaning],
  ];
  return all.filter(([occurs]) => occurs).map(([, kind, name, meaning = name]) => ({ kind, name, meaning }));
}

/** The lines that are shown and the signs with their meanings, for a picture. */
export function pictureLegend(
  scene: Scene,
  hidden: ReadonlySet<Direction>,
): { readonly kind: SwatchKind; readonly name: string }[] {
  const { sent, received } = scene.strings;
  const lines = directions
    .filter((direction) => !hidden.has(direction))
    .map((kind) => ({ kind, name: kind === 'send' ? sent : received }));
  return [...lines, ...legendEntries(scene).map(({ kind, meaning }) => ({ kind, name: meaning }))];
}

/** A checkbox with the line's sign for each direction. */
export function createLineSwitches(
  { strings }: Scene,
  hidden: ReadonlySet<Direction>,
  onToggle: (direction: Direction, shown: boolean) => void,
): HTMLElement[] {
  return directions.map((direction) => {
    const name = direction === 'send' ? strings.sent : strings.received;
    const checkbox = createCheckbox(`show-${direction}`, name, !hidden.has(direction), (shown) => {
      onToggle(direction, shown);
    });
    checkbox.append(createSwatch(direction));
    return checkbox;
  });
}

/** What the charts' signs mean, as a list to read: the legend itself says it in tooltips only. */
export function createMeanings(scene: Scene): HTMLElement {
  const entries = legendEntries(scene).map(({ kind, meaning }) => element('li', {}, createSwatch(kind), meaning));
  return element('ul', { class: 'meanings' }, ...entries);
}

/** The charts' signs with their names. */
export function createLegend(scene: Scene): HTMLElement {
  const entries = legendEntries(scene).map(({ kind, name, meaning }) =>
    element('li', { class: kind, title: meaning }, createSwatch(kind), name),
  );
  return element('ul', { class: 'legend', 'aria-label': scene.strings.legend }, ...entries);
}
