import type { Incident } from '../../quality/incidents/findIncidents';
import type { Direction } from '../../shared/series';
import { formatPercent } from '../../shared/units';
import { formatDuration } from '../duration';
import { othersReceiving, type SessionWords } from './context';

/** So many people are told of one by one. */
const mostTold = 3;

function partTexts(incident: Incident, people: readonly number[], direction: Direction, words: SessionWords): string[] {
  const { l10n, names } = words;
  const { t, locale } = l10n;
  const parts = people.flatMap((person) => incident.parts.get(person) ?? []);
  const lengths = parts.map((part) => part[direction]);
  const peak = formatPercent(Math.max(0, ...parts.map(({ peakPercent }) => peakPercent[direction])), locale);
  const isSent = direction === 'send';
  if (people.length > mostTold) {
    const least = formatDuration(Math.min(...lengths), l10n);
    const most = formatDuration(Math.max(...lengths), l10n);
    if (least === most) {
      return [
        isSent
          ? t('{0} people sent with loss, each for {1}, up to {2}.', people.length, most, peak)
          : t('{0} people received with loss, each for {1}, up to {2}.', people.length, most, peak),
      ];
    }
    return [
      isSent
        ? t('{0} people sent with loss, each for {1} to {2}, up to {3}.', people.length, least, most, peak)
        : t('{0} people received with loss, each for {1} to {2}, up to {3}.', people.length, least, most, peak),
    ];
  }
  return people.map((person) => {
    const part = incident.parts.get(person);
    const ms = part?.[direction] ?? 0;
    const name = names[person] ?? '';
    const length = formatDuration(ms, l10n);
    const highest = formatPercent(part?.peakPercent[direction] ?? 0, locale);
    return isSent
      ? t('{0} sent with loss for {1}, up to {2}.', name, length, highest)
      : t('{0} received with loss for {1}, up to {2}.', name, length, highest);
  });
}

/** Why an incident was read so, in numbers, people and seconds, one sentence each. */
export function incidentEvidence(incident: Incident, words: SessionWords): string[] {
  const { t } = words.l10n;
  const { census, named, cause } = incident;
  const mayBeTheirs = census.badRecv.length > 0 && (cause === 'common' || cause === 'cannotTell');
  const isNamedReceiving = named !== null && census.badRecv.includes(named);
  const own = isNamedReceiving ? [named] : [];
  return [
    ...partTexts(incident, census.badSend, 'send', words),
    ...partTexts(incident, own, 'recv', words),
    ...partTexts(incident, othersReceiving(incident), 'recv', words),
    t(
      'Measured for at least half of it: sending of {0} and receiving of {1} of {2} people there.',
      census.measuredSend.length,
      census.measuredRecv.length,
      census.there.length,
    ),
    ...(census.unread.length > 0 ? [t('Not read yet of those there: {0}.', census.unread.length)] : []),
    ...(census.unknownSenders.length > 0 && cause !== 'nothingRecorded'
      ? [
          mayBeTheirs
            ? t('Not known how they sent: {0} of those there; it can have been theirs.', census.unknownSenders.length)
            : t('Not known how they sent: {0} of those there.', census.unknownSenders.length),
        ]
      : []),
  ];
}
