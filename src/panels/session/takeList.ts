import { setTimeout } from 'node:timers/promises';
import type { SessionJudging } from '../../report/session/sessionCall';
import type { SessionModel } from '../../report/session/sessionModel';
import type { SessionList } from '../../report/session/subject';
import { systemClock } from '../../platform/systemClock';
import type { EpochMs } from '../../shared/time';
import type { InsightsStore } from '../../store/insightsStore';
import { inSlices } from './slices';

/** By then VS Code has sent a panel that was just made, and its page, which work would hold up, ms. */
const sendMs = 20;

/** Waits for a list, and until a panel that was just made is sent: reading the list does not wait for that. */
export async function onceSent<List>(list: List | Promise<List>): Promise<List> {
  const [came] = await Promise.all([list, setTimeout(sendMs)]);
  return came;
}

/** Takes in a session's list and what is kept of its stays, a little at a time; throws when the signal is aborted meanwhile. */
export async function takeList(
  model: SessionModel,
  list: SessionList,
  store: InsightsStore,
  { judging, now, signal }: { readonly judging: SessionJudging; readonly now: EpochMs; readonly signal: AbortSignal },
): Promise<void> {
  model.keepFinal(list, store, now);
  await inSlices(model.readAhead(list.stays, judging, now), systemClock, () => !signal.aborted);
  signal.throwIfAborted();
  model.takeList(list, judging, now);
}
