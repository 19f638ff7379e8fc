import * as v from 'valibot';
import { findStays } from '../quality/people';
import { ParticipantCall } from '../report/participant/call';
import { typedByPeople } from '../report/tools/answer';
import { longestSamplesMs, samplesCsv } from '../report/tools/samples';
import { id } from '../shared/protocol/basics';
import type { TimeRange } from '../shared/series';
import type { StayToRead } from '../store/insightsStore';
import { sanitise } from '../text/sanitise';
import { listStays } from './listStays';
import type { Tool, ToolWork } from './tool';

const time = v.pipe(v.string(), v.isoTimestamp('must be a time such as 2026-01-28T15:00:00Z'));

const schema = v.object({
  roomSessionId: id,
  participantId: id,
  samples: v.optional(
    v.pipe(
      v.object({ from: time, to: time }),
      v.transform(({ from, to }): TimeRange => ({ from: Date.parse(from), to: Date.parse(to) })),
      v.check(
        ({ from, to }) => to > from && to - from <= longestSamplesMs,
        'must be a range of at most 10 minutes, from before to',
      ),
    ),
  ),
});
type Input = v.InferOutput<typeof schema>;

/** A person's other stays in the session are read too while they are so few. */
const mostOtherStays = 3;

/** The verdict of one person's call, as the participant panel tells it. */
export const getCallVerdict: Tool<Input> = {
  schema,
  describe: ({ roomSessionId }, { l10n }) =>
    l10n.t(
      'It reads the network samples of one person in session {0}, of at most {1} other stays of theirs, and the list of people: at most {2} requests in a session of up to 100 people.',
      sanitise(roomSessionId, 'notification'),
      mostOtherStays,
      mostOtherStays + 2,
    ),
  run: async (input, work) => {
    const { context } = work.surroundings;
    const call = await read(input, work);
    const report = call.report(work.surroundings);
    const { participant, listed } = call.subject;
    const people = participant === null || work.shown === undefined ? [] : findStays(participant, listed).stays;
    return {
      text: report?.toMarkdown() ?? context.l10n.t('Nothing is recorded of this stay.'),
      people: work.shown === undefined ? [] : typedByPeople(people, context, work.shown),
      ...(input.samples === undefined
        ? {}
        : {
            samples: samplesCsv(
              (report?.view.stays ?? []).flatMap(({ series }) => (series === null ? [] : [series])),
              input.samples,
            ),
          }),
    };
  },
};

async function read({ roomSessionId, participantId }: Input, work: ToolWork): Promise<ParticipantCall> {
  const { connection, signal, spend, surroundings } = work;
  const { store, accountId, source } = connection;
  const call = new ParticipantCall({
    accountId,
    badge: source.badge,
    roomSessionId,
    participantId,
    roomName: null,
    joinedAt: null,
    leftAt: null,
    sessionEndedAt: undefined,
    participant: null,
    listed: [],
  });
  const load = async (stays: readonly StayToRead[]): Promise<void> => {
    spend(stays.filter((stay) => !store.hasFinal(stay)).length);
    await call.load(connection, stays, signal);
  };
  call.learnRows((await listStays(roomSessionId, work)).stays);
  await load([call.ownStay]);
  const missing = call.report(surroundings)?.missing ?? [];
  await load(missing.length <= mostOtherStays ? missing : []);
  return call;
}
