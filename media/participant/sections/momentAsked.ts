import type { MomentAskedView } from '../../../src/shared/protocol/momentAsked';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import type { OpenSections } from '../../ui/details';
import { element, keepUnits } from '../../ui/dom';
import { createButton } from '../../ui/toolkit';
import { createParagraph } from './paragraph';
import { createRatingIcon } from './ratingIcon';

/** What the answer for a moment is put together with, and what can be done with it. */
export interface MomentParts {
  readonly locale: string;
  readonly sections: OpenSections;
  readonly copyForCustomer: () => void;
  readonly showWholeCall: () => void;
}

/** The answer for the moment that was asked about: how the call was around it, and how a complaint about it reads. */
export function createMomentAsked(
  { headline, paragraph, rating, isPartial, complaint, reading, marker }: MomentAskedView,
  strings: PanelStrings,
  { locale, sections, ...requests }: MomentParts,
): HTMLElement {
  const button = (id: string, text: string, onClick: () => void): HTMLElement => createButton(text, { id, onClick });
  return element(
    'section',
    { class: 'moment-asked', 'aria-labelledby': 'moment-headline' },
    element(
      'div',
      { class: 'lead' },
      element(
        'div',
        { class: `headline ${isPartial && rating === 'good' ? 'partial' : rating}` },
        createRatingIcon(rating, isPartial, 18),
        element('h2', { id: 'moment-headline' }, keepUnits(headline)),
      ),
      element(
        'div',
        { class: 'toolbar' },
        button('copy-for-customer', strings.copyForCustomer, requests.copyForCustomer),
        button('show-whole-call', strings.showWholeCall, requests.showWholeCall),
      ),
    ),
    element(
      'p',
      { class: `reading ${reading.kind}` },
      `${complaint} `,
      element('strong', {}, reading.word),
      '. ',
      keepUnits(reading.sentence),
    ),
    createParagraph(paragraph, { id: 'around', locale, strings, sections, room: 'littleIfNarrow' }),
    element('p', { class: 'only-spoken' }, marker),
  );
}
