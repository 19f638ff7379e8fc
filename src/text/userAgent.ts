import Bowser from 'bowser';
import type { TextContext } from './context';
import { sanitise } from './sanitise';

const knownBrowsers = new Set(Object.values(Bowser.BROWSER_MAP));

/** What is read of a user agent. */
export interface UserAgentRead {
  /** Browser with its major version; empty where there is none. */
  readonly browser: string;
  /** The family of the system; empty where it is not known. */
  readonly system: string;
  /** Whether the browser is one that is known: else its name is what somebody made it. */
  readonly isKnown: boolean;
}

/**
 * Browser with its major version and the family of the system, such as "Chrome 118 on macOS"; what is not known is left
 * out. Versions of systems are not told, because browsers freeze them in the user agent. One that nobody knows may hold any text:
 * while personal data is hidden it is not told.
 */
export function describeUserAgent(userAgent: string, context: Pick<TextContext, 'l10n' | 'hidePersonal'>): string {
  const { t } = context.l10n;
  const read = readUserAgent(userAgent);
  const browser = browserTitle(read, context);
  const { system } = read;
  const known = browser !== '' && system !== '' ? t('{0} on {1}', browser, system) : browser + system;
  return sanitise(known === '' ? userAgent : known, 'label');
}

/** Browser with its major version, and the family of the system; empty where it is not known. */
export function readUserAgent(userAgent: string): UserAgentRead {
  // Bowser throws at an empty text.
  const { browser, os } = Bowser.parse(userAgent.slice(0, 1000) || ' ');
  const isKnown = knownBrowsers.has(browser.name ?? '');
  const [major] = browser.version?.split('.') ?? [];
  return { browser: [browser.name, major].filter(Boolean).join(' '), system: os.name ?? '', isKnown };
}

/** What a browser is called; while personal data is hidden, one that nobody knows is not named. */
export function browserTitle(
  { browser, isKnown }: UserAgentRead,
  { l10n, hidePersonal }: Pick<TextContext, 'l10n' | 'hidePersonal'>,
): string {
  return isKnown || hidePersonal === false ? browser : l10n.t('unknown browser');
}
