import type { Participant, ParticipantDetails } from '../../api/types';
import type { Settings } from '../../shared/settings';
import { assessStays, type Facts } from '../../quality/facts';
import { findStays, type PersonStays } from '../../quality/people';
import type { ReadStay } from '../../quality/readStay';
import type { ReadingNotes } from '../../quality/readingNotes';
import { readSeries } from '../../quality/series';
import type { Stay } from '../../quality/stay';
import type { EpochMs } from '../../shared/time';
import type { KeptReading } from './keptReading';
import type { ParticipantSubject } from './subject';

/** A stay whose details are loaded, read. */
export interface LoadedStay extends ReadStay {
  readonly details: ParticipantDetails;
  readonly notes: ReadingNotes;
}

/** What is known of a person's call: their stays as far as they are loaded, and what happened in them. */
export interface ParticipantFacts {
  readonly subject: ParticipantSubject;
  /** In order of joining; the subject's own stay always. */
  readonly stays: readonly LoadedStay[];
  /** Null where the session's list is not loaded. */
  readonly person: PersonStays | null;
  readonly facts: Facts;
}

/**
 * Reads and judges the stays of a person whose details are there, asked for at `askedAt`, as far as `kept` does not hold it yet;
 * never throws, whatever the API said.
 */
export function participantFacts(
  subject: ParticipantSubject,
  loaded: ReadonlyMap<string, ParticipantDetails>,
  { packetLossUnit, rules }: Settings,
  askedAt: (participantId: string) => EpochMs,
  kept: KeptReading,
): ParticipantFacts {
  const { participant, listed } = subject;
  const person = participant === null ? null : findStays(participant, listed);
  const known: readonly (Stay & Pick<Participant, 'participantId'>)[] = person?.stays ?? [subject];
  const stays = known.flatMap((stay): LoadedStay[] => {
    const details = loaded.get(stay.participantId);
    if (details === undefined) {
      return [];
    }
    const { participantId } = stay;
    const asked = askedAt(participantId);
    const reading = kept
      .seriesOf(participantId)
      .get([details, stay.joinedAt, stay.leftAt, packetLossUnit, asked], () =>
        readSeries(details, stay, packetLossUnit, asked),
      );
    return [{ participantId, stay, openUntil: subject.sessionEndedAt ?? asked, details, ...reading }];
  });
  const inputs = stays.flatMap(({ participantId, stay, openUntil, blocks }) => [
    participantId,
    stay.joinedAt,
    stay.leftAt,
    openUntil,
    blocks,
  ]);
  const facts = kept.facts.get([...inputs, JSON.stringify(rules)], () => assessStays(stays, rules));
  return { subject, stays, person, facts };
}

/** The person's stays in the session that are listed, but whose details are not loaded. */
export function missingStays({ person, stays }: ParticipantFacts): readonly Participant[] {
  const loaded = new Set(stays.map((stay) => stay.participantId));
  return person?.stays.filter((stay) => !loaded.has(stay.participantId)) ?? [];
}
