import { offsetText } from './clockChange';
import type { TextContext } from './context';
import { resolveZone } from './zone';

/** A zone in a list of all of them. */
export interface ZoneItem {
  /** As a value of the setting. */
  readonly value: string;
  readonly label: string;
  /** How far its clock is ahead of UTC now. */
  readonly offset: string;
}

/** The zones that can be chosen: the local one and UTC, then all of `names` (IANA). */
export function zoneItems(names: readonly string[], hostZone: string, context: TextContext): readonly ZoneItem[] {
  const { t } = context.l10n;
  const local = resolveZone('local', hostZone).zone;
  return [
    zoneItem('local', t('Local time ({0})', local.name), hostZone, context),
    zoneItem('utc', 'UTC', hostZone, context),
    ...names.filter((name) => name !== 'UTC').map((name) => zoneItem(name, name, hostZone, context)),
  ];
}

/** The zone that was typed, where this platform knows it: names of old and other spellings are in no list. */
export function typedZone(typed: string, hostZone: string, context: TextContext): ZoneItem | undefined {
  const { zone, known } = resolveZone(typed, hostZone);
  return known && typed.includes('/') ? zoneItem(zone.id, zone.name, hostZone, context) : undefined;
}

function zoneItem(value: string, label: string, hostZone: string, { now, l10n }: TextContext): ZoneItem {
  return { value, label, offset: l10n.t('UTC{0}', offsetText(now, resolveZone(value, hostZone).zone)) };
}
