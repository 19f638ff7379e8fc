import type { TimeRange } from '../../shared/series';
import { leastHurt } from './rules';
import { areAtOnce, type Sufferer } from './sufferers';

/** What those who suffer at a moment look like, before anybody else is looked at. */
export type Shape = 'several' | 'hurts' | 'pair' | 'connection' | 'uplink' | 'downlink' | 'group';

/** What the sufferings that are at once look like, and the one that it is about: the sender, or who receives alone. */
interface Look {
  readonly shape: Shape;
  /** Null for several and for a group. */
  readonly about: number | null;
}

/** A time in which somebody suffers and all looks the same. */
export interface Piece extends TimeRange, Look {
  readonly sufferer: Sufferer;
}

/** A suffering that goes on, with those that go on and are at once with it. */
interface Active {
  readonly sufferer: Sufferer;
  readonly senders: Set<Active>;
  /** Of a sender alone: among receivers there are too many pairs to keep them. */
  readonly receivers: Set<Active>;
  /** Of a receiver: how many receivers that are other people. */
  otherReceivers: number;
  look: Look;
  /** From when it has looked so. */
  since: number;
}

const several: Look = { shape: 'several', about: null };
const group: Look = { shape: 'group', about: null };
const unread: Look = { shape: 'group', about: -1 };

const isOther = (a: Active, b: Active): boolean => a.sufferer.person !== b.sufferer.person;

function some(active: ReadonlySet<Active>, test: (one: Active) => boolean): boolean {
  for (const one of active) {
    if (test(one)) {
      return true;
    }
  }
  return false;
}

/** Whether a sender is at once with another one, directly or by a receiver that both reach. */
function isOneOfSeveral(sender: Active): boolean {
  return (
    some(sender.senders, (other) => isOther(other, sender)) ||
    some(sender.receivers, (receiver) =>
      some(receiver.senders, (other) => isOther(other, sender) && isOther(other, receiver)),
    )
  );
}

function lookOfSender(sender: Active): Look {
  if (isOneOfSeveral(sender)) {
    return several;
  }
  const about = sender.sufferer.person;
  const people = new Set<number>();
  for (const { sufferer } of sender.receivers) {
    people.add(sufferer.person);
  }
  const isBothWays = people.delete(about);
  if (people.size > 0) {
    return { shape: people.size >= leastHurt ? 'hurts' : 'pair', about };
  }
  return { shape: isBothWays ? 'connection' : 'uplink', about };
}

/** The senders must have been looked at. What another one sends decides over what the person sends. */
function lookOfReceiver(receiver: Active): Look {
  let found: Active | undefined;
  for (const sender of receiver.senders) {
    if (found === undefined || (!isOther(found, receiver) && isOther(sender, receiver))) {
      found = sender;
    } else if (isOther(sender, receiver) && isOther(sender, found)) {
      return several;
    }
  }
  if (found !== undefined) {
    return found.look;
  }
  return receiver.otherReceivers === 0 ? { shape: 'downlink', about: receiver.sufferer.person } : group;
}

class Sweep {
  readonly pieces: Piece[] = [];
  readonly #active = { send: new Set<Active>(), recv: new Set<Active>() };

  begin(sufferer: Sufferer): void {
    const look = unread;
    const begun: Active = { sufferer, senders: new Set(), receivers: new Set(), otherReceivers: 0, look, since: 0 };
    for (const sender of this.#active.send) {
      if (areAtOnce(sufferer, sender.sufferer)) {
        begun.senders.add(sender);
        (sufferer.direction === 'send' ? sender.senders : sender.receivers).add(begun);
      }
    }
    if (sufferer.direction === 'recv') {
      begun.otherReceivers = this.#countReceivers(begun, 1);
    } else {
      for (const receiver of this.#active.recv) {
        if (areAtOnce(sufferer, receiver.sufferer)) {
          begun.receivers.add(receiver);
          receiver.senders.add(begun);
        }
      }
    }
    this.#active[sufferer.direction].add(begun);
  }

  endUntil(at: number): void {
    for (const one of this.#active.send) {
      if (one.sufferer.to <= at) {
        this.#look(one, unread, at);
        this.#active.send.delete(one);
        one.senders.forEach((other) => other.senders.delete(one));
        one.receivers.forEach((other) => other.senders.delete(one));
      }
    }
    for (const one of this.#active.recv) {
      if (one.sufferer.to <= at) {
        this.#look(one, unread, at);
        this.#active.recv.delete(one);
        one.senders.forEach((other) => other.receivers.delete(one));
        this.#countReceivers(one, -1);
      }
    }
  }

  /** Counts the other people who receive badly at once with a receiver, and tells each of them of one more or less. */
  #countReceivers({ sufferer }: Active, change: 1 | -1): number {
    let count = 0;
    for (const other of this.#active.recv) {
      if (other.sufferer.person !== sufferer.person && areAtOnce(sufferer, other.sufferer)) {
        other.otherReceivers += change;
        count++;
      }
    }
    return count;
  }

  /** Looks at everyone who suffers from this moment on. */
  lookAt(at: number): void {
    for (const sender of this.#active.send) {
      this.#look(sender, lookOfSender(sender), at);
    }
    for (const receiver of this.#active.recv) {
      this.#look(receiver, lookOfReceiver(receiver), at);
    }
  }

  #look(one: Active, look: Look, at: number): void {
    const { shape, about } = one.look;
    if (shape === look.shape && about === look.about) {
      return;
    }
    if (one.look !== unread && at > one.since) {
      this.pieces.push({ from: one.since, to: at, sufferer: one.sufferer, shape, about });
    }
    one.look = look;
    one.since = at;
  }
}

/** Follows all sufferings, given in order of time, and tells how each looks at each moment. */
export function findPieces(sufferers: readonly Sufferer[]): Piece[] {
  const sweep = new Sweep();
  const moments = new Float64Array(sufferers.flatMap(({ from, to }) => [from, to])).sort();
  let next = 0;
  let before = NaN;
  for (const at of moments) {
    if (at === before) {
      continue;
    }
    before = at;
    sweep.endUntil(at);
    for (let sufferer = sufferers[next]; sufferer?.from === at; sufferer = sufferers[++next]) {
      sweep.begin(sufferer);
    }
    sweep.lookAt(at);
  }
  return sweep.pieces;
}
