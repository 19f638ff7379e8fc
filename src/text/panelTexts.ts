import type { Problem } from '../shared/protocol/shared';
import type { Localization } from '../shared/translate';

/** Says that the panel's account can ask for nothing until there is another key. */
export function keyRejectedText({ t }: Localization): string {
  return t('Whereby no longer accepts the API key. Sign in again first.');
}

/** Says that a person stopped it before there was anything to draw. */
export function cancelledText({ t }: Localization): string {
  return t('Loading was cancelled.');
}

/** Says that another account is in use, or none. */
export function otherAccountText({ t }: Localization): string {
  return t('This panel belongs to an account that is not signed in here.');
}

/** The title of a panel whose place the next one takes: tabs of webviews cannot be in italics. */
export function previewTitle(title: string, { t }: Localization): string {
  return t('{0} (preview)', title);
}

/** Says what a page could not do. */
export function problemText(what: Problem, { t }: Localization): string {
  switch (what) {
    case 'picture':
      return t('The picture of the charts could not be made.');
    case 'clipboard':
      return t('This window may not put pictures on the clipboard. Save the picture as a PNG file instead.');
    case 'message':
      return t('The panel could not draw what it was sent. Close it and open it again.');
  }
}
