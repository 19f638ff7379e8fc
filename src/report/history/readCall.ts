import type { ParticipantDetails } from '../../api/types';
import { isGoodInPartOnly } from '../../quality/direction';
import { assessStays, type Facts } from '../../quality/facts';
import type { CallVerdict } from '../../quality/history/findPattern';
import type { ReadStay } from '../../quality/readStay';
import { type ReadingNotes, sumNotes } from '../../quality/readingNotes';
import { readSeries } from '../../quality/series';
import type { LoadState } from '../../shared/session';
import type { Direction } from '../../shared/series';
import type { Settings } from '../../shared/settings';
import type { EpochMs } from '../../shared/time';
import { readUserAgent, type UserAgentRead } from '../../text/userAgent';
import type { PersonCall } from './groupCalls';

/** What came of a stay, or that it did not. */
export type StayDetails = { readonly details: ParticipantDetails; readonly askedAt: EpochMs } | 'failed' | undefined;

/** A browser with its version, and the system that it ran on. */
export type Browser = UserAgentRead;

/** A call of the person, as far as it is read. */
export interface HistoryCall extends PersonCall {
  readonly load: LoadState;
  /** Null until something is read. */
  readonly facts: Facts | null;
  readonly verdicts: Readonly<Record<Direction, CallVerdict>>;
  /** Each stay that is read, judged by itself. */
  readonly byStay: ReadonlyMap<string, Facts>;
  readonly notes: ReadingNotes | null;
  /** Each browser once; empty where none is known. */
  readonly browsers: readonly Browser[];
}

/** Reads and judges a call as far as the details of its stays came; never throws, whatever the API said. */
export function readCall(
  call: PersonCall,
  detailsOf: (stay: PersonCall['stays'][number]) => StayDetails,
  { rules, packetLossUnit }: Pick<Settings, 'rules' | 'packetLossUnit'>,
): HistoryCall {
  const reads: ReadStay[] = [];
  const notes: ReadingNotes[] = [];
  const loads: LoadState[] = [];
  const browsers = new Map<string, Browser>();
  for (const stay of call.stays) {
    const came = detailsOf(stay);
    if (came === undefined || came === 'failed') {
      loads.push(came ?? 'waiting');
      continue;
    }
    const { details, askedAt } = came;
    const reading = readSeries(details, stay, packetLossUnit, askedAt);
    loads.push('loaded');
    notes.push(reading.notes);
    reads.push({ participantId: stay.participantId, stay, openUntil: stay.leftAt ?? askedAt, ...reading });
    for (const { userAgent } of details) {
      const browser = readUserAgent(userAgent ?? '');
      if (browser.browser !== '') {
        browsers.set(`${browser.browser} ${browser.system}`, browser);
      }
    }
  }
  const facts = reads.length === 0 ? null : assessStays(reads, rules);
  const load = loadOf(loads);
  const verdictOf = (direction: Direction): CallVerdict =>
    facts === null ? 'notRated' : verdictIn(facts, direction, load === 'loaded');
  return {
    ...call,
    load,
    facts,
    verdicts: { send: verdictOf('send'), recv: verdictOf('recv') },
    byStay: new Map(
      reads.map((read) => [
        read.participantId,
        facts !== null && call.stays.length === 1 ? facts : assessStays([read], rules),
      ]),
    ),
    notes: notes.length === 0 ? null : sumNotes(notes),
    browsers: [...browsers.values()],
  };
}

/** What is good as far as it is read may still turn out bad. */
function verdictIn(facts: Facts, direction: Direction, isWhole: boolean): CallVerdict {
  const { [direction]: found } = facts;
  return found.rating === 'good' && (!isWhole || isGoodInPartOnly(found)) ? 'partly' : found.rating;
}

function loadOf(loads: readonly LoadState[]): LoadState {
  if (loads.includes('loaded')) {
    return loads.every((load) => load === 'loaded') ? 'loaded' : 'partly';
  }
  return loads.includes('failed') ? 'failed' : 'waiting';
}
