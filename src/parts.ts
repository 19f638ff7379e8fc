import type * as vscode from 'vscode';
import { AccountManager } from './account/accountManager';
import { forgetAliasesWith } from './account/forgetAliases';
import { createCasePanel } from './caseParts';
import { commandRunner, runAndTell } from './commands/commandRunner';
import { LoadingItem } from './commands/loadingItem';
import { putSessionLink, putStayLink } from './commands/copyLink';
import { commandHandlers } from './commands/handlers';
import { openLink } from './commands/openLink';
import { promptOnRejectedKey } from './commands/signInPrompt';
import { exportHistory } from './panels/history/exportHistory';
import { HistoryPanels } from './panels/history/historyPanels';
import { CaseEditors } from './panels/case/caseEditors';
import { exportReport } from './panels/participant/exportReport';
import { ParticipantPanels } from './panels/participant/participantPanels';
import { exportSession } from './panels/session/exportSession';
import { SessionPanels } from './panels/session/sessionPanels';
import type { PanelRestorer } from './panels/shared/panelRegistry';
import { exportUsage } from './panels/usage/exportUsage';
import { UsagePanels } from './panels/usage/usagePanels';
import { vscodeWindow } from './panels/shared/vscodeWindow';
import { localization } from './platform/localization';
import { Log } from './platform/log';
import { systemClock } from './platform/systemClock';
import { BackgroundLoads } from './report/loading/backgroundLoads';
import { onListenerFailure } from './shared/emitter';
import {
  type CommandId,
  historyViewType,
  type PanelViewType,
  participantViewType,
  sessionViewType,
  usageViewType,
} from './shared/contributionIds';
import { usageRooms } from './report/usage/usageRooms';
import type { TreeNode } from './report/lists/nodes';
import type { PeopleNode } from './report/lists/peopleNodes';
import type { SecretTexts } from './store/keptAccounts';
import { RememberedUnits } from './store/rememberedUnits';
import { ToolRunner } from './tools/toolRunner';
import { PeopleView } from './tree/people/peopleView';
import { RoomsView } from './tree/rooms/roomsView';
import type { RegisteredTree, RowsProvider } from './tree/shared/registeredTree';

/** What activation has registered for the parts to fill. */
export interface Registered {
  readonly context: vscode.ExtensionContext;
  /** Where the accounts are kept. */
  readonly secrets: SecretTexts;
  readonly rooms: RegisteredTree<TreeNode>;
  readonly people: RegisteredTree<PeopleNode>;
  /** Shows the sample account first, without storing that. */
  readonly startsWithSample: boolean;
}

/** The whole extension behind what is registered. */
export interface Parts {
  readonly rooms: RowsProvider<TreeNode>;
  readonly people: RowsProvider<PeopleNode>;
  /** Bring panels back after a window reload; a kind that none brings back does not compile. */
  readonly panels: Readonly<Record<PanelViewType, PanelRestorer>>;
  readonly runCommand: (id: CommandId, argument: unknown) => Promise<void>;
  /** Shows case files. */
  readonly cases: Pick<CaseEditors, 'resolve'>;
  /** The tools that assistants may call. */
  readonly tools: Pick<ToolRunner, 'prepare' | 'invoke'>;
  /** Opens what a link to this extension leads to, after having asked. */
  readonly openLink: (uri: vscode.Uri) => Promise<void>;
}

