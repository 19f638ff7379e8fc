import type { TimeRange } from '../../shared/series';
import type { Stepwise } from '../../shared/stepwise';
import { AllGoing, areOthers, type Going, type Look } from './going';
import { leastHurt } from './rules';
import { areAtOnce, type Sufferer } from './sufferers';

/** A time in which somebody suffers and all looks the same. */
export interface Piece extends TimeRange, Look {
  readonly sufferer: Sufferer;
}

const several: Look = { shape: 'several', about: null };
const group: Look = { shape: 'group', about: null };

/** What shows that a sender is at once with another one, directly or by a receiver that both reach. */
function findRival(sender: Going, { send, recv }: AllGoing): readonly Going[] | undefined {
  const direct = send.find((other) => areOthers(other, sender));
  if (direct !== undefined) {
    return [direct];
  }
  if (send.length < 2) {
    return undefined;
  }
  for (const receiver of recv) {
    if (areAtOnce(receiver.sufferer, sender.sufferer)) {
      const other = send.find((one) => one.sufferer.person !== sender.sufferer.person && areOthers(one, receiver));
      if (other !== undefined) {
        return [other, receiver];
      }
    }
  }
  return undefined;
}

function lookOfSender(sender: Going, going: AllGoing): Look {
  const isShown = sender.look === several && sender.shownBy.every(({ isOver }) => !isOver);
  const rival = isShown ? sender.shownBy : findRival(sender, going);
  if (rival !== undefined) {
    sender.shownBy = rival;
    return several;
  }
  const about = sender.sufferer.person;
  const hurt = new Set<number>();
  let isBothWays = false;
  for (const { sufferer } of going.recv) {
    if (hurt.size < leastHurt && areAtOnce(sufferer, sender.sufferer)) {
      if (sufferer.person === about) {
        isBothWays = true;
      } else {
        hurt.add(sufferer.person);
      }
    }
  }
  if (hurt.size > 0) {
    return { shape: hurt.size >= leastHurt ? 'hurts' : 'pair', about };
  }
  return { shape: isBothWays ? 'connection' : 'uplink', about };
}

/** The senders must have been looked at. What another one sends decides over what the person sends. */
function lookOfReceiver(receiver: Going, { send, recv }: AllGoing): Look {
  const sender = send.find((one) => areOthers(one, receiver));
  const about = receiver.sufferer.person;
  if (sender !== undefined) {
    const isReachedByMore = send.some(
      (one) => one.sufferer.person !== sender.sufferer.person && areOthers(one, receiver),
    );
    return isReachedByMore ? several : (sender.look ?? group);
  }
  const own = send.find((one) => areAtOnce(one.sufferer, receiver.sufferer));
  if (own !== undefined) {
    return own.look ?? group;
  }
  const company = recv.find((one) => areOthers(one, receiver));
  receiver.shownBy = company === undefined ? [] : [company];
  return company === undefined ? { shape: 'downlink', about } : group;
}

/** Follows sufferings from moment to moment: at each only those are looked at whose surroundings changed. */
class Sweep {
  readonly pieces: Piece[] = [];
  readonly #going = new AllGoing();

  begin(sufferer: Sufferer, order: number): Going {
    return this.#going.begin(sufferer, order);
  }

  end(one: Going, at: number): void {
    this.#look(one, null, at);
    this.#going.end(one);
  }

  /** Looks at everyone who suffers from this moment on. */
  lookAt(at: number): void {
    for (const sender of this.#going.takeChanged('send')) {
      if (this.#look(sender, lookOfSender(sender, this.#going), at)) {
        this.#going.markReceivers(sender);
      }
    }
    for (const receiver of this.#going.takeChanged('recv')) {
      this.#look(receiver, lookOfReceiver(receiver, this.#going), at);
    }
  }

  /** Answers whether it looks otherwise than before. */
  #look(one: Going, look: Look | null, at: number): boolean {
    const before = one.look;
    if (before?.shape === look?.shape && before?.about === look?.about) {
      return false;
    }
    if (before !== null && at > one.since) {
      this.pieces.push({ from: one.since, to: at, sufferer: one.sufferer, ...before });
    }
    one.look = look;
    one.since = at;
    return true;
  }
}

/** Follows all sufferings, given in order of time, and tells how each looks at each moment; in steps. */
export function* findPieces(sufferers: readonly Sufferer[]): Stepwise<Piece[]> {
  const sweep = new Sweep();
  const begun: Going[] = [];
  const isSender = ({ direction }: Sufferer): number => Number(direction === 'send');
  const byEnd = sufferers
    .map((sufferer, order) => ({ sufferer, order }))
    .sort((a, b) => a.sufferer.to - b.sufferer.to || isSender(b.sufferer) - isSender(a.sufferer) || a.order - b.order);
  let ended = 0;
  for (let next = 0; ended < byEnd.length;) {
    const at = Math.min(sufferers[next]?.from ?? Infinity, byEnd[ended]?.sufferer.to ?? Infinity);
    for (let last = byEnd[ended]; last?.sufferer.to === at; last = byEnd[++ended]) {
      const one = begun[last.order];
      if (one !== undefined) {
        sweep.end(one, at);
      }
    }
    for (let sufferer = sufferers[next]; sufferer?.from === at; sufferer = sufferers[++next]) {
      begun.push(sweep.begin(sufferer, next));
    }
    sweep.lookAt(at);
    yield;
  }
  return sweep.pieces;
}
