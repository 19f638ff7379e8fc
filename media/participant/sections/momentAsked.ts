import type { MomentAskedView } from '../../../src/shared/protocol/momentAsked';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element, keepUnits } from '../../ui/dom';
import { createButton } from '../../ui/toolkit';
import { createRatingIcon } from './ratingIcon';

/** What can be done with the moment that was asked about. */
export interface MomentRequests {
  readonly copyForCustomer: () => void;
  readonly showWholeCall: () => void;
}

/** The answer for the moment that was asked about: how the call was around it, and how a complaint about it reads. */
export function createMomentAsked(
  { headline, paragraph, rating, isPartial, complaint, reading, marker }: MomentAskedView,
  strings: PanelStrings,
  requests: MomentRequests,
): HTMLElement {
  const button = (id: string, text: string, onClick: () => void): HTMLElement => createButton(text, { id, onClick });
  return element(
    'section',
    { class: 'moment-asked', 'aria-labelledby': 'moment-headline' },
    element(
      'div',
      { class: `headline ${isPartial && rating === 'good' ? 'partial' : rating}` },
      createRatingIcon(rating, isPartial, 18),
      element('h2', { id: 'moment-headline' }, keepUnits(headline)),
    ),
    element('p', { class: 'around' }, keepUnits(paragraph)),
    element(
      'p',
      { class: `reading ${reading.kind}` },
      `${complaint} `,
      element('strong', {}, reading.word),
      '. ',
      keepUnits(reading.sentence),
    ),
    element('p', { class: 'only-spoken' }, marker),
    element(
      'div',
      { class: 'toolbar' },
      button('copy-for-customer', strings.copyForCustomer, requests.copyForCustomer),
      button('show-whole-call', strings.showWholeCall, requests.showWholeCall),
    ),
  );
}