/** Builds the parts and wires them; nothing is read or requested yet. */
export function buildParts({ context, secrets, startsWithSample, ...trees }: Registered): Parts {
  const log = new Log();
  const { version } = context.extension.packageJSON as { readonly version: string };
  const accounts = new AccountManager({
    secrets,
    log,
    l10n: localization,
    // Looked up at each call: VS Code's own global fetch knows the proxy, and may be put in place late.
    fetch: (input, init) => globalThis.fetch(input, init),
    startsWithSample,
  });
  const forgetting = forgetAliasesWith(accounts);
  const rememberedUnits = new RememberedUnits(context.globalState);
  const units = accounts.onDidChange(({ state }) => {
    if (state.kind === 'active') {
      rememberedUnits.recall(state.connection.accountId, state.connection.store.unit);
    }
  });
  const rooms = new RoomsView(accounts, trees.rooms, context.workspaceState);
  const people = new PeopleView({
    accounts,
    tree: trees.people,
    verdicts: rooms.verdicts,
    sessionOf: (roomSessionId) => rooms.sessionOf(roomSessionId),
  });
  const loads = new BackgroundLoads(systemClock);
  const loading = new LoadingItem(accounts, loads);
  const window = vscodeWindow({ accounts, log, loads }, context.extensionUri);
  const panels = new ParticipantPanels(window, {
    verdicts: rooms.verdicts,
    exportReport,
    copyLink: putStayLink,
    showEveryone: async ({ roomSessionId, participantId, roomName, joinedAt, sessionEndedAt }, at) => {
      const account = await accounts.state();
      const session = rooms.sessionOf(roomSessionId);
      const moment = at ?? joinedAt;
      if (account.kind === 'active') {
        await sessions.open(
          account.connection,
          session ?? {
            roomSessionId,
            ...(roomName === null ? {} : { roomName }),
            ...(sessionEndedAt === undefined ? {} : { endedAt: sessionEndedAt }),
          },
          moment === null ? undefined : { at: moment, participantId },
        );
      }
    },
  });
  const sessions = new SessionPanels(window, {
    exportReport: exportSession,
    copyLink: putSessionLink,
    openParticipant: async ({ subject, stays }, participantId, at) => {
      const account = await accounts.state();
      const participant = stays.find((stay) => stay.participantId === participantId);
      if (account.kind === 'active' && participant !== undefined) {
        const { roomName, endedAt } = subject;
        await panels.open(
          account.connection,
          { participant, listed: stays, roomName, sessionEndedAt: endedAt },
          { at },
        );
      }
    },
  });
  const histories = new HistoryPanels(window, accounts.people, {
    personOf: (personId) => people.personOf(personId),
    roomNameOf: (roomSessionId) => rooms.sessionOf(roomSessionId)?.roomName ?? null,
    verdicts: rooms.verdicts,
    exportReport: exportHistory,
    openStay: async (participant, listed) => {
      const account = await accounts.state();
      const session = rooms.sessionOf(participant.roomSessionId);
      if (account.kind === 'active') {
        const roomName = session?.roomName ?? null;
        await panels.open(account.connection, { participant, listed, roomName, sessionEndedAt: session?.endedAt });
      }
    },
  });
  const usages = new UsagePanels(window, {
    exportReport: exportUsage,
    roomsOf: async (roomName, signal) => {
      const model = await rooms.currentModel();
      return model && usageRooms(model, roomName, signal);
    },
  });
  const cases = new CaseEditors(window, log, createCasePanel);
  const failures = onListenerFailure((error) => {
    log.error('listener', error);
  });
  context.subscriptions.push(
    log,
    failures,
    accounts,
    forgetting,
    units,
    rooms,
    people,
    panels,
    sessions,
    histories,
    usages,
    cases,
    loads,
    loading,
    promptOnRejectedKey(accounts),
  );
  return {
    rooms: rooms.provider,
    people: people.provider,
    panels: {
      [participantViewType]: panels,
      [sessionViewType]: sessions,
      [historyViewType]: histories,
      [usageViewType]: usages,
    },
    runCommand: commandRunner(
      commandHandlers({ accounts, rooms, people, panels, sessions, histories, usages, cases, loads, version, log }),
      log,
    ),
    cases,
    tools: new ToolRunner(accounts, log),
    openLink: (uri) => runAndTell('link', log, () => openLink({ accounts, rooms, people, panels, sessions, log }, uri)),
  };
}
