import { formatNumber } from '../shared/units';
import type { TextContext } from '../text/context';
import { offsetText } from '../text/clockChange';
import { formatShortDuration } from '../text/duration';
import { formatDateTime, formatDay, formatBareRange, withZone } from '../text/time';
import type { Doubt, Moment, Refusal } from './moment';
import type { Nearness } from './nearness';

const dayMs = 86_400_000;

/** A moment as it was understood, with its zone and how far that is ahead of UTC: `Jan 28, 2026, 15:00 Europe/Oslo (UTC+01:00)`. */
export function understood(moment: Moment, context: TextContext): string {
  const { zone, at } = moment;
  const named = withZone(timeOf(moment, { ...context, zone }), { ...context, zone });
  const offset = offsetText(at, zone);
  return zone.id === 'UTC' || named.includes(`UTC${offset}`) ? named : context.l10n.t('{0} (UTC{1})', named, offset);
}

/** The same moment in the zone in use; empty where that is the zone that was understood. */
export function inZoneInUse(moment: Moment, context: TextContext): string {
  return moment.zone.id === context.zone.id
    ? ''
    : context.l10n.t('that is {0}', withZone(timeOf(moment, context), context));
}

function timeOf({ at, from, to, precision }: Moment, context: TextContext): string {
  const { t } = context.l10n;
  switch (precision) {
    case 'minute':
      return formatDateTime(at, context, { seconds: at % 60_000 !== 0 });
    case 'hour':
      return t('about {0}', formatDateTime(at, context));
    case 'partOfDay':
      return formatBareRange(from, to, context, { day: true });
    case 'day':
      return t('any time on {0}', formatDay(from, context));
  }
}

/** Why a text may mean more than one moment. */
export function doubtText(doubt: Doubt, { l10n: { t } }: TextContext): string {
  switch (doubt) {
    case 'clockChange':
      return t('the clock showed this time twice');
    case 'halfOfDay':
      return t('morning or afternoon is not said');
    case 'dayMonth':
      return t('which number is the month is not said');
    case 'zone':
      return t('the name of the zone has several meanings');
    case 'night':
      return t('which of the two days the night belongs to is not said');
    case 'severalZones':
      return t('the text names several zones');
    case 'severalTimes':
      return t('one of several times in the text');
  }
}

/** Why a text names no moment that can be looked up, and the way on. */
export function refusalText(
  reason: Refusal,
  { l10n: { t }, zone }: TextContext,
): { readonly reason: string; readonly wayOn: string } {
  switch (reason) {
    case 'notUnderstood':
      return {
        reason: t('No time was understood'),
        wayOn: t('Times are read as in 2026-01-28 15:00, yesterday 15:00 or 28 Jan 3pm Europe/Oslo.'),
      };
    case 'future':
      return {
        reason: t('This time is in the future'),
        wayOn: t('Check the day and the zone, which is {0} unless you name one.', zone.name),
      };
    case 'skipped':
      return {
        reason: t('This time was left out when the clock was put forward'),
        wayOn: t('Choose the time before or after the change.'),
      };
    case 'range':
      return {
        reason: t('One time is needed, not a span of time'),
        wayOn: t('Type the time of the moment itself, or choose one that is offered.'),
      };
  }
}

/** How a stay lies to the moment that is looked for. */
export function nearnessText(nearness: Nearness, context: TextContext): string {
  const { l10n } = context;
  switch (nearness.kind) {
    case 'holds':
      return l10n.t('there at this time');
    case 'later':
      return l10n.t('began {0} after it', distanceText(nearness.ms, context));
    case 'earlier':
      return l10n.t('ended {0} before it', distanceText(nearness.ms, context));
    case 'unknown':
      return '';
  }
}

/** A length of time in days from two days on, cut, never rounded up. */
function distanceText(ms: number, { l10n }: TextContext): string {
  const days = Math.floor(ms / dayMs);
  return days < 2 ? formatShortDuration(ms, l10n) : l10n.t('{0} days', formatNumber(days, l10n.locale, 0));
}
