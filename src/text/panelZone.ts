import { type KeptZone, unchosenZone, type ZoneView } from '../shared/protocol/shared';
import type { Settings } from '../shared/settings';
import type { TextContext } from './context';
import { resolveZone } from './zone';
import { isNamedZone, zoneView } from './zoneView';

/** The value of the choice that opens the list of all zones. */
export const anotherZone = 'another';

/** The most named zones that stay to choose from. */
const maxNamed = 5;

/** What says which zone is in force where a panel has none of its own. */
export interface ZoneSurroundings {
  /** IANA name of the zone that the extension runs in. */
  readonly hostTimeZone: string;
  /** IANA name of the zone that the pages run in, undefined before one has said so. */
  browserTimeZone: string | undefined;
  readSettings(): Settings;
  /** The context of this moment. */
  context(): TextContext;
}

/** The zone of one panel: the setting's, until another one is chosen in it, which then belongs to this panel alone. */
export class PanelZone {
  readonly #surroundings: ZoneSurroundings;
  #kept: KeptZone;

  constructor(surroundings: ZoneSurroundings, kept: KeptZone = unchosenZone) {
    this.#surroundings = surroundings;
    this.#kept = kept;
  }

  /** Takes in the zone that the page runs in; answers whether that changes what there is to choose from. */
  learnBrowser(name: string): boolean {
    const offered = (): string => this.view.choices.map(({ value }) => value).join(' ');
    const before = offered();
    this.#surroundings.browserTimeZone = name;
    return offered() !== before;
  }

  /** What brings it back after a window reload. */
  get kept(): KeptZone {
    return this.#kept;
  }

  /** The settings, with this panel's zone as theirs. */
  get settings(): Settings {
    const settings = this.#surroundings.readSettings();
    return { ...settings, timeZone: this.#kept.chosen ?? settings.timeZone };
  }

  /** The context of this moment, in this panel's zone. */
  get context(): TextContext {
    const context = this.#surroundings.context();
    const { chosen } = this.#kept;
    return chosen === null ? context : { ...context, zone: resolveZone(chosen, this.#surroundings.hostTimeZone).zone };
  }

  /** The zone in force, and what else can be chosen; the last choice is all the others. */
  get view(): ZoneView {
    const { hostTimeZone: host, browserTimeZone: browser } = this.#surroundings;
    const { l10n } = this.#surroundings.context();
    const named = [this.#surroundings.readSettings().timeZone, ...this.#kept.named];
    const view = zoneView({ setting: this.settings.timeZone, host, browser, named }, l10n);
    const another = { value: anotherZone, label: l10n.t('Another time zone...'), selected: false };
    return { ...view, choices: [...view.choices, another] };
  }

  /** Whether a value is one of the zones to choose from. */
  offers(value: string): boolean {
    return value !== anotherZone && this.view.choices.some((choice) => choice.value === value);
  }

  /** Chooses a zone for this panel: `local`, `utc` or an IANA name. */
  choose(value: string): void {
    const others = this.#kept.named.filter((name) => name !== value);
    const named = isNamedZone(value, this.#surroundings.hostTimeZone) ? [...others, value] : others;
    this.#kept = { chosen: value, named: named.slice(-maxNamed) };
  }

  /** Follows the setting again. */
  followSetting(): void {
    this.#kept = { ...this.#kept, chosen: null };
  }
}
