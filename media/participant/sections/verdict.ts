import type { ParticipantView } from '../../../src/shared/protocol/participantView';
import type { Rating } from '../../../src/shared/quality';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element } from '../../ui/dom';
import { createDetails } from './details';
import type { OpenSections } from './details';

const signs: Readonly<Record<Rating, string>> = { good: '✓', degraded: '!', poor: '✕', notRated: '–' };

function list(texts: readonly string[]): HTMLElement {
  return element('ul', {}, ...texts.map((text) => element('li', {}, text)));
}

/** What happened and by which rule, with the actions on its first line. */
export function createVerdict(
  view: ParticipantView,
  strings: PanelStrings,
  sections: OpenSections,
  actions: HTMLElement,
): HTMLElement[] {
  const { verdict } = view;
  return [
    element(
      'section',
      { class: 'verdict', 'aria-labelledby': 'verdict-heading' },
      element(
        'div',
        { class: 'section-head' },
        element('h2', { id: 'verdict-heading' }, strings.verdict),
        element(
          'ul',
          { class: 'ratings' },
          ...verdict.directions.map(({ rating, label }) =>
            element(
              'li',
              { class: rating },
              element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[rating]),
              label,
            ),
          ),
        ),
        actions,
      ),
      element('p', { class: 'paragraph' }, verdict.paragraph),
      createDetails('rules', strings.howJudged, sections, list(verdict.rules)),
    ),
  ];
}

/** What has to be said about the data itself. */
export function createNotes(view: ParticipantView, strings: PanelStrings): HTMLElement[] {
  const { notes } = view;
  return notes.length === 0
    ? []
    : [
        element(
          'section',
          { class: 'notes', 'aria-labelledby': 'notes-heading' },
          element('h2', { id: 'notes-heading' }, strings.aboutData),
          list(notes),
        ),
      ];
}
