import type { Participant } from '../../api/types';
import type { HistoryReport } from '../../report/history/historyReport';
import type { HistoryMessage, HistoryRestore } from '../../shared/protocol/history';
import type { HistoryStrings, HistoryView } from '../../shared/protocol/historyView';
import type { ShowMessage } from '../../shared/protocol/shared';
import type { Verdicts } from '../../store/verdicts';
import type { ListedPerson } from '../../tree/people/peopleView';

/** What a page is shown. */
export type HistoryShow = ShowMessage<HistoryView, HistoryStrings, HistoryRestore>;

/** What takes a report out of its panel. */
export type HistoryExport = Extract<HistoryMessage, { readonly type: 'copyMarkdown' | 'saveCsv' | 'saveJson' }>;

/** What names the file of a report. */
export interface HistoryNames {
  readonly title: string;
  readonly badge: string | null;
}

/** What the history panel needs beside the window. */
export interface HistoryPanelParts {
  /** A person by the id under which they are kept; undefined when they are not. */
  readonly personOf: (personId: string) => Promise<ListedPerson | undefined>;
  /** Null where the room of a session is not known. */
  readonly roomNameOf: (roomSessionId: string) => string | null;
  readonly verdicts: Verdicts;
  readonly exportReport: (message: HistoryExport, report: HistoryReport, names: HistoryNames) => Promise<void>;
  /** Opens the panel of one of the person's stays. */
  readonly openStay: (stay: Participant, listed: readonly Participant[]) => Promise<void>;
}
