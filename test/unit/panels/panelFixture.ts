import type { AccountChange, AccountState } from '../../../src/account/accountManager';
import type { Connection } from '../../../src/account/connection';
import type { ParticipantReport } from '../../../src/report/participant/participantReport';
import type { ParticipantRef } from '../../../src/api/types';
import { ParticipantPanels } from '../../../src/panels/participant/participantPanels';
import { SessionPanels } from '../../../src/panels/session/sessionPanels';
import type { ExportMessage } from '../../../src/panels/participant/exportReport';
import type { PanelWindow, PickedZone } from '../../../src/panels/shared/panelWindow';
import { UsagePanels } from '../../../src/panels/usage/usagePanels';
import { BackgroundLoads } from '../../../src/report/loading/backgroundLoads';
import { RoomsModel } from '../../../src/report/lists/roomsModel';
import { usageRooms } from '../../../src/report/usage/usageRooms';
import { showcase, type ShowcasePerson } from '../../../src/sample/showcase';
import { Emitter } from '../../../src/shared/emitter';
import type { Settings } from '../../../src/shared/settings';
import { type Judging, type Verdict, Verdicts } from '../../../src/store/verdicts';
import { watchPause } from '../../../src/text/watchPause';
import { resolveZone } from '../../../src/text/zone';
import type { ApiServerOptions } from '../../support/server/apiServer';
import { sampleHandler } from '../../support/sampleHandler';
import { settings } from '../report/participant/reportFixture';
import { startStore, type StoreFixture } from '../store/storeFixture';
import { english } from '../text/english';
import { FakePanel } from './fakePanel';

const person = (pattern: string): ShowcasePerson => showcase.find((one) => one.pattern === pattern)!;
/** One stay. */
export const priya = person('severeRecv');
/** Four stays. */
export const diego = person('reconnectsByExternalId');

/** A rate limit that leaves room for what is asked for, but none for what nobody asked for. */
export const tightBudget = { budget: { limit: 100, costs: { participants: 45, participant: 6 } } } as const;

/** Verdicts that count how often a stay was judged. */
class CountingVerdicts extends Verdicts {
  judged = 0;

  override set(stay: ParticipantRef, judging: Judging, verdict: Verdict): void {
    this.judged += 1;
    super.set(stay, judging, verdict);
  }
}

/** Keeps a note of something. */
function noted<Note>(notes: Note[], note: Note): Promise<void> {
  notes.push(note);
  return Promise.resolve();
}

/** Participant panels in a window without VS Code, over a real store, queue and local server. */
export class PanelFixture {
  readonly window: PanelWindow;
  readonly panels: ParticipantPanels;
  readonly sessions: SessionPanels;
  readonly usages: UsagePanels;
  /** What the Rooms view has. */
  readonly rooms: RoomsModel;
  /** What took usage out of its panel. */
  readonly usageTaken: string[] = [];
  /** The panels that were created, in order. */
  readonly created: FakePanel[] = [];
  /** What loads in the background. */
  readonly loads: BackgroundLoads;
  readonly verdicts = new CountingVerdicts();
  readonly told: string[] = [];
  /** What failed where something was drawn already. */
  readonly failures: unknown[] = [];
  readonly logged: string[] = [];
  readonly zonesSet: string[] = [];
  readonly exported: { readonly message: ExportMessage; readonly report: ParticipantReport; readonly title: string }[] =
    [];
  /** What took a session's report out of its panel. */
  readonly taken: string[] = [];
  /** The stays and moments at which everyone was to be shown. */
  readonly sessionLinksCopied: { readonly roomSessionId: string; readonly at: number | null }[] = [];
  readonly linksCopied: { readonly participantId: string; readonly at: number | null }[] = [];
  readonly everyoneShown: { readonly participantId: string; readonly at: number | null }[] = [];
  /** The stays whose panels a session's panel asked for. */
  readonly participantsOpened: string[] = [];
  settings: Settings = settings;
  /** Whether the user's settings allow previews. */
  hasPreviews = true;
  /** Panels whose tabs the person has pinned. */
  readonly pinned = new Set<unknown>();
  /** The icon that each panel shows. */
  readonly icons = new Map<unknown, string>();
  /** The panels whose page was loaded, in order. */
  readonly pages: unknown[] = [];
  /** What a person picks from the list of all zones. */
  zonePicked: PickedZone | undefined;
  readonly #panelCreated = new Emitter<undefined>();
  readonly #failed = new Emitter<unknown>();
  readonly #changed = new Emitter<AccountChange>();
  readonly #settingsChanged = new Emitter<void>();
  #state: AccountState;

