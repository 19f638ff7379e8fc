import type { DirectionFacts } from '../../quality/direction';
import type { Facts } from '../../quality/facts';
import type { LossRun } from '../../quality/episodes';
import type { LossMark } from '../../shared/protocol/charts';
import type { VerdictView } from '../../shared/protocol/participantView';
import { directions } from '../../shared/series';
import { formatPercent } from '../../shared/units';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import type { When } from './when';

/** Marks beyond this many would say nothing more in a chart; the weightiest are kept. */
export const maxMarks = 1000;

interface Found {
  readonly direction: DirectionFacts['direction'];
  readonly kind: LossMark['kind'];
  readonly run: LossRun;
}

const weight = (kind: LossMark['kind']): number => ['spike', 'episode', 'severeEpisode'].indexOf(kind);

function findAll({ lines }: Facts): Found[] {
  return lines.flatMap((line) =>
    directions.flatMap((direction) => {
      const { episodes, spikes } = line[direction];
      return [
        ...episodes.map((run): Found => ({
          direction,
          kind: run.severe.length > 0 ? 'severeEpisode' : 'episode',
          run,
        })),
        ...spikes.map((run): Found => ({ direction, kind: 'spike', run })),
      ];
    }),
  );
}

function describeMark({ direction, kind, run }: Found, when: When, context: VerdictContext): string {
  const { l10n } = context;
  const { t } = l10n;
  const texts = {
    send: {
      episode: t('Sending, episode'),
      severeEpisode: t('Sending, severe episode'),
      spike: t('Sending, spike'),
    },
    recv: {
      episode: t('Receiving, episode'),
      severeEpisode: t('Receiving, severe episode'),
      spike: t('Receiving, spike'),
    },
  };
  return t(
    '{0}, {1}, {2}, peak {3}',
    texts[direction][kind],
    when.of(run),
    formatDuration(run.durationMs, l10n),
    formatPercent(run.peakPercent, l10n.locale),
  );
}

/** Episodes and spikes of both directions in order of time, at most {@link maxMarks}, and how many were left out. */
export function verdictMarks(
  facts: Facts,
  when: When,
  context: VerdictContext,
): { marks: LossMark[]; leftOut: number } {
  const found = findAll(facts);
  const kept =
    found.length <= maxMarks
      ? found
      : found
          .toSorted(
            (a, b) =>
              weight(b.kind) - weight(a.kind) ||
              b.run.durationMs - a.run.durationMs ||
              b.run.peakPercent - a.run.peakPercent,
          )
          .slice(0, maxMarks);
  const marks = kept
    .toSorted((a, b) => a.run.from - b.run.from)
    .map((mark): LossMark => {
      const { kind, direction, run } = mark;
      return { kind, direction, from: run.from, to: run.to, label: describeMark(mark, when, context) };
    });
  return { marks, leftOut: found.length - kept.length };
}

/** Stretches of low sent bitrate in order of time, the longest {@link maxMarks} of them. */
export function lowBitrateMarks(facts: Facts, when: When, context: VerdictContext): VerdictView['lowSendBitrate'] {
  const { t } = context.l10n;
  const all = facts.lines.flatMap((line) => line.lowSendBitrate);
  const kept = all.length <= maxMarks ? all : all.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, maxMarks);
  return kept
    .toSorted((a, b) => a.from - b.from)
    .map((run) => ({
      from: run.from,
      to: run.to,
      label: t(
        'Low sent bitrate, {0}, {1}; information only',
        when.of(run),
        formatDuration(run.durationMs, context.l10n),
      ),
    }));
}
