import type { Incident } from '../../quality/incidents/findIncidents';
import type { Cause } from '../../shared/session';
import { formatDuration } from '../duration';
import { othersReceiving, type SessionWords, whoText } from './context';

/** Why it cannot be told, as the end of a sentence. */
function doubtText({ doubt, census }: Incident, { l10n: { t } }: SessionWords): string {
  const { measured, there, badRecv, measuredRecv, unknownSenders } = census;
  switch (doubt) {
    case 'tooFewMeasured':
      return t('only {0} of {1} people there were measured', measured.length, there.length);
    case 'nobodyToCompare':
      return t('nobody else was measured to compare with');
    case 'senderNotKnown':
      return unknownSenders.length === 0
        ? t('it is not sure when others sent what')
        : t('it is not known how {0} of the {1} people there sent', unknownSenders.length, there.length);
    case 'onePair':
      return t('what one sends and one other receives can be the same stream');
    case 'tooBrief':
      return t('it was at once for too short a time');
    case 'tooFewReceivers':
      return t(
        '{0} of {1} people are too many for one downlink and too few for something common',
        badRecv.length,
        measuredRecv.length,
      );
    case 'nothingRecorded':
    case null:
      return t('nothing was recorded');
  }
}

/** What people suffered who are not named as a cause. */
function sufferingText(incident: Incident, words: SessionWords): string {
  const { t } = words.l10n;
  const { badSend, badRecv } = incident.census;
  if (badSend.length === 0) {
    return t('{0} received with loss', whoText(badRecv, words));
  }
  if (badRecv.length === 0) {
    return t('{0} sent with loss', whoText(badSend, words));
  }
  const isOne = badSend.length === 1 && badRecv.length === 1 && badSend[0] === badRecv[0];
  return isOne
    ? t('{0} sent and received with loss', whoText(badSend, words))
    : t('{0} sent and {1} received with loss', whoText(badSend, words), whoText(badRecv, words));
}

/** When an incident was, and for how long of it where it has pauses; the end of `From`. */
function rangeText(incident: Incident, { when, l10n }: SessionWords): string {
  const range = when.of(incident);
  const { from, to, lengthMs } = incident;
  return lengthMs < to - from ? l10n.t('{0} with pauses, {1} in all,', range, formatDuration(lengthMs, l10n)) : range;
}

/** The causes that say of others that they had no loss at once. */
const clearing: ReadonlySet<Cause> = new Set(['uplink', 'senderHurtsOthers', 'downlink', 'connection', 'common']);

/** An incident in one sentence: when, who suffered and whose side it was; one more where the loss of others meets it without counting. */
export function incidentSentence(incident: Incident, words: SessionWords): string {
  const { t } = words.l10n;
  const sentence = bareSentence(incident, words);
  return clearing.has(incident.cause) && incident.census.meeting.length > 0
    ? t('{0} Loss of others meets it too briefly, or at times too unsure, to count as at once.', sentence)
    : sentence;
}

function bareSentence(incident: Incident, words: SessionWords): string {
  const { cause, named, census } = incident;
  const { t } = words.l10n;
  const range = rangeText(incident, words);
  const name = named === null ? '' : (words.names[named] ?? '');
  const others = othersReceiving(incident);
  switch (cause) {
    case 'uplink':
      return t('From {0} {1} sent with loss and nobody received with loss at once: {1}’s uplink.', range, name);
    case 'senderHurtsOthers':
      return t(
        'From {0} {1} of {2} other people received with loss while {3} sent with loss: {3}’s uplink.',
        range,
        others.length,
        census.measuredRecv.filter((person) => person !== named).length,
        name,
      );
    case 'downlink':
      return t(
        'From {0} {1} alone received with loss, of {2} people measured: {1}’s downlink.',
        range,
        name,
        census.measured.length,
      );
    case 'connection':
      return t('From {0} {1} sent and received with loss and nobody else did: {1}’s connection.', range, name);
    case 'common':
      return t(
        'From {0} {1} of {2} people received with loss while nobody sent with loss: something common, the path or the platform; it cannot be told which.',
        range,
        census.badRecv.length,
        census.measuredRecv.length,
      );
    case 'severalUplinks':
      return t(
        'From {0} {1}: several uplinks, of which none is named as the cause.',
        range,
        sufferingText(incident, words),
      );
    case 'nothingRecorded':
      return t('From {0} nothing was recorded of any of {1} people: cannot tell why.', range, incident.people.length);
    case 'cannotTell':
      return t(
        'From {0} {1}. Cannot tell whose side it was: {2}.',
        range,
        sufferingText(incident, words),
        doubtText(incident, words),
      );
  }
}