  private constructor(readonly fixture: StoreFixture) {
    this.#state = { kind: 'active', connection: this.connection('a') };
    this.loads = new BackgroundLoads(fixture.clock);
    this.window = this.#window();
    this.sessions = new SessionPanels(this.window, {
      exportReport: (message) => noted(this.taken, message.type),
      openParticipant: (_call, participantId) => noted(this.participantsOpened, participantId),
      copyLink: ({ roomSessionId }, at) => noted(this.sessionLinksCopied, { roomSessionId, at }),
    });
    this.rooms = new RoomsModel({
      store: fixture.store,
      pageSize: () => this.settings.pageSize,
      context: () => this.window.context(),
      changed: () => undefined,
      gone: () => undefined,
    });
    this.usages = new UsagePanels(this.window, {
      roomsOf: (roomName, signal) => usageRooms(this.rooms, roomName, signal),
      exportReport: ({ type, period }, report) =>
        noted(this.usageTaken, type === 'saveCsv' ? report.toCsv(period) : report.toMarkdown(period)),
    });
    this.panels = new ParticipantPanels(this.window, {
      verdicts: this.verdicts,
      showEveryone: ({ participantId }, at) => noted(this.everyoneShown, { participantId, at }),
      copyLink: ({ participantId }, at) => noted(this.linksCopied, { participantId, at }),
      exportReport: (message, report, title) => noted(this.exported, { message, report, title }),
    });
  }

  /** Starts with the account `a` active, which answers as the sample account does. */
  static async start(options: ApiServerOptions & { readonly concurrency?: number } = {}): Promise<PanelFixture> {
    return new PanelFixture(await startStore(sampleHandler(), options));
  }

  async close(): Promise<void> {
    this.panels.dispose();
    this.sessions.dispose();
    this.usages.dispose();
    await this.fixture.close();
  }

  /** A connection of an account; all of them share the store. */
  connection(accountId: string): Connection {
    const { store, queue } = this.fixture;
    const source = { kind: 'key', badge: null, createClient: () => this.fixture.client } as const;
    return { accountId, source, store, queue, dispose: () => undefined };
  }

  /** Changes the account in use. */
  use(state: AccountState): void {
    this.#state = state;
    this.#changed.fire({ state });
  }

  /** Changes settings. */
  change(changes: Partial<Settings>): void {
    this.settings = { ...this.settings, ...changes };
    this.#settingsChanged.fire();
  }

  /** Opens the first stay of a person of the showcase, as from the list of the session. */
  async open(person: ShowcasePerson, isPreview = false): Promise<void> {
    const { roomSessionId, roomName } = person;
    const { results } = await this.fixture.store.listParticipants({ roomSessionId }, { limit: 100 });
    const participant = results.find(({ participantId }) => participantId === person.stays[0]?.participantId)!;
    const stay = { participant, listed: results, roomName, sessionEndedAt: undefined };
    await this.panels.open(this.connection('a'), stay, { isPreview });
  }

  /** {@link open} with a page that is ready as soon as it is there. */
  async openReady(person: ShowcasePerson, isPreview = false): Promise<void> {
    const created = this.nextPanel();
    const opened = this.open(person, isPreview);
    await created;
    this.panel.moveTo(1);
    this.panel.ready();
    await opened;
  }

  /** The panel that was created last. */
  get panel(): FakePanel {
    return this.created.at(-1)!;
  }

  /** Settles when the next panel is there, which may still be loading. */
  nextPanel(): Promise<void> {
    return new Promise((resolve) => {
      const listener = this.#panelCreated.event(() => {
        listener.dispose();
        resolve();
      });
    });
  }

  /** Settles with the next failure that is told. */
  nextFailure(): Promise<unknown> {
    return new Promise((resolve) => {
      const listener = this.#failed.event((error) => {
        listener.dispose();
        resolve(error);
      });
    });
  }

  #window(): PanelWindow {
    const { clock } = this.fixture;
    const context: PanelWindow['context'] = () => ({
      l10n: english,
      zone: resolveZone(this.settings.timeZone, 'UTC').zone,
      now: clock.now(),
      hidePersonal: false,
    });
    return {
      accounts: { state: () => Promise.resolve(this.#state), onDidChange: this.#changed.event },
      log: {
        warn: (text) => this.logged.push(text),
        error: (text) => this.logged.push(text),
        show: () => this.logged.push('(shown)'),
      },
      hostTimeZone: 'UTC',
      browserTimeZone: undefined,
      readSettings: () => this.settings,
      onDidChangeSettings: this.#settingsChanged.event,
      writeTimeZone: (value) => {
        this.zonesSet.push(value);
        this.change({ timeZone: value });
        return Promise.resolve();
      },
      context,
      pickTimeZone: () => Promise.resolve(this.zonePicked),
      loads: this.loads,
      watchPause: ({ queue }, show) => watchPause(queue, { clock, context }, show),
      tellError: (text) => this.told.push(text),
      tellFailure: (error) => {
        this.failures.push(error);
        this.#failed.fire(error);
      },
      createPanel: (_viewType, _page, title) => {
        const panel = new FakePanel(title);
        this.created.push(panel);
        this.pages.push(panel);
        this.#panelCreated.fire(undefined);
        return panel.asPanel;
      },
      hasPreviews: () => this.hasPreviews,
      isTabPinned: (panel) => this.pinned.has(panel),
      showIcon: (panel, icon) => this.icons.set(panel, icon),
      loadPage: (panel) => this.pages.push(panel),
    };
  }
}
