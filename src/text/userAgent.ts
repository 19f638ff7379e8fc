import Bowser from 'bowser';
import type { Localization } from '../shared/translate';
import { sanitise } from './sanitise';

/**
 * Browser with its major version and the family of the system, such as "Chrome 118 on macOS"; what is not known is left
 * out. Versions of systems are not told, because browsers freeze them in the user agent.
 */
export function describeUserAgent(userAgent: string, { t }: Localization): string {
  const { browser, system } = readUserAgent(userAgent);
  const known = browser !== '' && system !== '' ? t('{0} on {1}', browser, system) : browser + system;
  return sanitise(known === '' ? userAgent : known, 'label');
}

/** Browser with its major version, and the family of the system; empty where it is not known. */
export function readUserAgent(userAgent: string): { readonly browser: string; readonly system: string } {
  // Bowser throws at an empty text.
  const { browser, os } = Bowser.parse(userAgent.slice(0, 1000) || ' ');
  const [major] = browser.version?.split('.') ?? [];
  return { browser: [browser.name, major].filter(Boolean).join(' '), system: os.name ?? '' };
}
