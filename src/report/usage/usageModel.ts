import type { EpochMs } from '../../shared/time';
import type { ZoneView } from '../../shared/protocol/shared';
import type { UsageView } from '../../shared/protocol/usageView';
import type { UsagePeriod, UsageState } from '../../shared/usage';
import type { InsightsStore } from '../../store/insightsStore';
import type { TextContext } from '../../text/context';
import { sessionsList } from '../lists/sessionsList';
import { type Day, dayTeller } from './calendar';
import { usageCsv } from './csv';
import { usageFacts } from './facts';
import { usageMarkdown } from './markdown';
import { fewRequests } from './fewRequests';
import { readingWords, requestsMore } from './readingWords';
import { RoomSessions } from './roomSessions';
import { type ReadingStep, UsageReading } from './usageReading';
import type { UsageRooms } from './usageRooms';
import { usageView } from './view';

/** Usage in words, to be drawn, copied and saved. */
export interface UsageReport {
  /** `failure` says why reading was stopped. */
  toView(failure: string, zones: ZoneView): UsageView;
  toMarkdown(period: UsagePeriod): string;
  toCsv(period: UsagePeriod): string;
}

/** What a usage model needs from outside. */
export interface UsageModelOptions {
  /** The one room that it is about; null for all that the Rooms view shows. */
  readonly roomName: string | null;
  readonly store: InsightsStore;
  /** Rows a page. */
  readonly pageSize: () => number;
  /** Called after each step of reading. */
  readonly onProgress: () => void;
}

/** The sessions of a usage panel's rooms, as far as they are read. */
export class UsageModel {
  readonly #options: UsageModelOptions;
  readonly #reading: UsageReading;
  #rooms: ReadonlyMap<string, RoomSessions> = new Map();
  #leavesRoomsOut = false;
  #clock: { readonly zone: string; readonly dayOf: (at: EpochMs) => Day } | undefined;

  constructor(options: UsageModelOptions) {
    this.#options = options;
    this.#reading = new UsageReading(options.onProgress);
  }

  /** How far reading is, and what stopped it. */
  get reading(): { readonly state: UsageState; readonly error: unknown } {
    return this.#reading;
  }

  /** Takes in the rooms as they are known now; what is read of them stays. */
  takeRooms({ rooms, leavesRoomsOut }: UsageRooms): void {
    const { store, pageSize } = this.#options;
    const known = this.#rooms;
    this.#leavesRoomsOut = leavesRoomsOut;
    this.#rooms = new Map(
      rooms.map((node) => {
        const { roomName } = node.room;
        const sessions = known.get(roomName);
        sessions?.learn(node);
        const make = (name: string, asked: () => void) => sessionsList(store, name, pageSize, asked);
        return [roomName, sessions ?? new RoomSessions(node, make, () => store.now())];
      }),
    );
  }

  /** Reads the first page of a room that is not read yet; throws what the request throws. */
  async readFirst(signal: AbortSignal): Promise<void> {
    await this.#firstStep?.read(signal);
  }

  /** Reads one page of each room that is not read yet, where that takes few requests. */
  async readFew(signal: AbortSignal): Promise<void> {
    const unread = this.#list.filter(({ isRead }) => !isRead).length;
    if (unread > 0 && unread <= fewRequests) {
      await this.#reading.run(() => this.#firstStep, unread, signal);
    }
  }

  /** Reads some pages more; see {@link requestsMore}. */
  async readMore(signal: AbortSignal): Promise<void> {
    const most = requestsMore(this.#options.roomName, this.requestsLeft.requests);
    await this.#reading.run(() => this.nextStep, most, signal);
  }

  /** Reads all that is left. */
  async readAll(signal: AbortSignal): Promise<void> {
    await this.#reading.run(() => this.nextStep, Infinity, signal);
  }

  /** Reads again what is read; of each room the old pages stay until all of the new ones have come. */
  async readAgain(signal: AbortSignal): Promise<void> {
    const steps = this.#list
      .filter(({ pages }) => pages > 0)
      .map((room): ReadingStep => ({ requests: room.pages, read: (either) => room.readAgain(either) }));
    await this.#reading.run(() => steps.shift(), this.requestsAgain, signal);
  }

  /** Stops reading; what came stays. */
  cancel(): void {
    this.#reading.cancel();
  }

  /** The step that makes more days complete than any other: a page of the room of which the latest sessions are missing. */
  get nextStep(): ReadingStep | undefined {
    let found: RoomSessions | undefined;
    let latest = -Infinity;
    for (const room of this.#list) {
      const bound = room.isWhole ? null : room.completeAfter;
      if (bound !== null && (found === undefined || bound > latest)) {
        found = room;
        latest = bound;
      }
    }
    return found && pageOf(found);
  }

  /** How many requests it takes to read all; `isCounted` is false where it may be more. */
  get requestsLeft(): { readonly requests: number; readonly isCounted: boolean } {
    const size = this.#options.pageSize();
    const each = this.#list.map((room) => room.requestsLeft(size));
    return {
      requests: each.reduce((sum, { requests }) => sum + requests, 0),
      isCounted: each.every(({ isCounted }) => isCounted),
    };
  }

  /** How many requests it takes to read again what is read. */
  get requestsAgain(): number {
    return this.#list.reduce((sum, { pages }) => sum + pages, 0);
  }

  /** Puts what is read into words. */
  word(badge: string | null, context: TextContext): UsageReport {
    const { roomName } = this.#options;
    const sources = {
      roomName,
      rooms: this.#list.map(({ facts }) => facts),
      leavesRoomsOut: this.#leavesRoomsOut,
      badge,
    };
    const facts = usageFacts(sources, this.#dayOf(context.zone.id));
    return {
      toView: (failure, zones) => {
        const words = readingWords(roomName, this, this.#reading, failure, context.l10n);
        return usageView(facts, words, zones, context);
      },
      toMarkdown: (period) => usageMarkdown(facts, period, context),
      toCsv: (period) => usageCsv(facts, period, context),
    };
  }

  get #firstStep(): ReadingStep | undefined {
    const room = this.#list.find(({ isRead }) => !isRead);
    return room && pageOf(room);
  }

  get #list(): readonly RoomSessions[] {
    return [...this.#rooms.values()];
  }

  #dayOf(zone: string): (at: EpochMs) => Day {
    if (this.#clock?.zone !== zone) {
      this.#clock = { zone, dayOf: dayTeller(zone) };
    }
    return this.#clock.dayOf;
  }
}

function pageOf(room: RoomSessions): ReadingStep {
  return { requests: 1, read: (signal) => room.readPage(signal) };
}
