import type { DirectionFacts } from '../../quality/direction';
import type { LossRun } from '../../quality/episodes';
import type { Facts, LineFacts } from '../../quality/facts';
import type { Run } from '../../quality/runs';
import type { TimeRange } from '../../shared/series';

/**
 * The facts of a call for a file: moments in ms since 1970, loss in %, bitrates in bit/s; no positions of samples, which
 * mean nothing outside. Of each direction the line with the index in `worst` counts.
 */
export function factsJson({ range, worst, lines }: Facts): object {
  return {
    range: range && rangeJson(range),
    worst: worst && { send: worst.send, recv: worst.recv },
    lines: lines.map(lineJson),
  };
}

function lineJson({ stays, range, stayMs, send, recv, lowSendBitrate, approximate }: LineFacts): object {
  return {
    stays: stays.map(({ participantId, stay, placing, lastRecorded }) => ({
      participantId,
      joinedAt: stay.joinedAt,
      leftAt: stay.leftAt,
      clockShiftMs: placing.clockShiftMs,
      beforeJoiningMs: placing.beforeJoiningMs,
      afterLeavingMs: placing.afterLeavingMs,
      unplacedMs: placing.unplacedMs,
      lastRecorded: {
        send: lastRecorded.send && rangeJson(lastRecorded.send),
        recv: lastRecorded.recv && rangeJson(lastRecorded.recv),
      },
    })),
    range: range && rangeJson(range),
    stayMs,
    send: directionJson(send),
    recv: directionJson(recv),
    lowSendBitrate: lowSendBitrate.map(runJson),
    approximate,
  };
}

function directionJson(facts: DirectionFacts): object {
  const { direction, rating, measuredMs, silentMs, missingMs, unreadableMs, coverage, episodeMs, episodeShare } = facts;
  const { severeMs, fewSevereMs, worstMinute, percentile95, highest, meanBitrate } = facts;
  return {
    direction,
    rating,
    measuredMs,
    silentMs,
    missingMs,
    unreadableMs,
    coverage,
    episodeMs,
    episodeShare,
    severeMs,
    fewSevereMs,
    episodes: facts.episodes.map(lossJson),
    spikes: facts.spikes.map(lossJson),
    worstMinute: worstMinute && {
      ...rangeJson(worstMinute),
      meanPercent: worstMinute.meanPercent,
      measuredMs: worstMinute.measuredMs,
      isWindow: worstMinute.isWindow,
    },
    percentile95,
    highest: highest && { percent: highest.percent, at: highest.at },
    meanBitrate,
    collapses: facts.collapses.map((run) => ({
      ...runJson(run),
      medianBitrate: run.medianBitrate,
      lowestBitrate: run.lowestBitrate,
    })),
    silences: facts.silences.map(rangeJson),
    gaps: facts.gaps.map((gap) => ({
      ...rangeJson(gap),
      kind: gap.kind,
      isPlaced: gap.isPlaced,
      followsLoss: gap.followsLoss,
      goesOn: gap.goesOn,
    })),
  };
}

function lossJson(run: LossRun): object {
  return {
    ...runJson(run),
    peakPercent: run.peakPercent,
    lowestPercent: run.lowestPercent,
    severe: run.severe.map(runJson),
    restsOnFewPackets: run.restsOnFewPackets,
  };
}

function runJson(run: Run): object {
  return { ...rangeJson(run), durationMs: run.durationMs, samples: run.samples };
}

function rangeJson({ from, to }: TimeRange): object {
  return { from, to };
}
