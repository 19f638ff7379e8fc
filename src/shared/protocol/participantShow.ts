import type { Series } from '../series';
import { knownSeries, type SentStay } from './charts';
import { packSeries, unpackSeries } from './packedSeries';
import type { PanelStrings } from './panelStrings';
import type { ParticipantHostMessage, ParticipantRestore } from './participant';
import type { ParticipantView } from './participantView';
import type { ShowMessage } from './shared';

/** What the participant panel shows, as it is drawn. */
export type ParticipantShow = ShowMessage<ParticipantView, PanelStrings, ParticipantRestore>;
/** What the participant panel shows, as it travels. */
export type SentParticipantShow = Extract<ParticipantHostMessage, { readonly type: 'show' }>;

/** A message as it travels. `known` holds the samples that the page has, which are not sent again, and afterwards those that it has then. */
export function sentShow(message: ParticipantShow, known: Set<unknown>): SentParticipantShow {
  const { state } = message;
  if (state.kind !== 'shown') {
    return { ...message, state };
  }
  const stays = state.view.stays.map((stay): SentStay => {
    const { series } = stay;
    return { ...stay, series: series && (known.has(series) ? knownSeries : packSeries(series)) };
  });
  known.clear();
  state.view.stays.forEach(({ series }) => known.add(series));
  return { ...message, state: { kind: 'shown', view: { ...state.view, stays } } };
}

/**
 * A message as it is drawn; undefined where it counts on samples that are not in `kept`. That holds the samples last drawn, by
 * participant id, and afterwards those of this message.
 */
export function receivedShow(message: SentParticipantShow, kept: Map<string, Series>): ParticipantShow | undefined {
  const { state } = message;
  if (state.kind !== 'shown') {
    return { ...message, state };
  }
  const { stays } = state.view;
  for (const { participantId, series } of stays) {
    if (series !== null && series !== knownSeries) {
      kept.set(participantId, unpackSeries(series));
    }
  }
  const shown = new Set(stays.map(({ participantId }) => participantId));
  [...kept.keys()].filter((id) => !shown.has(id)).forEach((id) => kept.delete(id));
  const isLacking = stays.some(({ participantId, series }) => series === knownSeries && !kept.has(participantId));
  const drawn = stays.map((stay) => ({
    ...stay,
    series: stay.series === null ? null : (kept.get(stay.participantId) ?? null),
  }));
  return isLacking ? undefined : { ...message, state: { kind: 'shown', view: { ...state.view, stays: drawn } } };
}
