import type { Facts } from '../../quality/facts';
import type { ParticipantView } from '../../shared/protocol/participantView';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import { When } from './when';

/** Stretches beyond this many would say nothing more in a chart; the longest are kept. */
const maxStretches = 1000;

/** Stretches of low sent bitrate in order of time, the longest {@link maxStretches} of them. */
export function lowBitrateViews(facts: Facts, context: VerdictContext): ParticipantView['lowSendBitrate'] {
  const { t } = context.l10n;
  const when = new When(facts, context);
  const all = facts.lines.flatMap((line) => line.lowSendBitrate);
  const kept =
    all.length <= maxStretches ? all : all.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, maxStretches);
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
