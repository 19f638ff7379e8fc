import type { CallRules } from './callInput';
import type { Episode, Spike } from './facts';
import { describeRun, findRuns } from './findRuns';
import { timeOf, type Piece } from './mergeSamples';
import type { Sample } from './placeEntries';

const fewestBitsPerSecond = 30_000;

/** True for a measured sample with too few packets for its loss to say much: under 30 kbit/s (API.md). */
export function hasFewPackets({ state, bitrate }: Sample): boolean {
  return state === 'measured' && bitrate !== null && bitrate < fewestBitsPerSecond;
}

/** True for a measured sample at or above the severe threshold that has packets enough. */
export function isSevere(sample: Sample, rules: CallRules): boolean {
  return sample.loss !== null && sample.loss >= rules.severeLossThresholdPercent && !hasFewPackets(sample);
}

const measuredOrSilent = ({ state }: Sample): boolean => state === 'measured' || state === 'silent';

function isLongEnough(run: readonly Piece[], rules: CallRules): boolean {
  const { durationMs, samples } = describeRun(run);
  return durationMs >= rules.sustainedSeconds * 1000 && samples >= 2;
}

function describeSpike(run: readonly Piece[]): Spike {
  return { ...describeRun(run), peak: Math.max(...run.map(({ sample }) => sample.loss!)) };
}

function describeEpisode(run: readonly Piece[], rules: CallRules): Episode {
  const severe = findRuns(run, measuredOrSilent, (sample) => isSevere(sample, rules));
  const severeRuns = severe.filter((part) => isLongEnough(part, rules)).map(describeRun);
  const few = timeOf(run.filter(({ sample }) => hasFewPackets(sample)));
  return {
    ...describeSpike(run),
    severe: severeRuns.length > 0,
    severeMs: severeRuns.reduce((sum, { durationMs }) => sum + durationMs, 0),
    severeRuns,
    mostlyFewPackets: few * 2 > timeOf(run),
  };
}

/** The runs at or above the threshold: long ones are episodes, the others spikes (API.md). */
export function findEpisodes(
  pieces: readonly Piece[],
  rules: CallRules,
): { readonly episodes: readonly Episode[]; readonly spikes: readonly Spike[] } {
  const runs = findRuns(pieces, measuredOrSilent, ({ loss }) => loss !== null && loss >= rules.lossThresholdPercent);
  return {
    episodes: runs.filter((run) => isLongEnough(run, rules)).map((run) => describeEpisode(run, rules)),
    spikes: runs.filter((run) => !isLongEnough(run, rules)).map(describeSpike),
  };
}
