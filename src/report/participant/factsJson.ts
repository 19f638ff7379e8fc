import type { DirectionFacts } from '../../quality/direction';
import type { LossRun } from '../../quality/episodes';
import type { Facts } from '../../quality/facts';
import type { Run } from '../../quality/runs';
import type { TimeRange } from '../../shared/series';

/** The facts of a call for a file: moments in ms since 1970, loss in %, bitrates in bit/s; no positions of samples, which mean nothing outside. */
export function factsJson({ range, stayMs, send, recv, lowSendBitrate, approximate }: Facts): object {
  return {
    range: range && rangeJson(range),
    stayMs,
    send: directionJson(send),
    recv: directionJson(recv),
    lowSendBitrate: lowSendBitrate.map(runJson),
    approximate,
  };
}

function directionJson(facts: DirectionFacts): object {
  const { direction, rating, measuredMs, silentMs, missingMs, unreadableMs, episodeMs, episodeShare } = facts;
  const { longest, worstMinute, percentile95, highest, meanBitrate } = facts;
  return {
    direction,
    rating,
    measuredMs,
    silentMs,
    missingMs,
    unreadableMs,
    episodeMs,
    episodeShare,
    episodes: facts.episodes.map(lossJson),
    spikes: facts.spikes.map(lossJson),
    longest: longest && lossJson(longest),
    worstMinute: worstMinute && {
      ...rangeJson(worstMinute),
      meanPercent: worstMinute.meanPercent,
      measuredMs: worstMinute.measuredMs,
    },
    percentile95,
    highest: highest && { percent: highest.percent, at: highest.at },
    meanBitrate,
  };
}

function lossJson(run: LossRun): object {
  return { ...runJson(run), peakPercent: run.peakPercent, severe: run.severe };
}

function runJson(run: Run): object {
  return { ...rangeJson(run), durationMs: run.durationMs };
}

function rangeJson({ from, to }: TimeRange): object {
  return { from, to };
}
