import * as v from 'valibot';
import { typedByPeople } from '../report/tools/answer';
import { callLines, nobodyFound } from '../report/tools/calls';
import { id } from '../shared/protocol/basics';
import { personalText } from '../shared/personalText';
import { personal } from '../text/personal';
import type { Tool } from './tool';

const schema = v.object({
  externalId: id,
  limit: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 10),
});

/** Lists the latest stays of a person, by their external id. */
export const findPersonCalls: Tool<v.InferOutput<typeof schema>> = {
  schema,
  describe: ({ externalId, limit }, context) =>
    context.l10n.t(
      'It reads the list of the last {0} stays of the person with the external ID {1}: 1 request.',
      limit,
      personal(personalText(externalId, 'externalId'), 'notification', context),
    ),
  run: async ({ externalId, limit }, { connection, surroundings: { context }, shown, signal, spend }) => {
    spend(1);
    const query = { externalId: personalText(externalId, 'externalId') };
    const { results, cursor } = await connection.store.listParticipants(query, { limit, signal });
    return {
      text: results.length === 0 ? nobodyFound(context) : callLines(results, cursor !== null, context),
      people: shown === undefined ? [] : typedByPeople(results, context, shown),
    };
  },
};
