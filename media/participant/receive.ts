import * as v from 'valibot';
import { participantHostSchema, type ParticipantHostMessage } from '../../src/shared/protocol/participant';
import { parseMessage } from '../../src/shared/protocol/shared';

/** The message if it is one of the host's, else undefined; whatever else reaches the page is not for it. */
export function readHostMessage(data: unknown): ParticipantHostMessage | undefined {
  return parseMessage(participantHostSchema, data);
}

/** Whether it calls itself a message of the host, readable or not. */
export function isFromHost(data: unknown): boolean {
  return v.is(v.looseObject({ type: v.literal('show') }), data);
}
