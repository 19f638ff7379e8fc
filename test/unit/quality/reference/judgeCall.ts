import type { Direction } from '../../../../src/shared/series';
import type { CallRules, CallStay, LossUnit } from './callInput';
import type { CallFacts, LineFacts, Rating } from './facts';
import { judgeDirection } from './judgeDirection';
import { coverageOf, judgeStay, looksLikeRatio } from './judgeStay';
import { placeEntries } from './placeEntries';
import { findAway, findDrops, linesOf, spanOf } from './stayLines';
import { recordingOf, shareOf, stayOnClock } from './stayTimes';

const worstFirst: readonly Rating[] = ['poor', 'degraded', 'good', 'notRated'];

/** Judges one person in one call by the rules of API.md alone, slowly and plainly, to check the product against. */
export function judgeCall(call: readonly CallStay[], rules: CallRules, unit: LossUnit): CallFacts {
  const placed = call.map((stay) => placeEntries(stay, unit));
  const stays = call.map((stay, place) => judgeStay(stay, placed[place]!, rules, unit));
  const spans = call.map((stay, place) => spanOf(stay, placed[place]!));

  const judgeLine = (places: readonly number[], direction: Direction): LineFacts[Direction] => {
    if (places.length === 1) {
      return stays[places[0]!]![direction];
    }
    const entries = places.flatMap((place) => placed[place]!);
    const samples = entries.flatMap((entry) => entry[direction]);
    const facts = judgeDirection(samples, direction, recordingOf(entries), rules);
    const shares = places.map((place) => {
      const { clockShiftMs, [direction]: own } = stays[place]!;
      return shareOf(stayOnClock(call[place]!, clockShiftMs), own.merged);
    });
    return { ...facts, ...coverageOf(shares, facts.rating) };
  };
  const lines = linesOf(spans).map((places) => ({
    stays: places,
    send: judgeLine(places, 'send'),
    recv: judgeLine(places, 'recv'),
  }));
  const worst = (direction: Direction): Rating =>
    worstFirst.find((rating) => lines.some((line) => line[direction].rating === rating)) ?? 'notRated';

  return {
    stays,
    lines,
    rating: { send: worst('send'), recv: worst('recv') },
    away: findAway(call),
    drops: findDrops(call, stays, lines),
    looksLikeRatio: looksLikeRatio(placed.flat(), unit),
  };
}
