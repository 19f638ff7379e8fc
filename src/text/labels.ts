import type { Room, Session } from '../api/types';
import type { PersonalText } from '../shared/personalText';
import type { EpochMs } from '../shared/time';
import type { Localization } from '../shared/translate';
import type { TextContext } from './context';
import { formatDuration, formatShortDuration } from './duration';
import { personal } from './personal';
import { type Place, sanitise } from './sanitise';

/** A room's name as people say it: without the slash. Room names are typed by strangers, too. */
export function roomTitle(roomName: string, place: Place, l10n: Localization): string {
  return sanitise(roomName.replace(/^\//u, ''), place) || l10n.t('(room without a visible name)');
}

/** A person's name, or words that say that none was recorded. */
export function participantName(displayName: PersonalText | null, place: Place, context: TextContext): string {
  return (displayName === null ? '' : personal(displayName, place, context)) || context.l10n.t('(no name recorded)');
}

/** The external id that a row, a list or a title calls a person by, or words where nothing of it can be seen. */
export function externalIdTitle(externalId: PersonalText, place: Place, context: TextContext): string {
  return personal(externalId, place, context) || context.l10n.t('(external ID without a visible character)');
}

/** A room that was never used; one of which the API does not say that is not one. */
export function isUnused({ totalSessions, lastSessionStartedAt }: Room): boolean {
  return totalSessions === 0 && lastSessionStartedAt === null;
}

/** How long a session lasted, or that it goes on. */
export function sessionLength(session: Session, context: TextContext, options?: LengthOptions): string {
  return stayLength(session.startedAt, session.endedAt, context.l10n.t('still going on'), context, options);
}

/** A role in words; Whereby's own role names for those that it does not document. */
export function roleTitle(roleName: string | null, l10n: Localization): string {
  switch (roleName) {
    case null:
      return '';
    case 'host':
      return l10n.t('host');
    case 'visitor':
      return l10n.t('visitor');
    case 'granted_visitor':
    case 'granted_visited':
      return l10n.t('admitted visitor');
    case 'granted_viewer':
      return l10n.t('admitted viewer');
    case 'recorder':
      return l10n.t('recorder');
    case 'streamer':
      return l10n.t('streamer');
    default:
      return sanitise(roleName, 'label');
  }
}

/** Words for a leaving that the API does not tell; only a session known to go on says that the person is still there. */
export function openEnd(sessionEndedAt: EpochMs | null | undefined, { t }: Localization): string {
  return sessionEndedAt === null ? t('still there') : t('leaving not recorded');
}

const minuteMs = 60_000;
const tenMinutesMs = 10 * minuteMs;

/** How a length of time is told. */
export interface LengthOptions {
  /** Without a part that is zero, and from 10 minutes on without seconds, for where there is little room. */
  readonly short?: boolean;
}

/** The time between two moments, or words for an open end. */
export function stayLength(
  from: number | null,
  to: number | null,
  open: string,
  { l10n }: TextContext,
  { short = false }: LengthOptions = {},
): string {
  if (to === null) {
    return open;
  }
  if (from === null || to < from) {
    return l10n.t('length not recorded');
  }
  const length = to - from;
  return short
    ? formatShortDuration(length < tenMinutesMs ? length : Math.round(length / minuteMs) * minuteMs, l10n)
    : formatDuration(length, l10n);
}

/** Puts texts beside each other, leaving out the empty ones. */
export function join(...texts: string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
