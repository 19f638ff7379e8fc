import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { ApiError } from '../../../src/api/errors';
import { parseDetails } from '../../../src/api/parseDetails';
import { parseJson, parsePage } from '../../../src/api/parsePage';
import { participantSchema } from '../../../src/api/parseRows';
import type { DetailsEntry, Participant, ParticipantDetails } from '../../../src/api/types';
import { assessStays } from '../../../src/quality/facts';
import { packSamples } from '../../../src/quality/packSamples';
import { readSeries } from '../../../src/quality/series';
import { HistoryModel } from '../../../src/report/history/historyModel';
import { everyone, worstFirst } from '../../../src/report/session/order';
import { packSeries } from '../../../src/shared/protocol/packedSeries';
import { type ParticipantView, participantViewSchema } from '../../../src/shared/protocol/participantView';
import { historyViewSchema } from '../../../src/shared/protocol/historyView';
import { findingsSchema, orderSchema, sessionViewSchema } from '../../../src/shared/protocol/sessionView';
import { readStay, rules } from '../quality/calls';
import { byProduct } from '../quality/agreement/byProduct';
import { byReference } from '../quality/agreement/byReference';
import { allRead, subjectOf, surroundings } from '../report/history/historyFixture';
import { report } from '../report/participant/reportFixture';
import { factsOf, reportOf } from '../report/session/sessionFixture';
import { assertAway, assertClaims, assertTimes } from './claims';
import { timed } from './effort';
import { type Mutation, mutations, spoil } from './mutations';
import { type RealAnswers, realAnswers } from './realAnswers';

/** A session in which somebody's answers are spoilt, read. */
interface Spoilt {
  readonly stays: readonly Participant[];
  readonly details: ReadonlyMap<string, ParticipantDetails>;
}

/** What can be read of an answer; `otherwise` where it is refused as a bad response. */
function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    assert.ok(error instanceof ApiError && error.kind === 'badResponse', String(error));
    return otherwise;
  }
}

function read(
  { participants, details }: RealAnswers,
  ofList: readonly Mutation[],
  ofDetails: readonly Mutation[],
): Spoilt {
  const list = spoil(participants, ofList);
  const { results: stays } = readOr(() => parsePage(parseJson(list), participantSchema), {
    results: [],
    cursor: null,
    dropped: 0,
  });
  const answers = details.map((one) => {
    const text = spoil(one, ofDetails);
    return readOr(() => parseDetails(parseJson(text)), []);
  });
  // As the store keeps them: each stay once, by its id.
  const known = [...new Map(stays.map((stay) => [stay.participantId, stay])).values()];
  return { stays: known, details: new Map(known.map((stay, i) => [stay.participantId, answers[i % answers.length]!])) };
}

const packed = (details: ParticipantDetails): ParticipantDetails =>
  details.map((entry) => ({ ...entry, samples: packSamples(entry.samples) }));

/** The reference has no limits for an interval: one that the product takes for unusable is left out. */
function withUsableInterval(entry: DetailsEntry): DetailsEntry {
  const { sampleRateMs } = entry;
  const isUsable = sampleRateMs !== null && sampleRateMs >= 100 && sampleRateMs <= 60_000;
  return isUsable ? entry : { ...entry, sampleRateMs: null };
}

/** A view as it travels to its page. */
const sent = ({ stays, ...view }: ParticipantView): unknown => ({
  ...view,
  stays: stays.map((stay) => ({ ...stay, series: stay.series && packSeries(stay.series) })),
});

/** An afternoon after all that the sample account tells of. */
const now = Date.UTC(2026, 2, 15, 12);

