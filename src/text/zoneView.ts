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
}

/** The zone in force, with UTC, the host's, the browser's and a named one to choose from. */
export function zoneView({ setting, host, browser }: ZoneSources, { t }: Localization): ZoneView {
  const inForce = resolveZone(setting, host);
  const local = resolveZone('local', host).zone;
  const keyword = setting.trim().toLowerCase();
  const isNamed = inForce.known && keyword !== '' && keyword !== 'local' && keyword !== 'utc';
  const selected = isNamed ? setting : keyword === 'utc' ? 'utc' : 'local';
  const labels = new Map([
    ['local', t('Local time ({0})', local.name)],
    ['utc', 'UTC'],
  ]);
  if (isNamed) {
    labels.set(setting, inForce.zone.name);
  }
  const elsewhere = browser === undefined ? undefined : resolveZone(browser, host);
  if (elsewhere?.known === true && ![local.id, inForce.zone.id, 'UTC'].includes(elsewhere.zone.id)) {
    labels.set(elsewhere.zone.id, t('Use {0}', elsewhere.zone.name));
  }
  const choices = [...labels].map(([value, label]) => ({ value, label, selected: value === selected }));
  return { id: inForce.zone.id, name: inForce.zone.name, choices };
}
