import { stringify } from 'csv-stringify/sync';
import { type DirectionSeries, SampleState } from '../../shared/series';
import type { TextContext } from '../../text/context';
import { utc } from '../../text/zone';
import type { ParticipantFacts } from './facts';

const stateNames: Record<SampleState, string> = {
  [SampleState.measured]: 'measured',
  [SampleState.silent]: 'silent',
  [SampleState.missing]: 'missing',
  [SampleState.unreadable]: 'unreadable',
};

/** One row a sample (RFC 4180, with a byte order mark): times in UTC and in the zone in force, loss in %, bitrates in bit/s; formula cells are defused. */
export function participantCsv({ subject, stays }: ParticipantFacts, { zone }: TextContext): string {
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone.id });
  const rows = stays.flatMap(({ participantId, series }) =>
    series === null
      ? []
      : Array.from(series.times, (time, index) => ({
          time_utc: new Date(time).toISOString(),
          ...(zone.id === utc.id ? {} : { [`time_${zone.name}`]: local.format(time) }),
          ...(subject.badge === null ? {} : { account: subject.badge }),
          participant_id: participantId,
          ...columns('sent', series.send, index),
          ...columns('received', series.recv, index),
        })),
  );
  return stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

function columns(
  name: 'sent' | 'received',
  { state, loss, bitrate }: DirectionSeries,
  index: number,
): Record<string, unknown> {
  return {
    [`${name}_state`]: stateNames[(state[index] ?? SampleState.missing) as SampleState],
    [`${name}_packet_loss_percent`]: known(loss[index]),
    [`${name}_bitrate_bps`]: known(bitrate[index]),
  };
}

function known(value: number | undefined): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
