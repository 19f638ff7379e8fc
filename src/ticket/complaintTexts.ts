import { offsetText } from '../text/clockChange';
import type { TextContext } from '../text/context';
import { externalIdTitle } from '../text/labels';
import type { Complaint } from './complaint';
import type { LookUpText } from './lookUpTexts';
import { doubtText, inZoneInUse, refusalText, understood } from './words';

/** The line that starts the check of a complaint of which everything is known; undefined while something is open. */
export function checkLine({ externalId, moment }: Complaint, context: TextContext): LookUpText | undefined {
  const { t } = context.l10n;
  return externalId === undefined || moment === undefined
    ? undefined
    : {
        label: t('Check this'),
        description: t('{0} at {1}', externalIdTitle(externalId, 'quickPick', context), understood(moment, context)),
      };
}

/** The line of the person. */
export function personLine({ externalId, ids }: Complaint, context: TextContext): LookUpText {
  const { t } = context.l10n;
  if (externalId !== undefined) {
    return { label: t('Person: {0}', externalIdTitle(externalId, 'quickPick', context)), description: t('change') };
  }
  return {
    label: t('Person: choose one'),
    description:
      ids.length === 0
        ? t('no external ID was found in the text')
        : ids.map((id) => externalIdTitle(id, 'quickPick', context)).join(', '),
  };
}

/** The line of the moment: what was understood, or what is in doubt, or why nothing was. */
export function momentLine({ moment, time }: Complaint, context: TextContext): LookUpText {
  const { t } = context.l10n;
  if (moment !== undefined) {
    const detail = inZoneInUse(moment, context);
    return {
      label: t('Moment: {0}', understood(moment, context)),
      description: t('change'),
      ...(detail === '' ? {} : { detail }),
    };
  }
  const label = t('Moment: choose one');
  if (time.kind === 'refused') {
    const { reason, wayOn } = refusalText(time.reason, context);
    return { label, description: reason, detail: wayOn };
  }
  return { label, description: time.kind === 'choice' ? doubtText(time.doubt, context) : '' };
}

/** The line of the zone. */
export function zoneLine({ zone, zoneFrom, moment }: Complaint, context: TextContext): LookUpText {
  const { t } = context.l10n;
  const offset = offsetText(moment?.at ?? context.now, zone);
  return {
    label: zone.id === 'UTC' ? t('Time zone: UTC') : t('Time zone: {0} (UTC{1})', zone.name, offset),
    description: zoneFrom === 'settings' ? t('the zone in use, the text names none; change') : t('change'),
  };
}
