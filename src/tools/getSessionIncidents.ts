import * as v from 'valibot';
import { typedByPeople } from '../report/tools/answer';
import { id } from '../shared/protocol/basics';
import { sanitise } from '../text/sanitise';
import { listStays } from './listStays';
import { readStays } from './readStays';
import type { Tool } from './tool';

const schema = v.object({
  roomSessionId: id,
  mostPeople: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 30),
});

/** Whose side it was in a session, as the session panel tells it. */
export const getSessionIncidents: Tool<v.InferOutput<typeof schema>> = {
  schema,
  describe: ({ roomSessionId, mostPeople }, { l10n }) =>
    l10n.t(
      'It reads the list of people in session {0} and the network samples of at most {1} of their stays, the most suspect first: at most {2} requests in a session of up to 100 people.',
      sanitise(roomSessionId, 'notification'),
      mostPeople,
      mostPeople + 1,
    ),
  run: async ({ roomSessionId, mostPeople }, work) => {
    const { connection, surroundings, shown } = work;
    const { accountId, source, store } = connection;
    const { settings, context } = surroundings;
    const [{ SessionModel }, list] = await Promise.all([
      import('../report/session/sessionModel'),
      listStays(roomSessionId, work),
    ]);
    const model = new SessionModel(
      { accountId, badge: source.badge, roomSessionId, roomName: null, startedAt: null, endedAt: undefined },
      store.unit,
    );
    model.takeList(list, settings, context.now);
    const stays = model.planned.slice(0, mostPeople);
    await readStays(stays, work, ({ participantId }, came) => {
      model.take(participantId, came, settings, context.now);
    });
    return {
      text: model.word(surroundings)?.toMarkdown() ?? context.l10n.t('Nobody is listed in this session.'),
      people: shown === undefined ? [] : typedByPeople(list.stays, context, shown),
    };
  },
};
