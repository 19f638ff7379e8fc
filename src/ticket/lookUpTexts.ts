import { isSameText, type PersonalText } from '../shared/personalText';
import type { Person } from '../store/keptPeople';
import type { TextContext } from '../text/context';
import { externalIdTitle, join } from '../text/labels';
import { formatRecent } from '../text/time';
import type { LookUpReading } from './lookUps';
import type { Refusal } from './moment';
import { doubtText, inZoneInUse, refusalText, understood } from './words';

/** A line to choose, with what stands beside and below it. */
export interface LookUpText {
  readonly label: string;
  readonly description: string;
  readonly detail?: string;
}

/** One reading of what was typed: whose stays, and at what time, with its zone and offset. */
export function lookUpText(
  reading: LookUpReading,
  readings: readonly LookUpReading[],
  known: readonly PersonalText[],
  context: TextContext,
): LookUpText {
  const { t } = context.l10n;
  const { moment, doubt } = reading;
  const label = nameOfId(reading, readings, known, context);
  if (moment === undefined) {
    return { label, description: t('all stays, newest first') };
  }
  const detail = join(inZoneInUse(moment, context), doubt === undefined ? '' : doubtText(doubt, context));
  return { label, description: t('at {0}', understood(moment, context)), ...(detail === '' ? {} : { detail }) };
}

/** A person who was looked up before. */
export function personText({ externalId, isPinned, lookedUpAt }: Person, context: TextContext): LookUpText {
  return {
    label: externalIdTitle(externalId, 'quickPick', context),
    description: isPinned ? context.l10n.t('pinned') : formatRecent(lookedUpAt, context),
  };
}

/** Why no time counts, and what to do. */
export function refusalRow(refusal: Refusal, context: TextContext): LookUpText {
  const { reason, wayOn } = refusalText(refusal, context);
  return { label: reason, description: '', detail: wayOn };
}

/** While personal data are hidden no alias is made of each beginning of an id that somebody types. */
function nameOfId(
  { externalId }: LookUpReading,
  readings: readonly LookUpReading[],
  known: readonly PersonalText[],
  context: TextContext,
): string {
  const isOnlyOne = readings.every((reading) => isSameText(reading.externalId, externalId));
  const isKnown = known.some((id) => isSameText(id, externalId));
  return context.hidePersonal !== false && isOnlyOne && !isKnown
    ? context.l10n.t('The external ID that you typed')
    : externalIdTitle(externalId, 'quickPick', context);
}
