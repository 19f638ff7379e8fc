import type { Direction } from '../../shared/series';
import type { EpochMs } from '../../shared/time';
import { areAtOnce, type Sufferer } from './sufferers';

/** What those who suffer at a moment look like, before anybody else is looked at. */
export type Shape = 'several' | 'hurts' | 'pair' | 'connection' | 'uplink' | 'downlink' | 'group';

/** What the sufferings that are at once look like, and the one that it is about: the sender, or who receives alone. */
export interface Look {
  readonly shape: Shape;
  /** Null for several and for a group. */
  readonly about: number | null;
}

/** A suffering that goes on. */
export interface Going {
  readonly sufferer: Sufferer;
  /** Its place in the order of beginning. */
  readonly order: number;
  isOver: boolean;
  /** How it looks; null before it was looked at. */
  look: Look | null;
  /** From when it has looked so. */
  since: EpochMs;
  /** Whether it may look otherwise since it was looked at. */
  isChanged: boolean;
  /** What last showed how it looks; while all of it goes on, nothing else need be looked at. */
  shownBy: readonly Going[];
}

/** Whether two are sufferings of different people at once. */
export function areOthers({ sufferer: a }: Going, { sufferer: b }: Going): boolean {
  return a.person !== b.person && areAtOnce(a, b);
}

/** All sufferings that go on at a moment, in order of beginning, and which of them what begins and ends can make look otherwise. */
export class AllGoing implements Readonly<Record<Direction, readonly Going[]>> {
  readonly send: Going[] = [];
  readonly recv: Going[] = [];
  #changed: Record<Direction, Going[]> = { send: [], recv: [] };

  begin(sufferer: Sufferer, order: number): Going {
    const begun = { sufferer, order, isOver: false, look: null, since: 0, isChanged: false, shownBy: [] };
    this[sufferer.direction].push(begun);
    this.mark(begun);
    this.#markAround(begun);
    return begun;
  }

  end(one: Going): void {
    const alike = this[one.sufferer.direction];
    alike.splice(alike.indexOf(one), 1);
    one.isOver = true;
    this.#markAround(one);
  }

  /** Hands over those of a direction that may look otherwise, in order. */
  takeChanged(direction: Direction): Going[] {
    const changed = this.#changed[direction].filter(({ isOver }) => !isOver).sort((a, b) => a.order - b.order);
    this.#changed[direction] = [];
    for (const one of changed) {
      one.isChanged = false;
    }
    return changed;
  }

  /** One may look otherwise. */
  mark(one: Going): void {
    if (!one.isChanged) {
      one.isChanged = true;
      this.#changed[one.sufferer.direction].push(one);
    }
  }

  /** The receivers that a sender reaches may look otherwise. */
  markReceivers(sender: Going): void {
    for (const receiver of this.recv) {
      if (areAtOnce(sender.sufferer, receiver.sufferer)) {
        this.mark(receiver);
      }
    }
  }

  #markAround(one: Going): void {
    if (one.sufferer.direction === 'send') {
      this.send.forEach((sender) => {
        this.mark(sender);
      });
      this.markReceivers(one);
      return;
    }
    for (const sender of this.send) {
      if (areAtOnce(sender.sufferer, one.sufferer)) {
        this.mark(sender);
      }
    }
    for (const receiver of this.recv) {
      const isAlone = receiver.look?.shape === 'downlink';
      if (one.isOver ? receiver.shownBy[0] === one : isAlone && areOthers(receiver, one)) {
        this.mark(receiver);
      }
    }
  }
}
