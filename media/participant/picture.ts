import type { ParticipantView } from '../../src/shared/protocol/participantView';
import type { ChartsSection, PictureLook } from './charts/chartsSection';

/** The lines over the charts in a picture: who, what happened, where and when, and the words for it, so that it stands alone. */
function captionsOf(
  { title, badge, fields, zone, answer, momentAsked }: ParticipantView,
  shownRange: string,
): string[] {
  const facts = fields
    .filter(({ kind }) => kind === 'head' || kind === 'time')
    .map(({ kind, value }) => (kind === 'time' ? `${value} ${zone.name}` : value));
  return [
    badge === null ? title : `${title} (${badge})`,
    answer.headline,
    facts.join(' · '),
    answer.paragraph,
    ...(momentAsked === null
      ? []
      : [
          `${momentAsked.headline}. ${momentAsked.complaint} ${momentAsked.reading.word}. ${momentAsked.reading.sentence}`,
        ]),
    ...answer.notes,
    shownRange,
  ];
}

/** The charts as a PNG that stands alone as evidence. Throws when the browser cannot make it. */
export function takePicture(
  view: ParticipantView,
  charts: ChartsSection,
  colours: PictureLook['colours'],
): Promise<Blob> {
  return charts.toPng({ colours, captions: captionsOf(view, charts.shownRange.textContent) });
}
