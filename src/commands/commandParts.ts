import type { AccountManager } from '../account/accountManager';
import type { HistoryPanels } from '../panels/history/historyPanels';
import type { CaseEditors } from '../panels/case/caseEditors';
import type { ParticipantPanels } from '../panels/participant/participantPanels';
import type { SessionPanels } from '../panels/session/sessionPanels';
import type { UsagePanels } from '../panels/usage/usagePanels';
import type { Log } from '../platform/log';
import type { BackgroundLoads } from '../report/loading/backgroundLoads';
import type { PeopleView } from '../tree/people/peopleView';
import type { RoomsView } from '../tree/rooms/roomsView';

/** What the commands act on. */
export interface CommandParts {
  readonly accounts: AccountManager;
  readonly rooms: RoomsView;
  readonly people: PeopleView;
  readonly panels: ParticipantPanels;
  readonly sessions: SessionPanels;
  readonly histories: HistoryPanels;
  readonly usages: UsagePanels;
  readonly cases: CaseEditors;
  readonly loads: BackgroundLoads;
  /** The version of the extension. */
  readonly version: string;
  readonly log: Log;
}
