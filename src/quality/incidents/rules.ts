/**
 * How it is read whose side it was, from everyone's samples on one time axis. Each number here is a constant, told beside
 * the reading; the thresholds of loss are settings (`QualityRules`).
 *
 * **What is looked at**
 * - *Suffering*: an episode of a person in one direction, by the rule that rates a stay. One that rests on few packets says
 *   too little and is left out. Two devices of one person are one person: the worse of them counts.
 * - *Measured*: loss is known, media flows, and it is no sample of few packets. Silent is not good and missing is not good:
 *   neither counts as measured. Holes under 10 s are bridged.
 * - *Not known*: a person was there and that direction was neither measured nor silent: not recorded, not readable, or
 *   not read yet. Who is silent sends nothing that could be lost; who sends few packets, with loss under the threshold, is
 *   taken like them.
 * - *One clock*: a recording that is shifted against its stay is moved back by the difference. Where samples are missing
 *   at an unknown place, the times after it may be later by as much; an overlap counts only as far as it holds then, too.
 *
 * **At once**: two sufferings are at once when they overlap for at least half of the shorter one and at least 6 s. Less is
 * chance: it accuses nobody and excuses nobody.
 *
 * **The reading at a moment**, of those who suffer at it and are at once
 * - *several uplinks*: two or more people send badly at once, or one receiver is at once with several senders: nobody is named;
 * - *that sender's uplink hurts others*: exactly one sends badly, and at least 2 others receive badly at once with it;
 * - *their connection*: one person's loss in both directions, and nobody else's;
 * - *their uplink*: one sends badly, and nobody receives badly at once with it;
 * - one sends and one other receives badly: cannot tell, since in a peer-to-peer room both can be one stream;
 * - *their downlink*: one receives badly and nobody else suffers at once with it;
 * - *something common*: nobody sends badly at once with it, and of those whose receiving was measured at least half and at
 *   least 3 receive badly; fewer are "cannot tell".
 *
 * **An incident** is such a reading as long as it lasts; of the same person again within 60 s it goes on. Where it is about
 * nobody in particular it lasts, around the moment with most people, while there are at least half as many. A reading is kept
 * only where some suffering has most of its time in it, so that edges make no incidents of their own.
 *
 * **What a reading needs**, measured for at least half of the incident; else it is "cannot tell", and says why
 * - at least half of the people who were there were measured in some direction, and for a name at least one other person;
 * - their uplink, their connection: somebody else's receiving was measured, else nobody would show whom it hurt;
 * - their downlink: every other sender is cleared. One is cleared by sending that was good or silent, or by somebody else
 *   who received well from them: two people who received well clear everybody, one clears everybody but themselves;
 * - something common: the sending of at least 90 % of the people there is known; what is not known is told.
 *
 * **Nothing recorded**: for at least 10 s at least 2 people were there whose details are read, none of them has a sample,
 * and they are at least half of those there. Why cannot be told: nobody is named.
 *
 * **What it is not**: received loss is the worst over all senders of a person, and sent loss in a peer-to-peer room the
 * worst over all receivers. No reading says whose fault it was, or what caused it.
 */

/** The least overlap of two sufferings that are at once, ms. */
export const leastOverlapMs = 6_000;
/** The least share of the shorter one that they overlap for. */
export const leastOverlapShare = 0.5;
/** How many others must receive badly while one sends badly. */
export const leastHurt = 2;
/** How many must receive badly for something common, and which share of those measured. */
export const leastCommon = 3;
/** See {@link leastCommon}. */
export const leastCommonShare = 0.5;
/** The share of the people there whose sending must be known for something common. */
export const leastKnownSendersShare = 0.9;
/** The share of the people there who must be measured for any reading. */
export const leastMeasuredShare = 0.5;
/** The share of an incident for which somebody must be measured, silent or there to count so. */
export const leastPresence = 0.5;
/** An incident of the same person goes on after a pause of at most this, ms. */
export const joinMs = 60_000;
/** Holes in what was measured shorter than this are bridged, and so long nothing must be recorded of anybody, ms. */
export const leastGapMs = 10_000;
