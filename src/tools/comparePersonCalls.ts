import * as v from 'valibot';
import { typedByPeople } from '../report/tools/answer';
import { callIds, nobodyFound } from '../report/tools/calls';
import { personalText } from '../shared/personalText';
import { id } from '../shared/protocol/basics';
import { largestPage } from '../store/personStays';
import { personal } from '../text/personal';
import { readStays } from './readStays';
import type { Tool } from './tool';

const schema = v.object({
  externalId: id,
  calls: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 10),
});

/** So many stays a call are read on average: a person who comes back often has more. */
const staysPerCall = 2;

/** What a person's last calls show together, as the history panel tells it. */
export const comparePersonCalls: Tool<v.InferOutput<typeof schema>> = {
  schema,
  describe: ({ externalId, calls }, context) =>
    context.l10n.t(
      'It reads the list of stays of the person with the external ID {0} and the network samples of at most {1} stays in their last {2} calls: at most {3} requests.',
      personal(personalText(externalId, 'externalId'), 'notification', context),
      calls * staysPerCall,
      calls,
      calls * staysPerCall + 1,
    ),
  run: async ({ externalId, calls }, work) => {
    const { connection, surroundings, shown, signal, spend } = work;
    const { accountId, source, store } = connection;
    const { context } = surroundings;
    const person = personalText(externalId, 'externalId');
    spend(1);
    const [{ HistoryModel }, { results }] = await Promise.all([
      import('../report/history/historyModel'),
      store.listParticipants({ externalId: person }, { limit: largestPage, signal }),
    ]);
    const model = new HistoryModel(store.unit);
    model.takeList(results, calls);
    const { done, error } = await readStays(model.planned.slice(0, calls * staysPerCall), work, (stay, came) => {
      model.take(stay, came);
    });
    if (done === 0 && error instanceof Error) {
      throw error;
    }
    const subject = { accountId, badge: source.badge, personId: '', externalId: person, calls };
    const report = model.word(subject, { ...surroundings, roomNameOf: () => null });
    return {
      text:
        results.length === 0
          ? nobodyFound(context)
          : [report.toMarkdown().trim(), callIds(model.planned, context)].join('\n\n'),
      people: shown === undefined ? [] : typedByPeople(model.planned, context, shown),
    };
  },
};
