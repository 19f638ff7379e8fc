import { LRUCache } from 'lru-cache';
import type { ParticipantRef } from '../api/types';
import type { Facts } from '../quality/facts';
import type { Ratings } from '../quality/rating';
import { Emitter } from '../shared/emitter';
import type { Settings } from '../shared/settings';
import { stayKey } from './detailsCache';

/** By what a stay is judged: another value may give another verdict. */
export type Judging = Pick<Settings, 'rules' | 'packetLossUnit'>;

/** What was found of a stay; the facts where they were kept. */
export interface Verdict {
  readonly ratings: Ratings;
  readonly facts?: Facts;
}

/** The most verdicts that are kept, least recently used out first. */
const maxVerdicts = 2_000;

/** The verdicts of the stays that were judged, by what they were judged: a change of settings finds none of the old ones. */
export class Verdicts {
  readonly #kept = new LRUCache<string, Verdict>({ max: maxVerdicts });
  readonly #changed = new Emitter<ParticipantRef>();

  /** Tells whose verdict is new or rates otherwise. */
  readonly onDidChange = this.#changed.event;

  /** The verdict by these rules; undefined where the stay was not judged by them. */
  get(stay: ParticipantRef, judging: Judging): Verdict | undefined {
    return this.#kept.get(verdictKey(stay, judging));
  }

  /** Keeps a verdict in place of an earlier one by the same rules. */
  set(stay: ParticipantRef, judging: Judging, verdict: Verdict): void {
    const before = this.get(stay, judging)?.ratings;
    const { ratings } = verdict;
    this.#kept.set(verdictKey(stay, judging), verdict);
    if (before?.send !== ratings.send || before.recv !== ratings.recv) {
      this.#changed.fire(stay);
    }
  }

  /** Forgets all, because their account is gone. */
  clear(): void {
    this.#kept.clear();
  }
}

function verdictKey(stay: ParticipantRef, { rules, packetLossUnit }: Judging): string {
  const { lossThresholdPercent, severeLossThresholdPercent, sustainedSeconds, lowSendBitrateKbps } = rules;
  const numbers = [lossThresholdPercent, severeLossThresholdPercent, sustainedSeconds, lowSendBitrateKbps];
  return JSON.stringify([stayKey(stay), packetLossUnit, ...numbers]);
}
