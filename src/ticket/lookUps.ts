import { isSameText, type PersonalText, personalText } from '../shared/personalText';
import type { IdCandidate } from './findIds';
import type { Doubt, Moment, Refusal, TimeContext } from './moment';
import { readTicket } from './readTicket';

/** Who and when may be looked up. */
export interface LookUpReading {
  readonly externalId: PersonalText;
  /** Without one, all stays are meant. */
  readonly moment?: Moment;
  /** Why the moment is one of several. */
  readonly doubt?: Doubt;
}

/** What a typed or pasted text may ask for, the likeliest first, and why no time of it counts. */
export interface LookUpReadings {
  readonly readings: readonly LookUpReading[];
  readonly refusal?: Refusal;
}

const mostReadings = 12;

/** Reads an external id alone, one with a time, or a whole ticket; a text that tells no time may be an external id as it is. */
export function readLookUp(typed: string, known: readonly PersonalText[], context: TimeContext): LookUpReadings {
  const text = typed.trim();
  const whole: LookUpReading = { externalId: personalText(text, 'externalId') };
  if (text === '') {
    return { readings: [] };
  }
  if (!/\s/.test(text)) {
    return { readings: [whole] };
  }
  const { ids, time } = readTicket(text, known, context);
  if (time.kind === 'refused' && time.reason === 'notUnderstood') {
    return { readings: withWhole(whole, ids), refusal: time.reason };
  }
  const moments = time.kind === 'moment' ? [time.moment] : time.kind === 'choice' ? time.moments : time.instead;
  const doubt = time.kind === 'choice' ? { doubt: time.doubt } : {};
  const readings = ids.flatMap(({ externalId }) => [
    ...moments.map((moment): LookUpReading => ({ externalId, moment, ...doubt })),
    ...(moments.length === 0 ? [{ externalId }] : []),
  ]);
  return {
    readings: readings.length > 0 ? readings.slice(0, mostReadings) : [whole],
    ...(time.kind === 'refused' ? { refusal: time.reason } : {}),
  };
}

/** The ids of a text that tells no time, and the text itself: it comes first unless something in it was looked up before. */
function withWhole(whole: LookUpReading, ids: readonly IdCandidate[]): readonly LookUpReading[] {
  const others = ids.filter(
    ({ externalId, ground }) => ground !== 'first' && !isSameText(externalId, whole.externalId),
  );
  const known = others.filter(({ ground }) => ground === 'known' || ground === 'named');
  const rest = others.filter((id) => !known.includes(id));
  return [...known, whole, ...rest].map(({ externalId }) => ({ externalId }));
}
