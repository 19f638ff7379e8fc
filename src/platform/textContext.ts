import type { TextContext } from '../text/context';
import { resolveZone } from '../text/zone';
import { localization } from './localization';
import { readSettings } from './settings';

/** The zone of the machine that the extension runs on. */
export const hostTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What sentences need at this moment: display language, the zone in force, now. */
export function currentTextContext(): TextContext {
  const { zone } = resolveZone(readSettings().timeZone, hostTimeZone);
  return { l10n: localization, zone, now: Date.now() };
}
