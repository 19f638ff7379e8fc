import type { CallVerdict } from '../../quality/history/findPattern';
import { type Direction } from '../../shared/series';
import type { Rating } from '../../shared/quality';
import type { LoadState } from '../../shared/session';
import type { Localization } from '../../shared/translate';
import { formatNumber } from '../../shared/units';
import type { TextContext } from '../../text/context';
import { openEnd, roleTitle, roomTitle, stayLength } from '../../text/labels';
import { describeDirection, describeRating } from '../../text/rating';
import { formatDateTime } from '../../text/time';
import type { HistoryFacts } from './facts';
import type { HistoryCall } from './readCall';

/** What is told of a call, in words. */
export interface CallTexts {
  readonly when: string;
  readonly length: string;
  /** Empty where it is not known. */
  readonly room: string;
  readonly browser: string;
  readonly role: string;
  /** What the person rated: `2 of 5`, empty where they did not. */
  readonly stars: string;
  /** How far it is read, where that is not all; else empty. */
  readonly load: string;
}

/** The words for a call. */
export function callTexts(
  call: HistoryCall,
  { browsers }: Pick<HistoryFacts, 'browsers'>,
  roomName: string | null,
  context: TextContext,
): CallTexts {
  const { l10n } = context;
  const { stays, joinedAt } = call;
  const leavings = stays.map(({ leftAt }) => leftAt);
  const leftAt = leavings.reduce((last, at) => (last === null || at === null ? null : Math.max(last, at)));
  const stars = starsOf(call);
  return {
    when: joinedAt === null ? l10n.t('Start not recorded') : formatDateTime(joinedAt, context),
    length: stayLength(joinedAt, leftAt, openEnd(undefined, l10n), context, { short: true }),
    room: roomName === null ? '' : roomTitle(roomName, 'document', l10n),
    browser: browsers.get(call.roomSessionId) ?? '',
    role: roleTitle(stays.find(({ roleName }) => roleName !== null)?.roleName ?? null, l10n),
    stars: stars === null ? '' : l10n.t('{0} of 5', formatNumber(stars, l10n.locale, 1)),
    load: loadText(call.load, l10n),
  };
}

/** The person's lowest rating of the call, null where they gave none. */
export function starsOf({ stays }: HistoryCall): number | null {
  const given = stays.flatMap(({ rating }) => rating ?? []);
  return given.length === 0 ? null : Math.min(...given);
}

/** The rating that a verdict stands under. */
export function ratingOf(verdict: CallVerdict): Rating {
  return verdict === 'partly' ? 'good' : verdict;
}

/** A verdict in a few words: `Poor`, `Good where measured`. */
export function verdictText(verdict: CallVerdict, l10n: Localization): string {
  return verdict === 'partly' ? l10n.t('Good where measured') : describeRating(verdict, l10n);
}

/** The same with its direction: `Receiving: poor`. */
export function verdictLabel(direction: Direction, verdict: CallVerdict, l10n: Localization): string {
  const { t } = l10n;
  if (verdict !== 'partly') {
    return describeDirection(direction, verdict, l10n);
  }
  return direction === 'send' ? t('Sending: good where measured') : t('Receiving: good where measured');
}

function loadText(load: LoadState, { t }: Localization): string {
  return { waiting: t('not read yet'), partly: t('read in part'), failed: t('could not be read'), loaded: '' }[load];
}
