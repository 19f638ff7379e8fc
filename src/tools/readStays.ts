import { Cancelled } from '../api/errors';
import type { StayToRead } from '../store/insightsStore';
import { type LoadedDetails, type LoadProgress, StayLoader } from '../store/stayLoader';
import type { ToolWork } from './tool';

/** Reads the details of stays, in their order, and tells what came of each; what is kept costs no request. Throws `Cancelled`, and where it may not ask. */
export async function readStays(
  stays: readonly StayToRead[],
  { connection, signal, spend }: Pick<ToolWork, 'connection' | 'signal' | 'spend'>,
  take: (stay: StayToRead, came: LoadedDetails | 'failed') => void,
): Promise<LoadProgress> {
  spend(stays.filter((stay) => !connection.store.hasFinal(stay)).length);
  const loader = new StayLoader();
  try {
    loader.onDidLoad((loaded) => {
      take(loaded.stay, loaded);
    });
    loader.onDidFail((stay) => {
      take(stay, 'failed');
    });
    loader.plan(stays);
    await loader.run(connection, signal);
    if (signal.aborted) {
      throw new Cancelled();
    }
    return loader.progress;
  } finally {
    loader.dispose();
  }
}
