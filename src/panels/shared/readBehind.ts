import type { Connection } from '../../account/connection';
import type { LoaderAccount } from '../../store/stayLoader';
import type { PanelWindow } from './panelWindow';

/** Details of stays that are read behind what is drawn. */
export interface Reading {
  /** How far it is; undefined before anything was planned. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** After each stay that came it waits for `rest`, which never rejects. */
  run(account: LoaderAccount, signal: AbortSignal, rest: () => Promise<void>): Promise<void>;
  halt(state: 'cancelled'): void;
}

/** What reading needs of its panel. */
export interface ReadingOwner {
  /** What the panel is called, safe to show as a label. */
  title(): string;
  /** Says what is waited for, null when nothing is. */
  tellBusy(text: string | null): void;
  /** Settles once the page has what it was told last, or after a while. */
  delivered(): Promise<void>;
}

/** Reads what is planned, no faster than the page hears of it, cancellable from the status bar, while the panel says how long the rate limit makes it wait. */
export async function readBehind(
  reading: Reading,
  window: Pick<PanelWindow, 'watchPause' | 'loads'>,
  owner: ReadingOwner,
  connection: Connection,
  signal: AbortSignal,
): Promise<void> {
  const pause = window.watchPause(connection, (text) => {
    owner.tellBusy(text ?? null);
  });
  const load = window.loads.begin({
    title: () => owner.title(),
    progress: () => reading.progress ?? null,
    cancel: () => {
      reading.halt('cancelled');
    },
  });
  try {
    await reading.run(connection, signal, () => owner.delivered());
  } finally {
    load.dispose();
    pause.dispose();
    // What has taken its place says itself what it waits for.
    if (!signal.aborted) {
      owner.tellBusy(null);
    }
  }
}
