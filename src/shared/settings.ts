import type { QualityRules } from './quality';

/** The settings in force, each within its documented bounds whatever the user's file says. */
export interface Settings {
  /** Address of the API, or null when the setting is not an address the key may be sent to. */
  readonly apiBaseUrl: URL | null;
  /** Rows a request brings, 1 to 100. */
  readonly pageSize: number;
  /** `local`, `utc` or an IANA name; not checked here. */
  readonly timeZone: string;
  readonly packetLossUnit: 'percent' | 'ratio';
  readonly rules: QualityRules;
}