/** Judges spoilt answers and puts them into words, so many of each kind. */
export function describeJudging(numRuns: number, seed: number): void {
  describe('judging answers that are spoilt', function () {
    let answers: readonly RealAnswers[];
    before(async () => {
      answers = await realAnswers();
    });

    const spoiltOnce = fc.option(mutations, { nil: [] });
    /** Holds what is said of everything that can still be read. */
    function hold(check: (spoilt: Spoilt) => void): void {
      fc.assert(
        fc.property(fc.nat(), spoiltOnce, spoiltOnce, (which, ofList, ofDetails) => {
          const spoilt = read(answers[which % answers.length]!, ofList, ofDetails);
          timed(() => {
            check(spoilt);
          });
        }),
        { numRuns, seed },
      );
    }

    it('never claims more than the answers hold', () => {
      hold(({ stays, details }) => {
        const claimed = stays.map((stay) => ({ stay, details: details.get(stay.participantId)! }));
        const reads = claimed.map(({ stay, details: given }) => readStay(given, stay, 'percent', now));
        assertClaims(assessStays(reads, rules), claimed);
        assertAway(stays);
      });
    });

    it('agrees with the reference', () => {
      hold(({ stays, details }) => {
        const call = stays.map(({ participantId, joinedAt, leftAt }) => ({
          participantId,
          joinedAt,
          // The reference knows no leaving before the joining.
          leftAt: leftAt !== null && joinedAt !== null && leftAt < joinedAt ? null : leftAt,
          askedAt: now,
          entries: details.get(participantId)!.map(withUsableInterval),
        }));
        const input = { stays: call, rules, unit: 'percent' } as const;
        if (stays.length > 0) {
          assert.deepEqual(byProduct(input), byReference(input));
        }
      });
    });

    it('reads the same from what the store keeps', () => {
      hold(({ stays, details }) => {
        for (const stay of stays) {
          const raw = details.get(stay.participantId)!;
          assert.deepEqual(readSeries(packed(raw), stay, 'percent', now), readSeries(raw, stay, 'percent', now));
        }
      });
    });

    it("puts a person's call into words that the panel takes, with times that lie in it", () => {
      hold(({ stays, details }) => {
        const [stay] = stays;
        if (stay === undefined) {
          return;
        }
        const told = report({ stay, listed: stays, details, now, timeZone: 'utc' });
        assert.deepEqual(
          v.safeParse(participantViewSchema, sent(told.view)).issues?.map((one) => [v.getDotPath(one), one.message]),
          undefined,
        );
        assert.ok(told.toMarkdown().length > 0 && told.toCsv().length > 0);
        const { verdict } = JSON.parse(told.toJson()) as { verdict: { headline: string; paragraph: string } };
        const range = stays.length === 1 ? told.verdicts.get(stay.participantId)?.facts?.range : undefined;
        if (range) {
          assertTimes(`${verdict.headline} ${verdict.paragraph}`, range);
        }
      });
    });

    it('puts a session into words that its panel takes', () => {
      hold(({ stays, details }) => {
        const session = { roomSessionId: 's', roomName: '/a', startedAt: null, endedAt: null };
        const told = reportOf(factsOf(stays, details, session));
        assert.deepEqual(
          v.safeParse(sessionViewSchema, told.toView()).issues?.map((one) => [v.getDotPath(one), one.message]),
          undefined,
        );
        assert.deepEqual(
          v.safeParse(findingsSchema, told.toFindings()).issues?.map((one) => [v.getDotPath(one), one.message]),
          undefined,
        );
        assert.deepEqual(
          v
            .safeParse(orderSchema, told.toOrder(worstFirst, everyone))
            .issues?.map((one) => [v.getDotPath(one), one.message]),
          undefined,
        );
        assert.ok(told.toMarkdown().length > 0 && told.toCsv().length > 0);
        JSON.parse(told.toJson());
      });
    });

    it("puts a person's last calls into words that their panel takes", () => {
      hold(({ stays, details }) => {
        const model = new HistoryModel();
        model.takeList(stays, 10);
        for (const stay of model.planned) {
          model.take(stay, { details: details.get(stay.participantId)!, askedAt: now });
        }
        const told = model.word(subjectOf('customer', 10), surroundings());
        assert.deepEqual(
          v
            .safeParse(historyViewSchema, told.toView(allRead, ''))
            .issues?.map((one) => [v.getDotPath(one), one.message]),
          undefined,
        );
        assert.ok(told.toMarkdown().length > 0 && told.toCsv().length > 0);
        JSON.parse(told.toJson());
      });
    });
  });
}
