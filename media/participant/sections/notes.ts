import type { ParticipantView } from '../../../src/shared/protocol/participantView';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element } from '../../ui/dom';
import { createIcon } from '../../ui/icons';
import { createButton, setAvailable } from '../../ui/toolkit';

/** What can be asked for from the notes. */
export interface NoteRequests {
  readonly refresh: () => void;
  readonly loadOtherStays: () => void;
}

/** What changes the reading, with the buttons that help. */
export interface Notes {
  readonly nodes: readonly HTMLElement[];
  /** Takes the buttons away from use while something is waited for. */
  readonly setBusy: (isBusy: boolean) => void;
}

/** Makes the notes at the top: what changes the reading, what may still arrive, which stays can be loaded. */
export function createTopNotes(
  { answer, stays, mayStillArrive, otherStays }: ParticipantView,
  strings: PanelStrings,
  requests: NoteRequests,
): Notes {
  let isBusy = false;
  const unlessBusy = (act: () => void) => (): void => {
    if (!isBusy) {
      act();
    }
  };
  const buttons = [
    ...(mayStillArrive
      ? [createButton(strings.refresh, { id: 'refresh', onClick: unlessBusy(requests.refresh) })]
      : []),
    ...(otherStays === null
      ? []
      : [createButton(otherStays.label, { id: 'other-stays', onClick: unlessBusy(requests.loadOtherStays) })]),
  ];
  const hasSamples = stays.some(({ series }) => series !== null && series.times.length > 0);
  const notes = [...answer.notes, ...(hasSamples ? [] : [strings.noSamples])].map((note) =>
    element('li', {}, element('span', { class: 'sign' }, createIcon('note')), element('span', {}, note)),
  );
  return {
    nodes: [
      ...(notes.length === 0 ? [] : [element('ul', { class: 'top-notes' }, ...notes)]),
      ...(buttons.length === 0 ? [] : [element('div', { class: 'toolbar note-actions' }, ...buttons)]),
    ],
    setBusy: (isBusyNow) => {
      isBusy = isBusyNow;
      for (const button of buttons) {
        setAvailable(button, !isBusy);
      }
    },
  };
}
