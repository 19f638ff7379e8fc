import { directions } from '../../../src/shared/series';
import { StripState } from '../../../src/shared/stripState';
import { formatNumber, formatPercent } from '../../../src/shared/units';
import { timeFormat } from '../../charts/formats';
import type { ReadOutTexts, ReadOutValues } from '../../charts/readOut';
import type { DirectionReading, PersonReading, SessionState } from '../sessionState';
import { countsAt } from './counts';
import { incidentAt } from './incidentAt';

/** One direction of a person at the cursor: `12 %, 1.2 Mbit/s`, or why there is nothing to tell. */
export function readingText({ state, loss, bitrate }: DirectionReading, { strings, view }: SessionState): string {
  switch (state) {
    case StripState.notThere:
      return strings.notThere;
    case StripState.notLoaded:
      return strings.notLoaded;
    case StripState.silent:
      return strings.silent;
    case StripState.missing:
      return strings.missing;
    case StripState.unreadable:
      return strings.unreadable;
    default: {
      const percent = formatPercent(loss, view.locale);
      // One unit for everyone, so that people can be compared.
      const megabits = formatNumber(bitrate / 1e6, view.locale, 2);
      return Number.isNaN(bitrate) ? percent : `${percent}, ${megabits} ${strings.megabits}`;
    }
  }
}

/** Both directions in one line; one text where they say the same. */
export function personReadingText(reading: PersonReading, state: SessionState): string {
  const [sent = '', received = ''] = directions.map((direction) => readingText(reading[direction], state));
  return sent === received ? sent : `↑ ${sent} ↓ ${received}`;
}

/** The texts of the read-out that stay. */
export function readOutTexts({ strings }: SessionState): ReadOutTexts {
  return {
    columns: [strings.people],
    rows: [
      { name: strings.badSending, swatch: 'send' },
      { name: strings.badReceiving, swatch: 'recv' },
    ],
  };
}

/** What is read at a moment: how many were bad of how many, and for a screen reader the person whose row is gone to. */
export function readOutValues(state: SessionState, at: number, person: number | null): ReadOutValues {
  const { view, strings } = state;
  const { locale, zone } = view;
  const time = `${timeFormat(locale, zone.id, 'moment').format(at)} ${zone.name}`;
  const { send, recv, measured } = countsAt(state.counts ?? state.findings.counts, at);
  const share = (count: number): string => `${formatNumber(count, locale, 0)} / ${formatNumber(measured, locale, 0)}`;
  const of = person === null ? undefined : state.people[person];
  const reading = person === null ? null : state.readingOf(person);
  const spoken = [
    time,
    ...(of === undefined ? [] : [of.label]),
    ...(reading?.at === at
      ? directions.map((direction) => {
          const name = direction === 'send' ? strings.sent : strings.received;
          return `${name}: ${readingText(reading[direction], state)}`;
        })
      : []),
    `${strings.badSending}: ${share(send)}`,
    `${strings.badReceiving}: ${share(recv)}`,
  ];
  const incident = incidentAt(state.findings.incidents, at, 0);
  const note = incident && `${incident.title} · ${incident.affected}`;
  const all = [...spoken, ...(note === undefined ? [] : [note])];
  return { time, cells: [[share(send)], [share(recv)]], note, spoken: all.join('. ') };
}
