import type { UsageReport } from '../../report/usage/usageModel';
import type { UsageRooms } from '../../report/usage/usageRooms';
import type { UsageMessage, UsageRestore } from '../../shared/protocol/usage';
import type { UsageStrings, UsageView } from '../../shared/protocol/usageView';
import type { ShowMessage } from '../../shared/protocol/shared';

/** What a page is shown. */
export type UsageShow = ShowMessage<UsageView, UsageStrings, UsageRestore>;

/** What takes a report out of its panel. */
export type UsageExport = Extract<UsageMessage, { readonly type: 'copyMarkdown' | 'saveCsv' }>;

/** What names the file of a report. */
export interface UsageNames {
  readonly title: string;
  readonly badge: string | null;
}

/** What a usage panel is about: a room, or all that the Rooms view shows. */
export interface UsageSubject {
  readonly accountId: string;
  /** Says what the data is when it is not the user's own, for example "Sample data"; null when it is. */
  readonly badge: string | null;
  readonly roomName: string | null;
}

/** What the usage panel needs beside the window. */
export interface UsagePanelParts {
  /** See {@link UsageRooms}; undefined when there is no such room. */
  readonly roomsOf: (roomName: string | null, signal: AbortSignal) => Promise<UsageRooms | undefined>;
  readonly exportReport: (message: UsageExport, report: UsageReport, names: UsageNames) => Promise<void>;
}
