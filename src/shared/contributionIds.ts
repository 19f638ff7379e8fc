/** The id of this extension, which links to it begin with. */
export const extensionId = 'callinsights.insights-for-whereby';

/** The ids of all commands, by the last part of their names; a test holds them against the manifest. */
export const command = {
  signIn: 'wherebyInsights.signIn',
  signOut: 'wherebyInsights.signOut',
  addAccount: 'wherebyInsights.addAccount',
  switchAccount: 'wherebyInsights.switchAccount',
  renameAccount: 'wherebyInsights.renameAccount',
  removeAccount: 'wherebyInsights.removeAccount',
  exploreSampleData: 'wherebyInsights.exploreSampleData',
  refresh: 'wherebyInsights.refresh',
  findPersonByExternalId: 'wherebyInsights.findPersonByExternalId',
  checkComplaint: 'wherebyInsights.checkComplaint',
  openRoom: 'wherebyInsights.openRoom',
  openSession: 'wherebyInsights.openSession',
  filterRooms: 'wherebyInsights.filterRooms',
  clearRoomFilter: 'wherebyInsights.clearRoomFilter',
  sortRooms: 'wherebyInsights.sortRooms',
  toggleHidePersonalData: 'wherebyInsights.toggleHidePersonalData',
  saveCaseFile: 'wherebyInsights.saveCaseFile',
  openCaseFile: 'wherebyInsights.openCaseFile',
  switchCaseRules: 'wherebyInsights.switchCaseRules',
  showLog: 'wherebyInsights.showLog',
  openParticipant: 'wherebyInsights.openParticipant',
  showSession: 'wherebyInsights.showSession',
  pinPerson: 'wherebyInsights.pinPerson',
  unpinPerson: 'wherebyInsights.unpinPerson',
  judgeLastCalls: 'wherebyInsights.judgeLastCalls',
  removePerson: 'wherebyInsights.removePerson',
  clearPeople: 'wherebyInsights.clearPeople',
  cancelLoading: 'wherebyInsights.cancelLoading',
  loadAll: 'wherebyInsights.loadAll',
  exportRooms: 'wherebyInsights.exportRooms',
  exportSessions: 'wherebyInsights.exportSessions',
  exportParticipants: 'wherebyInsights.exportParticipants',
  loadMore: 'wherebyInsights.loadMore',
  retry: 'wherebyInsights.retry',
  copyForTicket: 'wherebyInsights.copyForTicket',
  saveReport: 'wherebyInsights.saveReport',
  showUsage: 'wherebyInsights.showUsage',
  copyLink: 'wherebyInsights.copyLink',
  copyPersonLink: 'wherebyInsights.copyPersonLink',
  copyRoomName: 'wherebyInsights.copyRoomName',
  copySessionId: 'wherebyInsights.copySessionId',
  copyParticipantId: 'wherebyInsights.copyParticipantId',
  copyExternalId: 'wherebyInsights.copyExternalId',
} as const;

/** The id of one of this extension's commands. */
export type CommandId = (typeof command)[keyof typeof command];

/** The names of the tools that assistants may call; a test holds them against the manifest. */
export const toolName = {
  findPersonCalls: 'find_person_calls',
  getCallVerdict: 'get_call_verdict',
  getSessionIncidents: 'get_session_incidents',
  comparePersonCalls: 'compare_person_calls',
} as const;

/** The name of one of the tools. */
export type ToolName = (typeof toolName)[keyof typeof toolName];

/** The name of the secret text that holds the accounts. */
export const accountsSecret = 'wherebyInsights.accounts';

/** The id of the Rooms view. */
export const roomsViewId = 'wherebyInsights.rooms';

/** The id of the People view. */
export const peopleViewId = 'wherebyInsights.people';

/** The type of the participant panels. */
export const participantViewType = 'wherebyInsights.participant';

/** The type of the session panels. */
export const sessionViewType = 'wherebyInsights.session';

/** The type of the history panels. */
export const historyViewType = 'wherebyInsights.history';

/** The type of the usage panels. */
export const usageViewType = 'wherebyInsights.usage';

/** The type of the editors that show case files. */
export const caseEditorType = 'wherebyInsights.caseFile';

/** The types of all panels; a test holds them against the manifest. */
export const panelViewTypes = [participantViewType, sessionViewType, historyViewType, usageViewType] as const;
/** The type of one kind of panels. */
export type PanelViewType = (typeof panelViewTypes)[number];
