import { Aliases } from '../text/aliases';
import type { TextContext } from '../text/context';
import { resolveZone, type Zone } from '../text/zone';
import { localization } from './localization';
import { readHidePersonalData, readTimeZone } from './settings';

let hostZone: string | undefined;

/** The zone of the machine that the extension runs on. */
export function hostTimeZone(): string {
  return (hostZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
}

let known: { readonly setting: string; readonly zone: Zone } | undefined;

/** What stands for hidden texts in this window; to be forgotten when the account goes that they came from. */
export const aliases = new Aliases();

/** The context of this moment: display language, the zone in force, now, what is hidden. Cheap enough to be asked for each row. */
export function currentTextContext(): TextContext {
  const setting = readTimeZone();
  if (known?.setting !== setting) {
    known = { setting, zone: resolveZone(setting, hostTimeZone()).zone };
  }
  const hidePersonal = readHidePersonalData() && aliases;
  return { l10n: localization, zone: known.zone, now: Date.now(), hidePersonal };
}
