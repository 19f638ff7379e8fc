import type { Localization } from '../../shared/translate';
import type { Interruption } from './interruptions';

/** That a gap comes straight after loss, and of which direction where it is a gap of both; null where it does not. */
export function straightAfterLoss({ directions, followsLoss }: Interruption, { t }: Localization): string | null {
  const [first] = followsLoss;
  if (first === undefined) {
    return null;
  }
  if (followsLoss.length === directions.length) {
    return t('straight after loss');
  }
  return first === 'send' ? t('straight after sent loss') : t('straight after received loss');
}
