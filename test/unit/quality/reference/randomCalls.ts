import * as fc from 'fast-check';
import type { CallInput, CallRules, CallStay, LossUnit } from './callInput';
import { detailsEntry, looseEntry, type LooseEntry } from './randomEntries';

/** A stay that is not yet placed in time; all times in ms. */
interface LooseStay {
  readonly entries: readonly (LooseEntry & { readonly after: number; readonly timeStamp: number | 'right' | null })[];
  /** From the joining to the first entry. */
  readonly lead: number;
  /** From the last entry to the leaving. */
  readonly tail: number;
  /** The clock of the recording less that of the stay. */
  readonly skew: number;
  readonly joiningUnknown: boolean;
  readonly leavingUnknown: boolean;
  readonly backwards: boolean;
  /** From the leaving of the stay before to this joining. */
  readonly away: number;
}

const start = Date.UTC(2024, 4, 6, 8);
const year = 365 * 86_400_000;

const rarely = (oneIn: number): fc.Arbitrary<boolean> => fc.integer({ min: 1, max: oneIn }).map((n) => n === 1);

function looseStay(unit: LossUnit): fc.Arbitrary<LooseStay> {
  const entry = fc.record({
    loose: looseEntry(unit),
    after: fc.oneof(
      fc.constantFrom(0, 1, -1, 500, 999, 1000, 1001, -700, -2000, 2500, 9999, 10_000),
      fc.integer({ min: -60_000, max: 90_000 }),
    ),
    timeStamp: fc.oneof(
      { weight: 20, arbitrary: fc.constant('right' as const) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(null, 0, start - 3 * year, start + 5 * year, start - 2 * 3_600_000, NaN),
      },
    ),
  });
  return fc.record({
    entries: fc
      .oneof(
        { weight: 5, arbitrary: fc.array(entry, { minLength: 1, maxLength: 1 }) },
        { weight: 4, arbitrary: fc.array(entry, { minLength: 2, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.constant([]) },
      )
      .map((entries) => entries.map(({ loose, ...place }) => ({ ...loose, ...place }))),
    lead: fc.constantFrom(0, 0, 300, 2000, 9999, 10_000, 45_000, -300, -20_000),
    tail: fc.constantFrom(0, 0, 700, 1999, 10_000, 30_000, 200_000, -1, -5000, -40_000),
    skew: fc.constantFrom(0, 0, 0, 0, 0, 1500, -4000, 20_000, -90_000),
    joiningUnknown: rarely(25),
    leavingUnknown: rarely(8),
    backwards: rarely(10),
    away: fc.constantFrom(0, 1, 500, 20_000, 300_000, 300_000, -1, -30_000),
  });
}

/** Places a stay that begins at `joinedAt`. */
function placed(
  stay: LooseStay,
  joinedAt: number,
  number: number,
): { readonly stay: CallStay; readonly leaving: number } {
  let reached = joinedAt + stay.lead;
  const entries = stay.entries.map((entry, i) => {
    const from = Math.max(reached + (i === 0 ? 0 : entry.after), joinedAt - 60_000);
    reached = from + entry.lengthMs;
    return detailsEntry(entry, entry.timeStamp === 'right' ? from + stay.skew : entry.timeStamp);
  });
  const leaving = Math.max(reached + stay.tail, joinedAt + 1000);
  return {
    leaving,
    stay: {
      participantId: `stay-${number}`,
      joinedAt: stay.joiningUnknown ? null : joinedAt,
      leftAt: stay.leavingUnknown ? null : leaving,
      askedAt: 0,
      entries: stay.backwards ? entries.reverse() : entries,
    },
  };
}

function callOf(loose: readonly LooseStay[], sessionEnded: boolean, askedLater: number): readonly CallStay[] {
  let leaving = start;
  const stays: CallStay[] = [];
  for (const [i, stay] of loose.entries()) {
    const next = placed(stay, i === 0 ? start : leaving + stay.away, i + 1);
    leaving = next.leaving;
    stays.push(next.stay);
  }
  const sessionEndedAt = sessionEnded ? leaving : null;
  return stays.map((stay) => ({ ...stay, sessionEndedAt, askedAt: leaving + askedLater }));
}

const usualRules: CallRules = {
  lossThresholdPercent: 3,
  severeLossThresholdPercent: 10,
  sustainedSeconds: 6,
  lowSendBitrateKbps: 500,
};

const rules: fc.Arbitrary<CallRules> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(usualRules) },
  {
    weight: 1,
    arbitrary: fc.record({
      lossThresholdPercent: fc.constantFrom(0.1, 1, 3, 5, 12),
      severeLossThresholdPercent: fc.constantFrom(5, 10, 25, 100),
      sustainedSeconds: fc.constantFrom(1, 4, 6, 7.5, 30),
      lowSendBitrateKbps: fc.constantFrom(0, 300, 500, 1500),
    }),
  },
);

const unit = fc.constantFrom<LossUnit>('percent', 'percent', 'percent', 'ratio');

/** Calls of one person: up to 4 stays, most of 20 to 150 samples, with all that API.md says may be wrong with them. */
export const randomCall: fc.Arbitrary<CallInput> = unit.chain((chosen) =>
  fc
    .record({
      loose: fc.oneof(
        { weight: 3, arbitrary: fc.array(looseStay(chosen), { minLength: 1, maxLength: 1 }) },
        { weight: 2, arbitrary: fc.array(looseStay(chosen), { minLength: 2, maxLength: 4 }) },
      ),
      rules,
      sessionEnded: fc.boolean(),
      askedLater: fc.constantFrom(1000, 60_000, 86_400_000),
    })
    .map(({ loose, rules: chosenRules, sessionEnded, askedLater }) => ({
      stays: callOf(loose, sessionEnded, askedLater),
      rules: chosenRules,
      unit: chosen,
    })),
);
