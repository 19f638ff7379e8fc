import type { ZoneView } from '../shared/protocol/shared';
import type { Localization } from '../shared/translate';
import { resolveZone } from './zone';

/** The zones that there are to choose from: IANA names, and the setting's own value. */
export interface ZoneSources {
  /** The value of the setting `wherebyInsights.timeZone`. */
  readonly setting: string;
  /** The extension host's zone. */
  readonly host: string;
  /** The zone that the webview runs in, undefined before it said so; on a remote host it may differ. */
  readonly browser: string | undefined;
  /** Zones that were chosen before and stay to choose from. */
  readonly named?: readonly string[];
}

/** The zone in force, with UTC, the host's, the browser's and a named one to choose from. */
export function zoneView({ setting, host, browser, named = [] }: ZoneSources, { t }: Localization): ZoneView {
  const inForce = resolveZone(setting, host);
  const local = resolveZone('local', host).zone;
  const isNamed = isNamedZone(setting, host);
  const selected = isNamed ? setting : setting.trim().toLowerCase() === 'utc' ? 'utc' : 'local';
  const labels = new Map([
    ['local', t('Local time ({0})', local.name)],
    ['utc', 'UTC'],
  ]);
  for (const name of [...named, setting].filter((value) => isNamedZone(value, host))) {
    labels.set(name, resolveZone(name, host).zone.name);
  }
  const elsewhere = browser === undefined ? undefined : resolveZone(browser, host);
  const listed = [local.id, inForce.zone.id, 'UTC', ...labels.keys()];
  if (elsewhere?.known === true && !listed.includes(elsewhere.zone.id)) {
    labels.set(elsewhere.zone.id, t('Use {0}', elsewhere.zone.name));
  }
  const choices = [...labels].map(([value, label]) => ({ value, label, selected: value === selected }));
  return { id: inForce.zone.id, name: inForce.zone.name, choices };
}

/** Whether a value of the setting names a zone of its own that this platform knows. */
export function isNamedZone(setting: string, host: string): boolean {
  return !['', 'local', 'utc'].includes(setting.trim().toLowerCase()) && resolveZone(setting, host).known;
}
