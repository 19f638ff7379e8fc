import Bowser from 'bowser';
import type { Localization } from '../shared/translate';
import { sanitise } from './sanitise';

/**
 * Browser with its major version and the family of the system, such as "Chrome 118 on macOS"; what is not known is left
 * out. Versions of systems are not told, because browsers freeze them in the user agent.
 */
export function describeUserAgent(userAgent: string, { t }: Localization): string {
  // Bowser throws at an empty text.
  const { browser, os } = Bowser.parse(userAgent.slice(0, 1000) || ' ');
  const [major] = browser.version?.split('.') ?? [];
  const name = [browser.name, major].filter(Boolean).join(' ');
  const known = name !== '' && os.name ? t('{0} on {1}', name, os.name) : name + (os.name ?? '');
  return sanitise(known === '' ? userAgent : known, 'label');
}
