import type { PacketLossUnit } from '../quality/columns';
import { looksLikeRatio, type ReadingNotes } from '../quality/readingNotes';
import { defaultIntervalMs } from '../quality/series';
import type { Localization } from '../shared/translate';
import type { TextContext } from './context';
import { formatDuration } from './duration';

/** How packet loss was read, and that this is an assumption. */
export function describeLossUnit(unit: PacketLossUnit, { t }: Localization): string {
  return unit === 'percent'
    ? t('Packet loss is read as percent (setting packetLossUnit): its unit is not documented for the API.')
    : t(
        'Packet loss is read as a ratio, 0.03 being 3 % (setting packetLossUnit): its unit is not documented for the API.',
      );
}

function lossesUpToOne({ lossesAboveZero: all, lossesUpToOne: small }: ReadingNotes, { t }: Localization): string {
  if (all === 1) {
    return t('The only measured packet loss above 0 is 1 or less.');
  }
  return small === all
    ? t('All {0} measured packet losses above 0 are 1 or less.', all)
    : t('{0} of the {1} measured packet losses above 0 are 1 or less.', small, all);
}

/** Doubts about the unit of packet loss, which change the reading of all of it; none where nothing speaks against it. */
export function describeUnitDoubts(notes: ReadingNotes, l10n: Localization): string[] {
  const { t } = l10n;
  return [
    ...(looksLikeRatio(notes)
      ? [
          t(
            '{0} The values may be ratios rather than percent: 0.3 would then be 30 % (setting packetLossUnit).',
            lossesUpToOne(notes, l10n),
          ),
        ]
      : []),
    ...(notes.looksLikePercent
      ? [t('Some packet loss exceeds 1: the values may be percent rather than ratios (setting packetLossUnit).')]
      : []),
  ];
}

function assumedStarts({ assumedStarts: count }: ReadingNotes, { t }: Localization): string {
  return t('Parts without a usable start time, assumed to begin when the person joined: {0}.', count);
}

function assumedIntervals({ assumedIntervals: count }: ReadingNotes, l10n: Localization): string {
  const length = formatDuration(defaultIntervalMs, l10n);
  return l10n.t('Parts without a usable sample interval, read at {0} a sample: {1}.', length, count);
}

/** What all times of the reading rest on where the API told none; none where it told them. */
export function describeAssumedTimes(notes: ReadingNotes, l10n: Localization): string[] {
  return [
    ...(notes.assumedStarts > 0 ? [assumedStarts(notes, l10n)] : []),
    ...(notes.assumedIntervals > 0 ? [assumedIntervals(notes, l10n)] : []),
  ];
}

/** One sentence for each thing that was left out, assumed or guessed while reading the samples; none when all was well. */
export function describeNotes(notes: ReadingNotes, l10n: Localization): string[] {
  const { t } = l10n;
  const said: [boolean, () => string][] = [
    [notes.emptyEntries > 0, () => t('Parts without readable samples: {0}.', notes.emptyEntries)],
    [
      notes.unreadableValues > 0,
      () => t('Values that could not be read and were dropped: {0}.', notes.unreadableValues),
    ],
    [
      notes.lackingValues > 0,
      () => t('The four series have different lengths. Values missing at their ends: {0}.', notes.lackingValues),
    ],
    [
      notes.overlapMs > 0,
      () =>
        t(
          'Parts overlap for {0}: there measured stands over silent, silent over missing, and the higher of two losses.',
          formatDuration(notes.overlapMs, l10n),
        ),
    ],
    [
      notes.untimedSamples > 0,
      () => t('Samples left out because no time is known for them: {0}.', notes.untimedSamples),
    ],
    [notes.assumedStarts > 0, () => assumedStarts(notes, l10n)],
    [notes.assumedIntervals > 0, () => assumedIntervals(notes, l10n)],
    [
      notes.unplacedMs > 0,
      () => t('{0} not recorded, position unknown: times are approximate.', formatDuration(notes.unplacedMs, l10n)),
    ],
    ...notes.clockShiftsMs.map((shift): [boolean, () => string] => [
      true,
      () =>
        t(
          'A recording is as long as its stay but shifted by {0}: the clocks seem to differ by about that much.',
          formatDuration(Math.abs(shift), l10n),
        ),
    ]),
    [
      notes.beforeJoiningMs > 0,
      () => t('Recorded up to {0} before the joining: kept and judged.', formatDuration(notes.beforeJoiningMs, l10n)),
    ],
    [
      notes.afterLeavingMs > 0,
      () => t('Recorded up to {0} after the leaving: kept and judged.', formatDuration(notes.afterLeavingMs, l10n)),
    ],
    [
      notes.withoutBitrate.length > 0,
      () =>
        t('Some packet loss has no bitrate beside it. It counts as measured; whether there was silence is not known.'),
    ],
    [
      notes.withoutLoss.length > 0,
      () => t('Some bitrate has no packet loss beside it. That direction counts as not measured.'),
    ],
  ];
  return [...said.filter(([applies]) => applies).map(([, say]) => say()), ...describeUnitDoubts(notes, l10n)];
}

/** Says that aliases stand for people, where they do. */
export function describeHiding({ l10n, hidePersonal }: TextContext): string[] {
  return hidePersonal === false
    ? []
    : [
        l10n.t(
          'Personal data is hidden: aliases such as Person A stand for names and IDs; comments, tags and raw samples are left out.',
        ),
      ];
}
