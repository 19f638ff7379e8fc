import type { Connection } from '../../account/connection';
import type { SessionReading } from '../../report/session/sessionReading';
import type { PanelWindow } from '../shared/panelWindow';

/** Reads what is planned while it says how long the rate limit makes it wait. */
export async function readBehind(
  reading: SessionReading,
  { watchPause }: Pick<PanelWindow, 'watchPause'>,
  tellBusy: (text: string | null) => void,
  connection: Connection,
  signal: AbortSignal,
): Promise<void> {
  const pause = watchPause(connection, (text) => {
    tellBusy(text ?? null);
  });
  try {
    await reading.run(connection, signal);
  } finally {
    pause.dispose();
    tellBusy(null);
  }
}
