import { type DirectionSeries, SampleState } from '../../shared/series';
import type { TextContext } from '../../text/context';
import type { Settings } from '../../shared/settings';
import { type CsvHead, csvFile } from '../../text/csv';
import { utc } from '../../text/zone';
import { evidence } from './evidence';
import type { ParticipantFacts } from './facts';
import type { MomentReport } from './moment';

const stateNames: Record<SampleState, string> = {
  [SampleState.measured]: 'measured',
  [SampleState.silent]: 'silent',
  [SampleState.missing]: 'missing',
  [SampleState.unreadable]: 'unreadable',
};

/**
 * The call for a spreadsheet. First rows of two cells, what and its value: the verdict, the session, zone, unit, notes and
 * rules. After an empty row one row a sample: times in UTC and in the zone in force, loss in %, bitrates in bit/s.
 */
export function participantCsv(
  known: ParticipantFacts,
  moment: MomentReport | null,
  settings: Settings,
  context: TextContext,
): string {
  return csvFile(headRows(known, moment, settings, context), sampleRows(known, context));
}

function headRows(
  known: ParticipantFacts,
  moment: MomentReport | null,
  settings: Settings,
  context: TextContext,
): CsvHead {
  const { t } = context.l10n;
  const said = evidence(known, moment, settings, context);
  const { headline, paragraph, information, notes, unit, zone, rules } = said;
  const several = (label: string, values: readonly string[]) => values.map((value): [string, string] => [label, value]);
  return [
    [t('Verdict'), headline],
    [t('In words'), paragraph],
    ...several(t('At the moment asked about'), said.moment),
    [t('Session ID'), known.subject.roomSessionId],
    [t('Times'), zone],
    [t('Unit'), unit],
    ...several(t('Bitrate'), information),
    ...several(t('About the data'), notes),
    ...several(t('Rule'), rules),
  ];
}

function sampleRows({ subject, stays }: ParticipantFacts, { zone }: TextContext): Record<string, unknown>[] {
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone.id });
  return stays.flatMap(({ participantId, series }) =>
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
