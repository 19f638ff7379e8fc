import type { Localization } from '../shared/translate';

/** Says that the panel's account can ask for nothing until there is another key. */
export function keyRejectedText({ t }: Localization): string {
  return t('Whereby no longer accepts the API key. Sign in again first.');
}

/** Says that another account is in use, or none. */
export function otherAccountText({ t }: Localization): string {
  return t('This panel belongs to an account that is not signed in here.');
}

/** Says what a page could not make. */
export function problemText(what: 'picture' | 'message', { t }: Localization): string {
  return what === 'picture'
    ? t('The picture of the charts could not be made.')
    : t('The panel could not draw what it was sent. Close it and open it again.');
}
