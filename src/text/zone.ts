/** A time zone in which times are shown. */
export interface Zone {
  /** IANA name, for `Intl`. */
  readonly id: string;
  /** What is written beside times: `UTC` or the IANA name. */
  readonly name: string;
}

/** Coordinated Universal Time, the zone that the API speaks. */
export const utc: Zone = { id: 'UTC', name: 'UTC' };

/** By name; asking Intl takes longer than all that is done with a zone. */
const found = new Map<string, Zone | null>();

/** The zone of that name in its usual spelling, null when this platform does not know it. */
function findZone(name: string): Zone | null {
  const zone = found.get(name);
  return zone === undefined ? keepZone(name, readZone(name)) : zone;
}

function keepZone(name: string, zone: Zone | null): Zone | null {
  found.set(name, zone);
  return zone;
}

function readZone(name: string): Zone | null {
  try {
    const id = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    if (/^(etc\/)?(utc|gmt|uct|zulu)$/i.test(id)) {
      return utc;
    }
    // Intl answers Asia/Calcutta for Asia/Kolkata: people keep the name they chose.
    const spelling = id.toLowerCase() === name.toLowerCase() ? id : name;
    return { id: spelling, name: spelling };
  } catch {
    return null;
  }
}

/**
 * The zone that a value of the setting `timeZone` stands for: `local` (`hostZone`), `utc` in any case, or an IANA name.
 * An unknown name gives the local zone with `known` false; an unknown `hostZone` gives UTC.
 */
export function resolveZone(setting: string, hostZone: string): { zone: Zone; known: boolean } {
  const name = setting.trim();
  const chosen = name === '' || name.toLowerCase() === 'local' ? hostZone : name;
  const zone = findZone(chosen);
  return { zone: zone ?? findZone(hostZone) ?? utc, known: zone !== null };
}
