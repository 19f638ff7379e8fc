import type { SessionJudging } from '../../report/session/sessionCall';
import type { SessionModel } from '../../report/session/sessionModel';
import type { SessionList } from '../../report/session/subject';
import { systemClock } from '../../platform/systemClock';
import type { EpochMs } from '../../shared/time';
import type { InsightsStore } from '../../store/insightsStore';
import { inSlices } from './slices';

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
