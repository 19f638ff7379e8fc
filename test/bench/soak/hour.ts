import { setTimeout as sleep } from 'node:timers/promises';
import type { RoomNode, SessionNode } from '../../../src/report/lists/nodes';
import { showcase, type ShowcasePerson } from '../../../src/sample/showcase';
import { personalText } from '../../../src/shared/personalText';
import { rateLimited } from '../../support/server/faults';
import { PanelFixture } from '../../unit/panels/panelFixture';

/** Requests by endpoint. */
export type Requests = Record<'rooms' | 'room-sessions' | 'participants' | 'participant', number>;

const minuteMs = 60_000;
const pageSize = 100;
const roomsVisited = 8;
const panelsAMinute = 4;
/** A rate limit comes every so many minutes. */
const limitedEvery = 7;

const pagesOf = (count: number | null): number => Math.max(1, Math.ceil((count ?? 0) / pageSize));

/** One person at work for an hour of a clock that is moved: browsing, opening, closing, looking up, refreshing. */
export class Hour {
  /** What the rules of the product say that the work costs. */
  readonly planned: Requests = { rooms: 0, 'room-sessions': 0, participants: 0, participant: 0 };
  /** What arrived at the server. */
  readonly sent: Requests = { rooms: 0, 'room-sessions': 0, participants: 0, participant: 0 };
  readonly #fixture: PanelFixture;
  readonly #expanded = new Set<string>();
  /** Sessions whose list is final and was read, and stays whose details were. */
  readonly #read = new Set<string>();
  /** How many rate limits came. */
  limited = 0;

  private constructor(fixture: PanelFixture) {
    this.#fixture = fixture;
    fixture.hasPreviews = false;
  }

  /** Begins with nothing asked for. */
  static async start(): Promise<Hour> {
    return new Hour(await PanelFixture.start());
  }

  /** Ends it; fails where a request was outside the API's contract. */
  close(): Promise<void> {
    return this.#fixture.close();
  }

  /** The work of one minute. */
  async work(minute: number): Promise<void> {
    if (minute % limitedEvery === limitedEvery - 1) {
      this.#limitNext();
    }
    await this.#throughPauses(this.#browse(minute));
    for (let i = 0; i < panelsAMinute; i++) {
      const person = showcase[(minute * panelsAMinute + i) % showcase.length]!;
      await this.#throughPauses(this.#look(person));
    }
    await this.#throughPauses(this.#lookUp(showcase[minute % showcase.length]!));
    this.#closePanels();
    this.#fixture.fixture.clock.advance(minuteMs);
    this.#count();
  }

  /** The next request for sessions is answered with a rate limit, and so sent twice. */
  #limitNext(): void {
    this.#fixture.fixture.server.inject(rateLimited('msLeft', 5_000), { endpoint: 'room-sessions' });
    this.planned['room-sessions'] += 1;
    this.limited += 1;
  }

  /** Unfolds a room and its newest session, refreshes, and folds them again. */
  async #browse(minute: number): Promise<void> {
    const { rooms } = this.#fixture;
    const isFirst = minute === 0;
    const rows = await rooms.children(undefined);
    this.planned.rooms += isFirst ? 1 : 0;
    const room = rows.filter((row): row is RoomNode => row.kind === 'room')[minute % roomsVisited]!;
    await rooms.children(room);
    this.planned['room-sessions'] += 1;
    const [newest] = room.list.rows;
    const session = newest && rooms.findSession(newest.roomSessionId);
    if (session !== undefined) {
      await this.#unfold(session);
    }
    this.#expanded.add(room.id);
    await rooms.refresh((id) => this.#expanded.has(id));
    this.planned.rooms += 1;
    this.planned['room-sessions'] += 1;
    this.#expanded.clear();
  }

  async #unfold(session: SessionNode): Promise<void> {
    await this.#fixture.rooms.children(session);
    const { roomSessionId, endedAt, totalUniqueParticipants } = session.session;
    const pages = pagesOf(totalUniqueParticipants);
    this.planned.participants += this.#read.has(roomSessionId) ? 0 : 1;
    if (endedAt !== null && endedAt < this.#fixture.fixture.clock.now() - 30 * minuteMs) {
      this.#read.add(roomSessionId);
    }
    if (pages > 1) {
      await this.#fixture.rooms.loadMore(session);
      this.planned.participants += 1;
    }
  }

  /** Opens a person's panel, which asks for each of their stays once. */
  async #look(person: ShowcasePerson): Promise<void> {
    await this.#fixture.openReady(person);
    this.planned.participants += 1;
    for (const { participantId } of person.stays) {
      if (!this.#read.has(participantId)) {
        this.#read.add(participantId);
        this.planned.participant += 1;
      }
    }
  }

  async #lookUp({ externalId }: ShowcasePerson): Promise<void> {
    if (externalId !== null) {
      await this.#fixture.fixture.store.listParticipants({ externalId: personalText(externalId) }, { limit: pageSize });
      this.planned.participants += 1;
    }
  }

  #closePanels(): void {
    for (const panel of this.#fixture.created.splice(0)) {
      panel.dispose();
    }
    this.#fixture.icons.clear();
    this.#fixture.pages.length = 0;
  }

  #count(): void {
    const { requests } = this.#fixture.fixture.server;
    for (const { endpoint } of requests.splice(0)) {
      this.sent[endpoint as keyof Requests] += 1;
    }
  }

  /** Waits for work, moving the clock on while the queue pauses. */
  async #throughPauses(work: Promise<void>): Promise<void> {
    const { queue, clock } = this.#fixture.fixture;
    let isDone = false as boolean;
    const done = work.finally(() => {
      isDone = true;
    });
    while (!isDone || queue.waiting > 0) {
      if (queue.pausedUntil !== null) {
        clock.advance(1_000);
      }
      await Promise.race([sleep(2), done]);
    }
    await done;
  }
}
